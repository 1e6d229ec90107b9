import { useText } from '../../client/hooks'
import { RoomFrame } from './room-frame'
import type { RoomPicture } from './room-picture'
import { textPages } from './text-pages'
import { usePages } from './use-pages'

type PolicyViewProps = {
  readonly picture: RoomPicture
  readonly view: Extract<RoomPicture['view'], { readonly kind: 'policy' }>
}

const SUMMARY_PAGE = 70

/** A policy card: what it is called, whose it is, until when it holds, and what it brings, a screen at a time. */
export function PolicyView({ picture, view }: PolicyViewProps) {
  const text = useText()
  const pages = textPages(view.summary, SUMMARY_PAGE)
  const page = usePages(pages.length)
  const origin = [view.issuer, view.number].filter(Boolean).join('　')
  const until = view.until === '' ? '' : text('policies.room.until', { date: view.until })
  return (
    <RoomFrame
      picture={picture}
      kicker={text('policies.room.policy')}
      page={page}
      pages={pages.length}
      {...(until !== '' && { corner: <span className="room-corner">{until}</span> })}
    >
      <h1 className="room-clamp-3">{view.title}</h1>
      {origin !== '' && <p className="room-plain room-clamp-2">{origin}</p>}
      <p className="room-words" key={page}>
        {pages[page] ?? ''}
      </p>
    </RoomFrame>
  )
}
