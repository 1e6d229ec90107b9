import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { foldText, wordPattern } from '#shared/domain/search-fold'
import { excerptOf } from '#shared/domain/search-excerpt'
import type { SearchRow } from '../../../main/core/ports'
import { readingsOf } from '../../../main/core/search/sent-readings'
import { packRows } from '../../../main/search/packed-rows'
import { RowIndex } from '../../../main/search/row-index'

const CHARACTERS = Array.from('停车位地下库路灯不亮重庆Aａb1１ 。，\n')
const text = (most: number) => fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: most })
const anyRow = fc.record({
  title: text(12),
  names: fc.array(text(6), { maxLength: 3 }),
  bodies: fc.array(text(60), { maxLength: 3 }),
})

function aRow(row: number, changes: Partial<SearchRow> = {}): SearchRow {
  return { row, kind: 'need', title: '', names: [], bodies: [], facets: {}, ...changes }
}

/** Rows that hold the words for certain, reading the long texts as the core does. */
function found(index: RowIndex, rows: readonly SearchRow[], words: readonly string[]): number[] {
  const scanned = index.scan({ words, filters: [], kinds: ['need'] })
  return Array.from(scanned.rows).filter((row, place) =>
    words.every((word, nth) => {
      if (((scanned.doubts[place] ?? 0) & (1 << nth)) === 0) return true
      return rows.find((each) => each.row === row)!.bodies.some((body) => wordPattern(word).test(body))
    }),
  )
}

const holds = ({ title, names, bodies }: Pick<SearchRow, 'title' | 'names' | 'bodies'>, word: string) =>
  [title, ...names, ...bodies].some((each) => foldText(each).includes(word))

describe('the index', () => {
  test('finds what reading everything finds, whatever was put, changed and taken out', () => {
    const changes = fc.array(fc.tuple(fc.nat(12), fc.option(anyRow, { freq: 4 })), { maxLength: 40 })
    const query = fc.array(text(4), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(changes, query, (steps, typed) => {
        // Letters may be pinyin as well, which reading everything does not know.
        const words = typed.map(foldText).filter((word) => word !== '' && !/[a-z]/.test(word))
        fc.pre(words.length > 0)
        const index = new RowIndex(readingsOf)
        const rows = new Map<number, SearchRow>()
        for (const [row, content] of steps) {
          if (content === null) {
            index.remove(row)
            rows.delete(row)
          } else {
            index.put(packRows([aRow(row, content)]))
            rows.set(row, aRow(row, content))
          }
        }
        const expected = [...rows.values()].filter((row) => words.every((word) => holds(row, word)))
        expect(found(index, [...rows.values()], words)).toEqual(
          expected.map(({ row }) => row).sort((a, b) => a - b),
        )
      }),
    )
  })

  test('keeps its rows right over many changes', () => {
    const index = new RowIndex(readingsOf)
    const body = (round: number) => `第${String(round)}轮 ${'地下车库排队'.repeat(80)}`
    for (let round = 0; round < 60; round += 1)
      for (let row = 0; row < 100; row += 1)
        index.put(
          packRows([aRow(row, { title: `标题${String(row)}甲${String(round)}`, bodies: [body(round)] })]),
        )
    expect(index.scan({ words: ['标题42甲59'], filters: [], kinds: ['need'] }).rows).toEqual(
      Uint32Array.of(42),
    )
    expect(index.scan({ words: ['甲58'], filters: [], kinds: ['need'] }).rows).toHaveLength(0)
    expect(index.scan({ words: ['车库排队'], filters: [], kinds: ['need'] }).rows).toHaveLength(100)
  })

  test.each(['pfyh', 'pufayinhang', 'pufayh', 'pufay', 'pf银行', 'fayinhang'])(
    'finds 浦发银行 as %s',
    (typed) => {
      const index = new RowIndex(readingsOf)
      index.put(packRows([aRow(0, { names: ['上海浦发银行'] })]))
      expect(index.scan({ words: [typed], filters: [], kinds: ['need'] }).rows).toHaveLength(1)
    },
  )

  test('finds every name by its initials and its full pinyin, and 重庆 by both readings', () => {
    const names = ['重庆长安', '王敏', '豫源水务集团有限公司', '绿城物业']
    const index = new RowIndex(readingsOf)
    names.forEach((title, row) => index.put(packRows([aRow(row, { title })])))
    const rowsOf = (word: string) =>
      Array.from(index.scan({ words: [word], filters: [], kinds: ['need'] }).rows)
    for (const [row, name] of names.entries()) {
      expect(rowsOf(pinyin(name, { toneType: 'none', type: 'array', v: true }).join(''))).toEqual([row])
    }
    expect([rowsOf('cqca'), rowsOf('zqca')]).toEqual([[0], [0]])
  })

  test('narrows down by kind, by facets in full or in part, and to chosen rows', () => {
    const index = new RowIndex(readingsOf)
    index.put(
      packRows([aRow(0, { title: '停车', facets: { office: ['城管办', '综治办'], state: ['open'] } })]),
    )
    index.put(packRows([aRow(1, { title: '停车', facets: { office: ['卫健办'], state: ['closed'] } })]))
    index.put(packRows([aRow(2, { title: '停车', kind: 'policy' })]))
    const rowsOf = (scan: object) =>
      Array.from(index.scan({ words: ['停车'], filters: [], kinds: ['need'], ...scan }).rows)
    expect(rowsOf({ filters: [{ key: 'office', values: ['综治'], exact: false }] })).toEqual([0])
    expect(rowsOf({ filters: [{ key: 'office', values: ['wjb'], exact: false }] })).toEqual([1])
    expect(rowsOf({ filters: [{ key: 'state', values: ['closed'], exact: true }] })).toEqual([1])
    expect(rowsOf({ filters: [{ key: 'state', values: ['clos'], exact: true }] })).toEqual([])
    expect(rowsOf({ kinds: ['policy'] })).toEqual([2])
    expect(rowsOf({ only: [1] })).toEqual([1])
  })
})

test('a pattern finds in a written text what its folded form holds', () => {
  fc.assert(
    fc.property(text(30), text(3), (written, typed) => {
      const word = foldText(typed)
      fc.pre(word !== '')
      expect(wordPattern(word).test(written)).toBe(foldText(written).includes(word))
    }),
  )
})

test('an excerpt shows the words where they first stand, marked', () => {
  const excerpt = excerptOf(`${'前'.repeat(200)}地下 车库${'后'.repeat(200)}`, [wordPattern('地下车库')])
  expect(excerpt.text).toHaveLength(92)
  expect(excerpt.marks.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['地下 车库'])
})
