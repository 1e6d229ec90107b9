import { Link } from 'react-router'
import type { CalendarEntry } from '#shared/contract/action-operations'
import type { PlainDate } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { HolidayDay } from '#shared/domain/holidays'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { NeedLight } from '../../fields/need-light'
import { Tag } from '../../ui/marks'
import { Panel } from '../../ui/page'
import { storyOf } from './action-line'

type DayProps = {
  readonly date: PlainDate
  readonly today: PlainDate
  readonly entries: readonly CalendarEntry[]
  readonly holiday: HolidayDay | undefined
}

/** One day of the calendar: what stands on it, each entry opening its record. */
export function CalendarDay({ date, today, entries, holiday }: DayProps) {
  const text = useText()
  const { dateWithWeekday } = useFormats()
  return (
    <Panel className="actions-day" title={text('actions.calendar.entries', { date: dateWithWeekday(date) })}>
      {holiday && (
        <p className="actions-quiet">
          {text(holiday.kind === 'off' ? 'actions.calendar.dayOff' : 'actions.calendar.dayWorked', {
            name: holiday.name,
          })}
        </p>
      )}
      {entries.length === 0 && <p className="actions-quiet">{text('actions.calendar.nothing')}</p>}
      <ul className="actions-day-list" aria-live="polite">
        {entries.map((entry, place) => (
          <li key={`${entry.kind} ${place}`}>
            <Entry entry={entry} today={today} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Entry({ entry, today }: { readonly entry: CalendarEntry; readonly today: PlainDate }) {
  const text = useText()
  switch (entry.kind) {
    case 'session': {
      const { sessionId, name, number, startTime, place } = entry
      const words = text('actions.calendar.session', { time: startTime, name, number })
      return (
        <>
          <Link to={sessionId === undefined ? '/sessions' : `/sessions/${sessionId}`}>{words}</Link>
          {sessionId === undefined && <Tag>{text('actions.calendar.planned')}</Tag>}
          <span className="actions-quiet">{place}</span>
        </>
      )
    }
    case 'due': {
      const { needId, number, title, office, asks, light } = entry
      return (
        <>
          <Link to={storyOf(needId)}>
            {text('actions.calendar.due', { number: formatNeedNumber(number), title })}
          </Link>
          {light && <NeedLight light={light} dueDate={entry.date} today={today} />}
          <span className="actions-quiet">{`${office} ${text(`actions.asks.${asks}`)}`}</span>
        </>
      )
    }
    case 'visit':
      return <Link to="/visits">{text('actions.calendar.visit', { title: entry.title })}</Link>
    case 'policy':
      return <Link to="/policies">{text('actions.calendar.policy', { title: entry.title })}</Link>
  }
}
