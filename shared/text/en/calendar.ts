import type { calendar as chinese } from '../zh-CN/calendar'

/** Dates, holidays, series, numbers and the quick line. */
export const calendar: typeof chinese = {
  notAnInstant: '“{{text}}” is not a complete point in time. Please check it and try again.',
  skipNeedsReason: 'Leaving out a session needs a reason. Please give one and save again.',
  voidNeedsReason: 'Voiding a number needs a reason. Please give one and save again.',
  numberNotGiven: 'Number {{number}} of {{year}} was never given out and cannot be voided.',
  numberTaken: "This year's numbers have reached {{last}} and cannot go back to {{number}}.",
  missingYear:
    "There is no holiday table for {{year}} yet; dates mind weekends only. Please enter the State Council's notice in the settings.",
  holidayLineUnreadable: 'No date was found in line {{line}}: {{text}}. Please write “2027-01-01 元旦 休”.',
  holidayLineNoSuchDate: 'The date in line {{line}} does not exist: {{text}}.',
  holidayLineNoKind: 'Line {{line}} says neither 休 (off) nor 班 (work): {{text}}.',
  holidayLineRange: 'The first and last day in line {{line}} do not fit: {{text}}.',
  holidayLineTwice: 'The date in line {{line}} was already given above: {{text}}.',
  off: 'Off',
  work: 'Work',
  postponed: 'Planned for {{planned}}, postponed because that is a day off',
  advanced: 'Planned for {{planned}}, advanced because that is a day off',
  quickLine: {
    enterprise: 'Enterprise',
    lead: 'Lead office',
    assisting: 'Assisting office',
    category: 'Category',
    due: 'Due',
    text: 'Wording',
    unclear: 'Not understood, kept in the wording',
    unknownName: '“{{text}}” is not in the register; it can be added.',
    rolledOver: 'This day has passed this year; it is taken as {{date}}.',
    past: '{{date}} has passed.',
    workingDays: '{{count}} working days, until {{date}}',
  },
}
