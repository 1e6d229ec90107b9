import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { nameFinder, readDue, readQuickLine, type QuickLineSurroundings } from '#shared/domain/quick-line'
import { pinyinKeys } from '../../../main/core/pinyin'

function register(...names: readonly (readonly string[])[]) {
  return nameFinder(names.map((own) => ({ id: own[0]!, name: own[0]!, keys: own.map(pinyinKeys) })))
}

/** Thursday 29 September 2022, before the National Day week. */
const surroundings: QuickLineSurroundings = {
  today: '2022-09-29',
  holidays: HOLIDAY_YEARS,
  findEnterprise: register(['上海浦东发展银行', '浦发'], ['中科曙光'], ['中科院软件所']),
  findOffice: register(['城管办'], ['综治办'], ['市场监管所', '市监所']),
}

const read = (line: string) => readQuickLine(line, surroundings)
const due = (typed: string, today = surroundings.today) => readDue(typed, today, HOLIDAY_YEARS)
const pieces = (line: string) =>
  read(line).parts.map(({ kind, start, end }) => [kind, line.slice(start, end)])

test('the line from the design is understood piece by piece', () => {
  const line = '浦发 @城管办 #停车 !8-15 地下车库晚高峰排队'
  expect(read(line)).toEqual({
    enterprise: { type: 'found', id: '上海浦东发展银行', name: '上海浦东发展银行', others: [] },
    lead: { type: 'found', id: '城管办', name: '城管办', others: [] },
    assisting: [],
    category: '停车',
    due: { date: '2023-08-15', workingDays: undefined, rolledOver: true, isPast: false, missingYears: [] },
    text: '地下车库晚高峰排队',
    parts: [
      { kind: 'enterprise', start: 0, end: 2 },
      { kind: 'lead', start: 3, end: 7 },
      { kind: 'category', start: 8, end: 11 },
      { kind: 'due', start: 12, end: 17 },
      { kind: 'text', start: 18, end: 27 },
    ],
  })
})

test('order is free, marks may be full width and stand without spaces, names may be initials', () => {
  const line = '！7＠cgb@综治办＠sjs＃停车 pf　地下车库 晚高峰排队'
  const { enterprise, lead, assisting, category, due: until, text } = read(line)
  expect(
    [enterprise, lead, ...assisting].map((reading) => reading?.type === 'found' && reading.name),
  ).toEqual(['上海浦东发展银行', '城管办', '综治办', '市场监管所'])
  expect([category, until?.date, until?.workingDays, text]).toEqual([
    '停车',
    '2022-10-13',
    7,
    '地下车库 晚高峰排队',
  ])
  expect(pieces(line).map(([kind]) => kind)).toEqual([
    'due',
    'lead',
    'assisting',
    'assisting',
    'category',
    'enterprise',
    'text',
    'text',
  ])
})

test('an unknown name is offered as typed; a doubtful one brings the others along', () => {
  expect(read('新来公司 路灯不亮').enterprise).toEqual({ type: 'unknown', text: '新来公司' })
  expect(read('浦发 @园林办 路灯不亮').lead).toEqual({ type: 'unknown', text: '园林办' })
  expect(read('中科 路灯不亮').enterprise).toMatchObject({
    name: '中科曙光',
    others: [{ name: '中科院软件所' }],
  })
})

test('what cannot be understood stays in the text and is pointed out', () => {
  const line = '浦发 !2-30 路灯不亮！ #照明 #安全 @ !明天 !周五'
  expect(pieces(line)).toEqual([
    ['enterprise', '浦发'],
    ['unclear', '!2-30'],
    ['text', '路灯不亮！'],
    ['category', '#照明'],
    ['unclear', '#安全'],
    ['unclear', '@'],
    ['due', '!明天'],
    ['unclear', '!周五'],
  ])
  expect(read(line).text).toBe('!2-30 路灯不亮！ #安全 @ !周五')
})

test('an empty line means nothing', () => {
  expect(read(' 　 ')).toMatchObject({
    enterprise: undefined,
    lead: undefined,
    due: undefined,
    text: '',
    parts: [],
  })
})

test.each([
  ['10-13', '2022-10-13'],
  ['10/13', '2022-10-13'],
  ['10月13日', '2022-10-13'],
  ['9-29', '2022-09-29'],
  ['2022-10-13', '2022-10-13'],
  ['2022年10月13日', '2022-10-13'],
  ['7', '2022-10-13'],
  ['7d', '2022-10-13'],
  ['7个工作日', '2022-10-13'],
  ['７', '2022-10-13'],
  ['今天', '2022-09-29'],
  ['明天', '2022-09-30'],
  ['后天', '2022-10-01'],
  ['周五', '2022-09-30'],
  ['周四', '2022-10-06'],
  ['星期一', '2022-10-03'],
  ['周日', '2022-10-02'],
  ['下周五', '2022-10-07'],
  ['下周日', '2022-10-09'],
])('on Thursday 2022-09-29, !%s is %s', (typed, date) => {
  expect(due(typed)).toMatchObject({ date, rolledOver: false, isPast: false, missingYears: [] })
})

test('a day without a year that has passed is next year’s, and says so; a full date stays and says it has passed', () => {
  expect(due('9-28')).toMatchObject({ date: '2023-09-28', rolledOver: true, isPast: false })
  expect(due('2-29', '2023-05-01')).toMatchObject({ date: '2024-02-29', rolledOver: true })
  expect(due('2022-09-28')).toMatchObject({ date: '2022-09-28', rolledOver: false, isPast: true })
})

test('a due date in a year without holiday table names that year', () => {
  expect(due('7', '2026-12-28')).toMatchObject({ date: '2027-01-06', missingYears: [2027] })
})

test('what is no date is none', () => {
  for (const typed of ['', '2-30', '13-1', '2022-02-30', '999', '很急', '周八', 'd', '2-29'])
    expect([typed, due(typed)]).toEqual([typed, undefined])
})

test('whatever is typed, no character that is not a space is lost and no two pieces overlap', () => {
  const piece = fc.constantFrom(
    '浦发',
    '@城管办',
    '＠',
    '#停车',
    '!8-15',
    '!',
    '！7',
    '路灯不亮！',
    ' ',
    '　',
    'a@b',
    '##',
  )
  fc.assert(
    fc.property(fc.array(piece), (typed) => {
      const line = typed.join('')
      const { parts, text } = read(line)
      expect(parts.map(({ start, end }) => line.slice(start, end)).join('')).toBe(line.replaceAll(/\s/gu, ''))
      for (const { kind, start, end } of parts) {
        if (kind === 'text' || kind === 'unclear') expect(text).toContain(line.slice(start, end))
      }
    }),
  )
})
