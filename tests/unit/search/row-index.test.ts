import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { foldText, wordPattern } from '#shared/domain/search-fold'
import { excerptOf } from '#shared/domain/search-excerpt'
import type { ScannedKind, SearchRow, SearchScan } from '../../../main/core/ports'
import { readingsOf } from '../../../main/core/search/sent-readings'
import { Packer } from '../../../main/search/packed-rows'
import { RowIndex } from '../../../main/search/row-index'

const CHARACTERS = Array.from('停车位地下库路灯不亮重庆Aａb1１ 。，\n')
const text = (most: number) => fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: most })
const anyRow = fc.record({
  title: text(12),
  names: fc.array(text(6), { maxLength: 3 }),
  bodies: fc.array(text(60), { maxLength: 3 }),
  order: fc.nat(5),
})

function aRow(row: number, changes: Partial<SearchRow> = {}): SearchRow {
  return { row, kind: 'need', title: '', names: [], bodies: [], facets: {}, order: 0, ...changes }
}

const needsIn = (scanned: readonly ScannedKind[]) => scanned.find(({ kind }) => kind === 'need')

/** An index of these rows, put one after the other. */
function anIndex(rows: readonly SearchRow[] = []) {
  const index = new RowIndex(readingsOf)
  const packer = new Packer()
  const put = (row: SearchRow) => index.put(packer.pack([row]))
  rows.forEach(put)
  return {
    put,
    remove: (row: number) => index.remove(row),
    scan: (scan: Partial<SearchScan>) =>
      needsIn(index.scan({ words: [], filters: [], kinds: ['need'], ...scan })),
    rowsOf: (...words: string[]) =>
      Array.from(needsIn(index.scan({ words, filters: [], kinds: ['need'] }))?.rows ?? []),
  }
}

/** Rows that hold the words for certain, reading the long texts as the core does; best first. */
function found(
  index: ReturnType<typeof anIndex>,
  rows: ReadonlyMap<number, SearchRow>,
  words: readonly string[],
): number[] {
  const scanned = index.scan({ words })
  return Array.from(scanned?.rows ?? []).filter((row, place) =>
    words.every((word, nth) => {
      if (((scanned?.doubts[place] ?? 0) & (1 << nth)) === 0) return true
      return rows.get(row)!.bodies.some((body) => wordPattern(word).test(body))
    }),
  )
}

const holds = ({ title, names, bodies }: Pick<SearchRow, 'title' | 'names' | 'bodies'>, word: string) =>
  [title, ...names, ...bodies].some((each) => foldText(each).includes(word))

/** A word in the title counts five, in another name four, in a long text one. */
function naiveScore({ title, names }: SearchRow, words: readonly string[]): number {
  const isIn = (texts: readonly string[], word: string) => texts.some((each) => foldText(each).includes(word))
  return words.reduce((sum, word) => sum + (isIn([title], word) ? 5 : isIn(names, word) ? 4 : 1), 0)
}

