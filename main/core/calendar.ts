import { plainDateOf, workingDaysBetween } from '#shared/domain/calendar'
import { readHolidays } from '#shared/domain/holiday-notice'
import { dueDate } from '#shared/domain/holidays'
import { AppError } from '#shared/errors'
import { loadHolidays } from './council'
import type { Handlers } from './dispatch'

type CalendarHandlers = Pick<Handlers, 'calendar.get' | 'calendar.save' | 'calendar.due' | 'calendar.count'>

export function calendarHandlers(): CalendarHandlers {
  return {
    'calendar.get': async (_input, { view }) => ({ years: [...(await loadHolidays(view))] }),

    'calendar.save': async ({ lines, notice }, { work }) => {
      const { years, problems } = readHolidays(lines)
      const problem = problems[0]
      if (problem)
        throw new AppError('refused', 'errors.holidayLines', { line: problem.line, text: problem.text })
      if (years.length === 0) throw new AppError('refused', 'errors.holidayLines', { line: 1, text: '' })
      await work.list('holidays')
      for (const table of years) {
        work.put('holidays', { id: String(table.year), ...table, notice: table.notice || notice })
      }
      return { years: years.map(({ year }) => year) }
    },

    'calendar.due': async ({ workingDays, from }, { view, now }) => {
      const holidays = await loadHolidays(view)
      const due = dueDate(from ?? plainDateOf(now), workingDays, holidays)
      const missingYear = due.missingYears[0]
      return { date: due.date, ...(missingYear !== undefined && { missingYear }) }
    },

    'calendar.count': async ({ until, from }, { view, now }) => ({
      workingDays: workingDaysBetween(from ?? plainDateOf(now), until, await loadHolidays(view)),
    }),
  }
}
