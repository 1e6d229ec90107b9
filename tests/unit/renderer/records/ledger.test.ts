import { describe, expect, test } from 'vitest'
import {
  COLUMN_WIDTHS,
  LEDGER_COLUMNS,
  coreSortOf,
  hiddenColumns,
  inOrder,
  rememberColumns,
  widthsFor,
} from '../../../../renderer/features/needs/ledger-columns'
import { neighbour, paramsOf, placeOf } from '../../../../renderer/features/needs/ledger-place'
import type { LedgerRow } from '../../../../shared/domain/ledger'
import { NeedId } from '../../../../shared/domain/ids'

function aRow(row: Partial<LedgerRow> & { readonly number: number }): LedgerRow {
  return {
    id: NeedId.parse(`need-${String(row.number)}`),
    title: '',
    text: '',
    enterprise: '',
    enterpriseShort: '',
    raiser: '',
    category: '',
    source: 'phone',
    raisedAt: '2026-11-23T00:00:00Z',
    owner: '',
    leadOffice: '',
    person: '',
    state: 'open',
    reply: '',
    ...row,
  }
}

describe('the ledger in the route', () => {
  test('what the route names is found again after going there', () => {
    const narrowing = {
      figure: 'category',
      value: '',
      from: '2022-01-01',
      until: '2022-12-31',
      office: '城管办',
    } as const
    const place = { filter: 'near', query: '', need: 'need-7', narrowing } as const
    expect(placeOf(paramsOf(place))).toEqual(place)
  })

  test('what a route narrows to wrongly counts as nothing', () => {
    expect(placeOf(new URLSearchParams('figure=__proto__&from=yesterday&source=visit')).narrowing).toEqual({
      source: 'visit',
    })
  })

  test('a route without a list, or with an unknown one, opens what is in hand', () => {
    expect(placeOf(new URLSearchParams())).toEqual({
      filter: 'open',
      query: '',
      need: undefined,
      narrowing: {},
    })
    expect(placeOf(new URLSearchParams('filter=__proto__')).filter).toBe('open')
  })

  test('what is usual is left out of the route', () => {
    expect(paramsOf({ filter: 'open', query: '', need: undefined, narrowing: {} }).toString()).toBe('')
  })
})

describe('arrow keys', () => {
  const ids = ['a', 'b', 'c']

  test.each([
    ['ArrowDown', 'a', 'b'],
    ['ArrowDown', 'c', 'c'],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['End', 'a', 'c'],
    ['Home', 'c', 'a'],
    ['PageDown', 'a', 'c'],
    ['ArrowDown', undefined, 'a'],
    ['ArrowUp', undefined, 'c'],
    ['ArrowDown', 'gone', 'a'],
  ] as const)('%s leads from %s to %s', (key, from, to) => {
    expect(neighbour(ids, from, key)).toBe(to)
  })

  test('lead nowhere when no row is there', () => {
    expect(neighbour([], undefined, 'ArrowDown')).toBeUndefined()
    expect(neighbour([], 'a', 'End')).toBeUndefined()
  })
})

describe('columns', () => {
  test('the number is never put away, and unknown names are dropped', () => {
    expect(hiddenColumns('number,reply,wrong')).toEqual(['reply'])
  })

  test('columns put away are remembered, none being put away too', () => {
    expect(hiddenColumns(rememberColumns(['light', 'source']))).toEqual(['light', 'source'])
    expect(hiddenColumns(rememberColumns([]))).toEqual([])
    expect(hiddenColumns(null)).toEqual(['state', 'satisfaction', 'reply'])
  })

  test.each(['zh-CN', 'en'] as const)(
    'the eight usual columns fit beside a story on a small laptop, in %s',
    (language) => {
      const shown = LEDGER_COLUMNS.filter((column) => !hiddenColumns(null).includes(column))
      const widths = [...widthsFor(shown, 757, language).values()]
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(757)
    },
  )

  test('without room every column keeps its least width', () => {
    const widths = widthsFor(LEDGER_COLUMNS, 300, 'zh-CN')
    expect(Object.fromEntries(widths)).toEqual(COLUMN_WIDTHS)
  })

  test('all that is left goes to the names when wordings are put away', () => {
    const widths = widthsFor(['number', 'enterprise'], 500, 'zh-CN')
    expect(widths.get('enterprise')).toBe(500 - COLUMN_WIDTHS.number)
  })
})

describe('order', () => {
  const rows = [
    aRow({ number: 1, title: '停车', satisfaction: 'unsatisfied' }),
    aRow({ number: 2, title: '班车', state: 'closed', satisfaction: 'satisfied' }),
    aRow({ number: 3, title: '电梯', state: 'closed' }),
  ]
  const numbers = (column: 'need' | 'state' | 'satisfaction' | 'number', descending = false) =>
    inOrder(rows, { column, descending }).map((row) => row.number)

  test('titles stand in pinyin order', () => expect(numbers('need')).toEqual([2, 3, 1]))
  test('the other way round on demand', () => expect(numbers('need', true)).toEqual([1, 3, 2]))
  test('equal states keep the order of numbers both ways', () => {
    expect(numbers('state')).toEqual([1, 2, 3])
    expect(numbers('state', true)).toEqual([2, 3, 1])
  })
  test('the satisfied come first, the unasked last', () => expect(numbers('satisfaction')).toEqual([2, 1, 3]))
  test('what the core sorts stays as it came', () => {
    expect(coreSortOf('number')).toBe('number')
    expect(numbers('number', true)).toEqual([1, 2, 3])
  })
})
