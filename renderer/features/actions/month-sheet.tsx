import { Button, Calendar } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useEffect, useRef } from 'react'
import type { CalendarEntry } from '#shared/contract/action-operations'
import { addDays, partsOf, type PlainDate } from '#shared/domain/calendar'
import type { HolidayDay } from '#shared/domain/holidays'
import { useText } from '../../client/hooks'
import { CalendarCell } from './calendar-cell'

const PLAIN = 'YYYY-MM-DD'

type SheetProps = {
  readonly day: PlainDate
  readonly today: PlainDate
  readonly entries: readonly CalendarEntry[]
  readonly holidays: readonly HolidayDay[]
  readonly onDay: (day: PlainDate) => void
}

/** Days a key leads on from a day; months by PageUp and PageDown. */
function dayAfterKey(key: string, day: PlainDate): PlainDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'PageUp':
      return dayjs(day).subtract(1, 'month').format(PLAIN)
    case 'PageDown':
      return dayjs(day).add(1, 'month').format(PLAIN)
    default:
      return undefined
  }
}

/** A month; one day of it has the focus, and arrow keys lead from day to day, also into the months beside it. */
export function MonthSheet({ day, today, entries, holidays, onDay }: SheetProps) {
  const text = useText()
  const sheet = useRef<HTMLDivElement>(null)
  const follows = useRef(false)
  const { year, month } = partsOf(day)
  const byMonth = (step: number) => onDay(dayjs(day).add(step, 'month').format(PLAIN))
  const press = (key: string): boolean => {
    const next = dayAfterKey(key, day)
    if (next === undefined) return false
    follows.current = true
    onDay(next)
    return true
  }
  useEffect(() => {
    if (!follows.current) return
    follows.current = false
    sheet.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day])
  return (
    <div ref={sheet} className="actions-sheet" role="group" aria-label={text('actions.calendar.label')}>
      <Calendar
        value={dayjs(day, PLAIN)}
        onSelect={(chosen: Dayjs) => onDay(chosen.format(PLAIN))}
        headerRender={() => (
          <div className="actions-month">
            <Button size="small" aria-label={text('actions.calendar.previous')} onClick={() => byMonth(-1)}>
              ‹
            </Button>
            <h2 className="num">{text('actions.calendar.month', { year, month })}</h2>
            <Button size="small" aria-label={text('actions.calendar.next')} onClick={() => byMonth(1)}>
              ›
            </Button>
            <Button size="small" onClick={() => onDay(today)}>
              {text('actions.calendar.today')}
            </Button>
          </div>
        )}
        fullCellRender={(cell: Dayjs) => {
          const date = cell.format(PLAIN)
          return (
            <CalendarCell
              date={date}
              isChosen={date === day}
              isToday={date === today}
              isOutside={date.slice(0, 7) !== day.slice(0, 7)}
              entries={entries.filter((entry) => entry.date === date)}
              holiday={holidays.find((one) => one.date === date)}
              onKey={press}
            />
          )
        }}
      />
    </div>
  )
}
