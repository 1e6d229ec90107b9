import { formatChineseDate, plainDateOf } from '#shared/domain/calendar'
import type { Paper, PaperBlock } from '#shared/domain/paper'
import type { Settings } from '#shared/domain/settings'

/** A paragraph of running text, or a heading of level 1 to 4 (7.3.3). */
export function paragraph(level: 0 | 1 | 2 | 3 | 4, text: string): PaperBlock {
  return { type: 'paragraph', level, text }
}

type Plain = Pick<Paper, 'title' | 'body'> & Partial<Pick<Paper, 'addressee' | 'annexes' | 'attachments'>>

/** A paper without a red head: title, body, the office and the date as signature (7.3.5.2). */
export function plainPaper(settings: Settings, now: string, paper: Plain, isSigned = true): Paper {
  const date = formatChineseDate(plainDateOf(now))
  return {
    mark: '',
    number: '',
    issuingOffice: '',
    date: '',
    attendance: [],
    attachments: [],
    ...paper,
    ...(isSigned && { signature: { office: settings.officeName, date } }),
    foot: { copyTo: '', printingOffice: '', printedOn: '' },
    evenLastSide: false,
  }
}