describe('the index', () => {
  test('finds what reading everything finds, whatever was put, changed and taken out', () => {
    const changes = fc.array(fc.tuple(fc.nat(12), fc.option(anyRow, { freq: 4 })), { maxLength: 40 })
    const query = fc.array(text(4), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(changes, query, (steps, typed) => {
        // Letters may be pinyin as well, which reading everything does not know.
        const words = typed.map(foldText).filter((word) => word !== '' && !/[a-z]/.test(word))
        fc.pre(words.length > 0)
        const index = anIndex()
        const rows = new Map<number, SearchRow>()
        for (const [row, content] of steps) {
          if (content === null) {
            index.remove(row)
            rows.delete(row)
          } else {
            index.put(aRow(row, content))
            rows.set(row, aRow(row, content))
          }
        }
        const expected = [...rows.values()]
          .filter((row) => words.every((word) => holds(row, word)))
          .toSorted(
            (a, b) => naiveScore(b, words) - naiveScore(a, words) || b.order - a.order || a.row - b.row,
          )
        expect(found(index, rows, words)).toEqual(expected.map(({ row }) => row))
      }),
    )
  })

  test('keeps its rows right over many changes', () => {
    const index = anIndex()
    const body = (round: number) => `第${String(round)}轮 ${'地下车库排队'.repeat(20 + (round % 7) * 20)}`
    for (let round = 0; round < 60; round += 1)
      for (let row = 0; row < 100; row += 1)
        index.put(aRow(row, { title: `标题${String(row)}甲${String(round)}`, bodies: [body(round)] }))
    expect(index.rowsOf('标题42甲59')).toEqual([42])
    expect(index.rowsOf('甲58')).toEqual([])
    expect(index.rowsOf('车库排队')).toHaveLength(100)
  })

  test('lists titles before names, those before long texts, and the later first', () => {
    const index = anIndex([
      aRow(0, { bodies: ['停车难'], order: 9 }),
      aRow(1, { names: ['停车场'], order: 3 }),
      aRow(2, { title: '停车', order: 1 }),
      aRow(3, { title: '停车', order: 2 }),
      aRow(4, { title: '亭车', order: 8 }),
    ])
    expect(index.rowsOf('停车')).toEqual([3, 2, 1, 0])
    index.put(aRow(2, { title: '停车', order: 7 }))
    expect(index.rowsOf('停车')).toEqual([2, 3, 1, 0])
    expect(index.rowsOf('tingche')).toEqual([4, 2, 3, 1])
  })

  test('keeps names apart although they lie one after the other', () => {
    const many = Array.from({ length: 9000 }, (_, row) =>
      aRow(row, { title: `甲乙丙丁戊己庚辛${String(row)}` }),
    )
    const index = anIndex([
      ...many,
      aRow(9000, { title: '豫源', names: ['水务'] }),
      aRow(9001, { title: '水务' }),
    ])
    expect(index.rowsOf('豫源水务')).toEqual([])
    expect(index.rowsOf('yysw')).toEqual([])
    expect(index.rowsOf('sw')).toEqual([9001, 9000])
    expect(index.rowsOf('辛8999')).toEqual([8999])
  })

  test.each(['pfyh', 'pufayinhang', 'pufayh', 'pufay', 'pf银行', 'fayinhang'])(
    'finds 浦发银行 as %s',
    (typed) => expect(anIndex([aRow(0, { names: ['上海浦发银行'] })]).rowsOf(typed)).toEqual([0]),
  )

  test('finds every name by its initials and its full pinyin, and 重庆 by both readings', () => {
    const names = ['重庆长安', '王敏', '豫源水务集团有限公司', '绿城物业']
    const { rowsOf } = anIndex(names.map((title, row) => aRow(row, { title })))
    for (const [row, name] of names.entries()) {
      expect(rowsOf(pinyin(name, { toneType: 'none', type: 'array', v: true }).join(''))).toEqual([row])
    }
    expect([rowsOf('cqca'), rowsOf('zqca')]).toEqual([[0], [0]])
  })

  test('narrows down by kind, by facets in full or in part, and to chosen rows', () => {
    const index = new RowIndex(readingsOf)
    const rows = [
      aRow(0, { title: '停车', facets: { office: ['城管办', '综治办'], state: ['open'] } }),
      aRow(1, { title: '停车', facets: { office: ['卫健办'], state: ['closed'] } }),
      aRow(2, { title: '停车', kind: 'policy' }),
    ]
    index.put(new Packer().pack(rows))
    const rowsOf = (scan: object) =>
      index
        .scan({ words: ['停车'], filters: [], kinds: ['need'], ...scan })
        .flatMap(({ rows: ofKind }) => Array.from(ofKind))
    expect(rowsOf({ filters: [{ key: 'office', values: ['综治'], exact: false }] })).toEqual([0])
    expect(rowsOf({ filters: [{ key: 'office', values: ['wjb'], exact: false }] })).toEqual([1])
    expect(rowsOf({ filters: [{ key: 'state', values: ['closed'], exact: true }] })).toEqual([1])
    expect(rowsOf({ filters: [{ key: 'state', values: ['clos'], exact: true }] })).toEqual([])
    expect(rowsOf({ filters: [{ key: 'place', values: ['A座'], exact: true }] })).toEqual([])
    expect(rowsOf({ kinds: ['policy'] })).toEqual([2])
    expect(rowsOf({ only: [1] })).toEqual([1])
    index.remove(1)
    expect(rowsOf({ only: [1] })).toEqual([])
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
