import { expect, test } from 'vitest'
import { guessMapping } from '#shared/domain/import-columns'
import { isBlankRow, readRow } from '#shared/domain/import-rows'
import { exchange as english } from '#shared/text/en/exchange'
import { exchange as chinese } from '#shared/text/zh-CN/exchange'

const today = '2026-11-23'
const columns = ['编号', '企业', '联系人', '标题', '内容', '时间', '答复', '答复时间', '类别', '科室']
const needs = guessMapping('needs', columns)

test('a full row becomes a need; digits are made half-width in numbers, not in texts', () => {
  const cells = [
    '２５ ４９',
    '甲公司',
    '张某',
    '路灯',
    '\t５号路灯不亮\n',
    '２０１９／４／２５',
    '已修',
    '2019/5/1 8:00',
    '市政',
    '城管办',
  ]
  expect(readRow('needs', cells, needs, today)).toEqual({
    ok: true,
    warnings: [],
    record: {
      number: '2549',
      enterprise: '甲公司',
      raiser: '张某',
      title: '路灯',
      text: '５号路灯不亮',
      raisedAt: { date: '2019-04-25' },
      answer: '已修',
      answeredAt: { date: '2019-05-01', time: '08:00:00' },
      category: '市政',
      office: '城管办',
    },
  })
})

test('a need without a title is titled by its text, one without a text by its title; empty fields are absent', () => {
  const base = ['', '甲公司', '', '', '', '3月5日']
  const texted = readRow('needs', base.with(4, '停车难，请协调'), needs, today)
  const titled = readRow('needs', base.with(3, '停车难'), needs, today)
  const record = { enterprise: '甲公司', raisedAt: { date: '2026-03-05' }, title: '停车难' }
  expect(texted).toEqual({ ok: true, warnings: [], record: { ...record, text: '停车难，请协调' } })
  expect(titled).toEqual({ ok: true, warnings: [], record: { ...record, text: '停车难' } })
})

test('every reason against a row is told, by field and column', () => {
  const cells = ['1', ' ', '', '', '', '2026-02-30', '', '去年']
  expect(readRow('needs', cells, needs, today)).toEqual({
    ok: false,
    problems: [
      { field: 'enterprise', column: 1, reason: 'exchange.problem.empty', values: {} },
      { field: 'text', column: 4, reason: 'exchange.problem.wordless', values: {} },
      { field: 'raisedAt', column: 5, reason: 'exchange.problem.moment', values: { text: '2026-02-30' } },
      { field: 'answeredAt', column: 7, reason: 'exchange.problem.moment', values: { text: '去年' } },
    ],
  })
})

test('a moment that is missing is told once, and a field without a column has no column', () => {
  expect(readRow('needs', ['甲公司', '停车'], { enterprise: 0, text: 1 }, today)).toEqual({
    ok: false,
    problems: [{ field: 'raisedAt', column: undefined, reason: 'exchange.problem.empty', values: {} }],
  })
})

test('texts beyond the limit are told with both lengths', () => {
  const reading = readRow(
    'needs',
    ['甲公司', '长'.repeat(20_001), '2026-3-5'],
    { enterprise: 0, text: 1, raisedAt: 2 },
    today,
  )
  expect(reading).toMatchObject({
    ok: false,
    problems: [{ field: 'text', values: { most: 20_000, length: 20_001 } }],
  })
})

test('an enterprise keeps its phone as text; a wrong check digit or size word only warns', () => {
  const cells = ['甲公司', '９１３５０１００Ｍ０００１００Ｙ４４', '规上', '０５３２－８８８８', '']
  const mapping = { name: 0, creditCode: 1, size: 2, phone: 3, leader: 4 }
  expect(readRow('enterprises', cells, mapping, today)).toEqual({
    ok: true,
    record: { name: '甲公司', creditCode: '91350100M000100Y44', phone: '0532-8888' },
    warnings: [
      {
        field: 'creditCode',
        column: 1,
        reason: 'exchange.problem.creditCode',
        values: { code: '91350100M000100Y44' },
      },
      { field: 'size', column: 2, reason: 'exchange.problem.size', values: { text: '规上' } },
    ],
  })
})

test('a person is a name and what else is known', () => {
  const mapping = { name: 0, organisation: 1, position: 2, phone: 3 }
  expect(readRow('people', ['李某', '甲公司', '', '138 0013 8000'], mapping, today)).toEqual({
    ok: true,
    record: { name: '李某', organisation: '甲公司', phone: '13800138000' },
    warnings: [],
  })
  expect(readRow('people', ['', '甲公司'], mapping, today)).toMatchObject({ ok: false })
})

test('a row that fills no mapped column is blank, whatever stands beside', () => {
  expect(isBlankRow('people', ['', '　', 'x'], { name: 0, phone: 1 })).toBe(true)
  expect(isBlankRow('people', ['', '1'], { name: 0, phone: 1 })).toBe(false)
})

test('both languages have the same sentences with the same gaps', () => {
  const gaps = (texts: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]: [string, unknown]) => [
        key,
        typeof text === 'string'
          ? [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort()
          : gaps(text as object),
      ]),
    )
  expect(gaps(english)).toEqual(gaps(chinese))
})
