import dayjs from 'dayjs'
import { useState } from 'react'
import { addDays, type PlainDate } from '#shared/domain/calendar'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Panel } from '../../ui/page'
import { Loading } from '../../ui/states'
import { CalendarDay } from './calendar-day'
import { MonthSheet } from './month-sheet'

const PLAIN = 'YYYY-MM-DD'
/** Days a month's sheet may show of the months beside it. */
const AROUND = 14

function monthSpan(month: string): { readonly from: PlainDate; readonly until: PlainDate } {
  const first = `${month}-01`
  return { from: addDays(first, -AROUND), until: addDays(first, 31 + AROUND) }
}

/** Sessions, due dates and days off of a month; the chosen day's entries beside it, each opening its record. */
export function ActionCalendar({ office }: { readonly office: string }) {
  const text = useText()
  // The council's own day comes with the answer; until then the month is the laptop's.
  const [chosen, setChosen] = useState<PlainDate>()
  const shown = chosen ?? dayjs().format(PLAIN)
  const home = useAsk('home.get', {}, { enabled: chosen === undefined })
  const day = chosen ?? (home.status === 'ready' ? home.data.today : shown)
  const span = monthSpan(day.slice(0, 7))
  const answer = useAsk(
    'action.calendar',
    { ...span, ...(office !== '' && { office }) },
    { keepPrevious: true, enabled: chosen !== undefined || home.status !== 'loading' },
  )
  if (answer.status === 'loading') return <Loading label={text('actions.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="action.calendar" problem={answer.problem} />
  const { entries, holidays, today } = answer.data
  return (
    <div className="actions-calendar">
      <Panel>
        <MonthSheet {...{ day, today, entries, holidays }} onDay={setChosen} />
      </Panel>
      <CalendarDay
        date={day}
        today={today}
        entries={entries.filter(({ date }) => date === day)}
        holiday={holidays.find(({ date }) => date === day)}
      />
    </div>
  )
}
