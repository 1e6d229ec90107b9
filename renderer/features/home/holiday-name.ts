import { say } from '#shared/text/say'
import type { Speak } from '../../client/hooks'

/** The statutory holidays; their Chinese names are how the notices write them. */
const HOLIDAYS = [
  'newYear',
  'springFestival',
  'qingming',
  'labourDay',
  'dragonBoat',
  'midAutumn',
  'nationalDay',
] as const

/** A holiday of the notices in the page's language, two that fall together as well; a name typed by hand stays. */
export function holidayName(name: string, text: Speak): string {
  const comma = say('zh-CN', 'home.listComma')
  return name
    .split(comma)
    .map((part) => {
      const known = HOLIDAYS.find((holiday) => say('zh-CN', `home.holidays.${holiday}`) === part)
      return known ? text(`home.holidays.${known}`) : part
    })
    .join(text('home.listComma'))
}
