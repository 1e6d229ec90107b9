import { Button } from 'antd'
import { secondsOfSpeech, type Speaker } from '#shared/domain/floor'
import { useOrder, useText } from '../../../client/hooks'
import { useCoreNow } from '../../../fields/room-view/core-clock'
import { minutesAndSeconds } from '../../../fields/room-view/item-clock'
import { spokenByOrganisation } from '#shared/domain/floor-order'
import { useDesk } from '../desk-context'
import type { FloorView } from './floor-view'

type SpokenTimesProps = { readonly view: FloorView; readonly isOpen?: boolean }

/** What each organisation has taken, and who has spoken or was passed over; nothing before the first speech. */
export function SpokenTimes({ view, isOpen = false }: SpokenTimesProps) {
  const text = useText()
  const now = useCoreNow(view.now)
  const { speakers } = view.floor
  const organisations = spokenByOrganisation(view.floor, now)
  const past = speakers.filter(({ state }) => state === 'done' || state === 'skipped')
  const skipped = past.filter(({ state }) => state === 'skipped').length
  if (organisations.length === 0 && past.length === 0) return null
  return (
    <>
      {organisations.length > 0 && (
        <ul className="speakers-times num" aria-label={text('floor.byOrganisation')}>
          {organisations.map(({ organisation, seconds, speeches }) => (
            <li key={organisation}>
              <span className="speakers-organisation" title={organisation}>
                {organisation}
              </span>
              <span>{text('floor.speeches', { count: speeches })}</span>
              <b>{minutesAndSeconds(seconds)}</b>
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details className="speakers-past" open={isOpen}>
          <summary className="num">
            {text('floor.passedCount', { done: past.length - skipped, skipped })}
          </summary>
          <ul aria-label={text('floor.passed')}>
            {past.map((speaker) => (
              <PastRow key={speaker.id} speaker={speaker} now={now} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function PastRow({ speaker, now }: { readonly speaker: Speaker; readonly now: string }) {
  const text = useText()
  const { isReadOnly, view } = useDesk()
  const again = useOrder('floor.return')
  const { id: speakerId, name, organisation, state } = speaker
  const seconds = secondsOfSpeech(speaker, now)
  return (
    <li>
      <b>{name || organisation}</b>
      <span className="speakers-organisation">{name === '' ? '' : organisation}</span>
      <span className="num">
        {state === 'skipped' && seconds === 0 ? text('floor.skippedMark') : minutesAndSeconds(seconds)}
      </span>
      {view.session.state === 'running' && (
        <Button
          size="small"
          type="text"
          disabled={isReadOnly}
          aria-label={`${text('floor.again')} ${name || organisation}`}
          onClick={() => void again.send({ sessionId: view.session.id, speakerId })}
        >
          ↩ {text('floor.again')}
        </Button>
      )}
    </li>
  )
}
