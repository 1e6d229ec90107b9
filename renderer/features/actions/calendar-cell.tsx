import type { CalendarEntry } from '#shared/contract/action-operations'
import type { PlainDate } from '#shared/domain/calendar'
import type { HolidayDay } from '#shared/domain/holidays'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { LightBadge } from '../../ui/marks'

type CellProps = {
  readonly date: PlainDate
  readonly isChosen: boolean
  readonly isToday: boolean
  readonly isOutside: boolean
  readonly entries: readonly CalendarEntry[]
  readonly holiday: HolidayDay | undefined
  /** True: the key led somewhere. */
  readonly onKey: (key: string) => boolean
}

/** A day of the month: day off or worked, the sessions, and how much is due. */
export function CalendarCell(props: CellProps) {
  const { date, isChosen, isToday, isOutside, entries, holiday, onKey } = props
  const text = useText()
  const { shortDate } = useFormats()
  const sessions = entries.filter((entry) => entry.kind === 'session')
  const due = entries.filter((entry) => entry.kind === 'due')
  const late = due.filter(({ light }) => light?.colour === 'red').length
  const isNear = due.some(({ light }) => light?.colour === 'yellow')
  const classes = ['actions-cell', isToday && 'actions-cell-today', isOutside && 'actions-cell-outside']
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <div className="actions-cell-head">
        <button
          type="button"
          className="actions-cell-day num"
          data-day={date}
          tabIndex={isChosen ? 0 : -1}
          aria-pressed={isChosen}
          aria-label={shortDate(date)}
          onKeyDown={(event) => {
            if (onKey(event.key)) event.preventDefault()
          }}
        >
          {Number(date.slice(8))}
        </button>
        {isToday && <span className="actions-cell-mark">{text('actions.calendar.today')}</span>}
        {holiday && (
          <span className={`actions-cell-${holiday.kind}`}>{text(`actions.calendar.${holiday.kind}`)}</span>
        )}
      </div>
      {sessions.map(({ seriesId, number, name, startTime }) => (
        <div key={`${seriesId} ${number}`} className="actions-cell-session" title={name}>
          <span className="num">{startTime}</span> {name}
        </div>
      ))}
      {late > 0 && <LightBadge colour="red">{text('actions.calendar.duesLate', { count: late })}</LightBadge>}
      {due.length > late && (
        <LightBadge colour={isNear ? 'yellow' : 'green'}>
          {text('actions.calendar.dues', { count: due.length - late })}
        </LightBadge>
      )}
    </div>
  )
}
