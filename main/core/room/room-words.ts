import { formatChineseDate, partsOf, type PlainDate } from '#shared/domain/calendar'
import { dueDateOf, ownerOf, type Disposition } from '#shared/domain/disposition'
import type { Language } from '#shared/domain/settings'
import { say } from '#shared/text/say'

/** A day as the room reads it: 2022年10月13日, or 13 October 2022. */
export function roomDate(language: Language, date: PlainDate): string {
  if (language === 'zh-CN') return formatChineseDate(date)
  const { year, month, day } = partsOf(date)
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
  return `${day} ${name.format(Date.UTC(year, month - 1, 1))} ${year}`
}

/** By when, in the room's language: a date, or the session it comes back to. */
export function deadlineWords(language: Language, disposition: Disposition): string {
  const due = dueDateOf(disposition)
  if (due) return roomDate(language, due)
  return disposition.kind === 'claimed'
    ? say(language, 'room.issue', { number: disposition.returnSession.number })
    : ''
}

/** What is done, in the words kept with the disposition. */
export function dispositionWords(disposition: Disposition): string {
  switch (disposition.kind) {
    case 'answered':
      return disposition.answer
    case 'immediate':
    case 'dated':
      return disposition.requirement
    case 'explained':
      return disposition.explanation
    case 'escalated':
      return disposition.department
    case 'claimed':
      return ''
  }
}

/** Who does it: the office, with the person of a claim. */
export function doerWords(disposition: Disposition): string {
  return disposition.kind === 'claimed'
    ? [disposition.leadOffice, disposition.person].filter(Boolean).join(' ')
    : ownerOf(disposition)
}
