import type { Paper, PaperBlock } from '#shared/domain/paper'

type Paragraph = Extract<PaperBlock, { type: 'paragraph' }>
type Table = Extract<PaperBlock, { type: 'table' }>

export type PaperLevel = Paragraph['level']
export const PAPER_LEVELS: readonly PaperLevel[] = [0, 1, 2, 3, 4]
export const HEAD_FIELDS = ['mark', 'number', 'issuingOffice', 'date', 'title'] as const
export const FOOT_FIELDS = ['copyTo', 'printingOffice', 'printedOn'] as const

/** One change to the text of a paper; `at` is a block's or a list's place from 0. */
export type PaperEdit =
  | { readonly do: 'head'; readonly field: (typeof HEAD_FIELDS)[number]; readonly text: string }
  | { readonly do: 'foot'; readonly field: (typeof FOOT_FIELDS)[number]; readonly text: string }
  | { readonly do: 'names'; readonly at: number; readonly part: 'label' | 'text'; readonly text: string }
  | { readonly do: 'add-names' }
  | { readonly do: 'remove-names'; readonly at: number }
  | { readonly do: 'text'; readonly at: number; readonly text: string }
  | { readonly do: 'level'; readonly at: number; readonly level: PaperLevel }
  | { readonly do: 'add'; readonly at: number }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'move'; readonly at: number; readonly by: 1 | -1 }
  | {
      readonly do: 'cell'
      readonly at: number
      readonly row: number
      readonly column: number
      readonly text: string
    }
  | { readonly do: 'add-row'; readonly at: number }
  | { readonly do: 'remove-row'; readonly at: number; readonly row: number }

function replaced<T>(items: readonly T[], at: number, change: (item: T) => T): T[] {
  return items.map((item, place) => (place === at ? change(item) : item))
}

function withParagraph(paper: Paper, at: number, change: Partial<Pick<Paragraph, 'level' | 'text'>>): Paper {
  return {
    ...paper,
    body: replaced(paper.body, at, (block) => (block.type === 'paragraph' ? { ...block, ...change } : block)),
  }
}

function withTable(paper: Paper, at: number, change: (table: Table) => Table['rows']): Paper {
  const body = replaced(paper.body, at, (block) =>
    block.type === 'table' ? { ...block, rows: change(block) } : block,
  )
  return { ...paper, body }
}

function moved(paper: Paper, at: number, by: 1 | -1): Paper {
  const block = paper.body[at]
  const other = paper.body[at + by]
  if (!block || !other) return paper
  return {
    ...paper,
    body: paper.body.map((one, place) => (place === at ? other : place === at + by ? block : one)),
  }
}

/** The paper after one change; a change that names a place that is not there changes nothing. */
export function editPaper(paper: Paper, edit: PaperEdit): Paper {
  switch (edit.do) {
    case 'head':
      return { ...paper, [edit.field]: edit.text }
    case 'foot':
      return { ...paper, foot: { ...paper.foot, [edit.field]: edit.text } }
    case 'names':
      return {
        ...paper,
        attendance: replaced(paper.attendance, edit.at, (list) => ({ ...list, [edit.part]: edit.text })),
      }
    case 'add-names':
      return { ...paper, attendance: [...paper.attendance, { label: '', text: '' }] }
    case 'remove-names':
      return { ...paper, attendance: paper.attendance.filter((_, place) => place !== edit.at) }
    case 'text':
      return withParagraph(paper, edit.at, { text: edit.text })
    case 'level':
      return withParagraph(paper, edit.at, { level: edit.level })
    case 'add':
      return { ...paper, body: paper.body.toSpliced(edit.at, 0, { type: 'paragraph', level: 0, text: '' }) }
    case 'remove':
      return { ...paper, body: paper.body.filter((_, place) => place !== edit.at) }
    case 'move':
      return moved(paper, edit.at, edit.by)
    case 'cell':
      return withTable(paper, edit.at, ({ rows }) =>
        replaced(rows, edit.row, (row) => replaced(row, edit.column, () => edit.text)),
      )
    case 'add-row':
      return withTable(paper, edit.at, ({ rows, columns }) => [...rows, columns.map(() => '')])
    case 'remove-row':
      return withTable(paper, edit.at, ({ rows }) => rows.filter((_, place) => place !== edit.row))
  }
}
