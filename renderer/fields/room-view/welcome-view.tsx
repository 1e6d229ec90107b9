import { useText } from '../../client/hooks'
import { useFormats } from '../moments'
import { QrCode } from './qr-code'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet } from './room-sheet'
import { headingBlock, wordsBlock } from './sheet-blocks'

const SCALES = [1.15, 1, 0.9, 0.8, 0.7, 0.6, 0.5] as const

type WelcomeViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'welcome'> }

/** Before the beginning: which session, where and when, and how to sign in. */
export function WelcomeView({ picture, view }: WelcomeViewProps) {
  const text = useText()
  const { dateWithWeekday } = useFormats()
  const { date, startTime, seriesName, issue, place } = picture
  const when = [date === '' ? '' : dateWithWeekday(date), startTime].filter(Boolean).join('　')
  const address = view.join?.address
  const blocks = [
    ...(seriesName === '' ? [] : [headingBlock(seriesName, 'room-h1-large')]),
    ...wordsBlock('issue', issue, 'room-large'),
    ...wordsBlock('when', when, 'room-plain'),
    ...wordsBlock('place', place, 'room-plain'),
    ...(address === undefined ? wordsBlock('sign-in', text('room.pleaseSignIn'), 'room-ask') : []),
  ]
  return (
    <RoomSheet
      picture={picture}
      kicker={text('room.welcome')}
      blocks={blocks}
      scales={SCALES}
      {...(address !== undefined && {
        aside: <JoinCode address={address} />,
        standing: <JoinAddress address={address} />,
      })}
    />
  )
}

/** The code for phones: black on a white plate with room around it, on either look. */
function JoinCode({ address }: { readonly address: string }) {
  const text = useText()
  return (
    <figure className="room-join">
      <div className="room-join-plate">
        <QrCode words={address} label={text('room.codeOf', { address })} />
      </div>
      <figcaption>
        <strong>{text('room.scanToSignIn')}</strong>
        <span>{text('room.scanHow')}</span>
      </figcaption>
    </figure>
  )
}

function JoinAddress({ address }: { readonly address: string }) {
  const text = useText()
  return (
    <p className="room-join-address">
      {text('room.orOpen')} <b>{address}</b>
    </p>
  )
}
