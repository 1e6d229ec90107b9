import type { RecurrenceRule } from '#shared/domain/recurrence'
import type { Speak } from '../../client/hooks'

type InMonths = Exclude<RecurrenceRule, { type: 'weekly' | 'called' }>

/** When a series meets, in one phrase. */
export function ruleWords(rule: RecurrenceRule, text: Speak): string {
  const nth = (place: number | 'last') =>
    place === 'last' ? text('series.rule.last') : text('series.rule.nthOf', { count: place })
  switch (rule.type) {
    case 'weekly': {
      const days = [...rule.weekdays]
        .sort((first, second) => first - second)
        .map((day) => text(`series.rule.days.${day}`))
        .join(text('series.rule.comma'))
      return text(rule.every === 2 ? 'series.rule.saysBiweekly' : 'series.rule.saysWeekly', { days })
    }
    case 'weekday-of-month': {
      const day = text(`series.rule.days.${rule.weekday}`)
      return text('series.rule.saysWeekday', { months: monthWords(rule, text), nth: nth(rule.nth), day })
    }
    case 'working-day-of-month':
      return text('series.rule.saysWorkingDay', { months: monthWords(rule, text), nth: nth(rule.nth) })
    case 'day-of-month':
      return text('series.rule.saysDay', { months: monthWords(rule, text), day: rule.day })
    case 'called':
      return text('series.rule.saysCalled')
  }
}

function monthWords({ monthsOfQuarter }: InMonths, text: Speak): string {
  if (!monthsOfQuarter) return text('series.rule.saysMonth')
  return text('series.rule.saysQuarter', { places: monthsOfQuarter.join(text('series.rule.comma')) })
}
