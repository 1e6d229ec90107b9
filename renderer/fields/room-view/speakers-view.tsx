import { useText } from '../../client/hooks'
import { TimeLeft } from './room-clock'
import type { RoomPicture, ViewOf } from './room-picture'
import { RoomSheet, type SheetBlock } from './room-sheet'
import { wordsBlock } from './sheet-blocks'

type SpeakersViewProps = { readonly picture: RoomPicture; readonly view: ViewOf<'speakers'> }

const SCALES = [1.1, 1, 0.92] as const

/** Who has the floor and how long still, and who comes next. */
export function SpeakersView({ picture, view }: SpeakersViewProps) {
  const text = useText()
  const { speaking, waiting } = view
  const rows = waiting.map(({ name, organisation }, place): SheetBlock => ({
    key: `waiting-${place}`,
    reads: name,
    sign: `${name}${organisation}`,
    draw: () => (
      <div className="room-row room-speaker-row">
        <span className="room-place">{place + 1}</span>
        <span className="room-line">
          {name}
          <span className="room-plain">{organisation}</span>
        </span>
      </div>
    ),
  }))
  return (
    <RoomSheet
      picture={picture}
      kicker={
        waiting.length > 0 ? text('room.waitingCount', { count: waiting.length }) : text('room.speakers')
      }
      lead={
        speaking ? <Speaking picture={picture} speaking={speaking} /> : <h1>{text('room.nobodySpeaks')}</h1>
      }
      blocks={rows.length > 0 ? rows : wordsBlock('nobody', text('room.nobodyWaits'), 'room-plain')}
      scales={SCALES}
    />
  )
}

type SpeakingProps = {
  readonly picture: RoomPicture
  readonly speaking: NonNullable<ViewOf<'speakers'>['speaking']>
}

function Speaking({ picture, speaking }: SpeakingProps) {
  const text = useText()
  const { name, organisation, isPointOfOrder, minutes, spentSeconds, runningSince } = speaking
  return (
    <section className="room-speaking" aria-label={text('room.speaking')}>
      <p className="room-plain">
        {text('room.speaking')}
        {isPointOfOrder && <span className="room-tag">{text('room.pointOfOrder')}</span>}
      </p>
      <h1>{name}</h1>
      <p className="room-speaking-whose">{organisation}</p>
      <TimeLeft
        clock={{ plannedMinutes: minutes, spentSeconds, runningSince }}
        now={picture.now}
        className="room-clock"
      />
    </section>
  )
}
