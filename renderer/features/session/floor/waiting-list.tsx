import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Dropdown } from 'antd'
import { waitingSpeakers, type Floor, type Speaker } from '#shared/domain/floor'
import type { SpeakerId } from '#shared/domain/ids'
import { useOrder, useText } from '../../../client/hooks'
import { minutesAndSeconds } from '../../../fields/room-view/item-clock'
import { Tag } from '../../../ui/marks'
import { useDesk } from '../desk-context'

/** What can be done with one who waits. */
type Acts = {
  readonly give: (id: SpeakerId) => void
  readonly skip: (id: SpeakerId) => void
  readonly remove: (id: SpeakerId) => void
  readonly move: (speaker: Speaker, to: number) => void
}

/** Those who wait, in order; each can be moved, passed over, taken out, or given the floor out of turn. */
export function WaitingList({ floor }: { readonly floor: Floor }) {
  const text = useText()
  const sessionId = floor.id
  const give = useOrder('floor.give')
  const skip = useOrder('floor.skip')
  const remove = useOrder('floor.remove')
  const move = useOrder('floor.move')
  const [moved, setMoved] = useState<{ readonly id: SpeakerId; readonly words: string }>()
  const list = useRef<HTMLOListElement>(null)
  const waiting = waitingSpeakers(floor)
  const order = waiting.map(({ id }) => id).join()
  // A line that moved takes the focus with it.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-speaker="${moved.id}"]`)?.focus()
  }, [order, moved])
  const acts: Acts = {
    give: (speakerId) => void give.send({ sessionId, speakerId }),
    skip: (speakerId) => void skip.send({ sessionId, speakerId }),
    remove: (speakerId) => void remove.send({ sessionId, speakerId }),
    move: ({ id, name, organisation }, to) => {
      const place = Math.max(0, Math.min(to, waiting.length - 1))
      setMoved({ id, words: text('floor.moved', { name: name || organisation, place: place + 1 }) })
      void move.send({ sessionId, speakerId: id, to: place })
    },
  }
  return (
    <>
      <ol ref={list} className="speakers-waiting" aria-label={text('floor.waiting')}>
        {waiting.map((speaker, place) => (
          <WaitingRow
            key={speaker.id}
            speaker={speaker}
            place={place}
            acts={acts}
            last={waiting.length - 1}
          />
        ))}
      </ol>
      <span className="read-aloud-only" role="status">
        {moved?.words}
      </span>
    </>
  )
}

type RowProps = {
  readonly speaker: Speaker
  readonly place: number
  readonly last: number
  readonly acts: Acts
}

function WaitingRow({ speaker, place, last, acts }: RowProps) {
  const text = useText()
  const { isReadOnly } = useDesk()
  const { id, name, organisation, isPointOfOrder, spentSeconds } = speaker
  const who = name || organisation
  const press = (event: KeyboardEvent) => {
    const key = event.altKey ? `Alt+${event.key}` : event.key.toLowerCase()
    const act = {
      'Alt+ArrowUp': () => acts.move(speaker, place - 1),
      'Alt+ArrowDown': () => acts.move(speaker, place + 1),
      s: () => acts.skip(id),
      delete: () => acts.remove(id),
    }[key]
    if (!act || isReadOnly) return
    event.preventDefault()
    act()
  }
  return (
    <li>
      <button
        type="button"
        className="speakers-line"
        data-speaker={id}
        disabled={isReadOnly}
        aria-label={text('floor.place', { place: place + 1, name: who, organisation })}
        title={text('floor.rowKeys')}
        onClick={() => acts.give(id)}
        onKeyDown={press}
      >
        <span className="num">{place + 1}</span>
        <b>{who}</b>
        <span className="speakers-organisation">{name === '' ? '' : organisation}</span>
      </button>
      {isPointOfOrder && <Tag strong>{text('floor.pointShort')}</Tag>}
      {spentSeconds > 0 && (
        <span className="num speakers-goes-on">
          {text('floor.goesOn', { time: minutesAndSeconds(spentSeconds) })}
        </span>
      )}
      <RowMenu speaker={speaker} place={place} last={last} acts={acts} />
    </li>
  )
}

function RowMenu({ speaker, place, last, acts }: RowProps) {
  const text = useText()
  const { isReadOnly } = useDesk()
  const { id, name, organisation, spentSeconds } = speaker
  const items = [
    { key: 'give', label: text('floor.giveNow'), onClick: () => acts.give(id) },
    { key: 'first', label: text('floor.first'), disabled: place === 0, onClick: () => acts.move(speaker, 0) },
    {
      key: 'up',
      label: text('floor.up'),
      disabled: place === 0,
      onClick: () => acts.move(speaker, place - 1),
    },
    {
      key: 'down',
      label: text('floor.down'),
      disabled: place === last,
      onClick: () => acts.move(speaker, place + 1),
    },
    { key: 'skip', label: text('floor.skip'), onClick: () => acts.skip(id) },
    {
      key: 'remove',
      label: text('floor.remove'),
      disabled: spentSeconds > 0,
      onClick: () => acts.remove(id),
    },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={isReadOnly} placement="bottomRight">
      <Button
        type="text"
        size="small"
        aria-label={text('floor.more', { name: name || organisation })}
        aria-haspopup="menu"
      >
        ⋯
      </Button>
    </Dropdown>
  )
}
