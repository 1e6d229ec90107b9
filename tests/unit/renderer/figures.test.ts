import { expect, test } from 'vitest'
import { say, type TextKey } from '#shared/text/say'
import { chartOption } from '../../../renderer/fields/chart-option'
import { ledgerPath, narrowingOf } from '../../../renderer/fields/ledger-link'
import type { Figures } from '../../../renderer/features/figures/figure-target'
import { frameOf, paramsOfFrame } from '../../../renderer/features/figures/frame-place'
import { sentencePieces } from '../../../renderer/features/figures/sentence-pieces'
import { PlainFigure } from '#shared/domain/figures'
import { CountedFigure } from '#shared/domain/figures-records'

const text = (key: TextKey, values: Record<string, string | number> = {}) => say('zh-CN', key, values)
const noneOf = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>

function someFigures(changes: Partial<Figures['plain']>, outcome: Record<string, number>): Figures {
  const parts = (counts: Record<string, number>) =>
    Object.entries(counts).map(([value, count]) => ({ value, count }))
  return {
    from: '2022-01-01',
    until: '2022-12-31',
    today: '2022-12-31',
    plain: { ...noneOf(PlainFigure.options), ...changes },
    parts: {
      outcome: parts(outcome),
      source: parts({ session: 3, visit: 2, phone: 0 }),
      category: [],
      disposition: [],
      state: [],
      satisfaction: [],
    },
    days: { count: 0 },
    offices: [],
    months: [],
    counted: { ...noneOf(CountedFigure.options), sessions: 12, visits: 7 },
    attendance: [],
  }
}

const wordsOf = (figures: Figures) =>
  sentencePieces(figures, '2022年', text)
    .map(({ words }) => words)
    .join('')

test('the council’s sentence says what there is to say and leaves out rates that nothing stands behind', () => {
  const settled = someFigures({ total: 5, due: 4, 'on-time': 3 }, { answered: 2, solved: 2, explained: 1 })
  expect(wordsOf(settled)).toBe(
    '2022年，召开楼事会12次，走访企业7家次，推送政策0家次；梳理企业需求及建议5个（会上3个、走访2个），其中现场解答2个，办事处层面办结2个，上报转办办结0个，解释说明1个，办事处层面均全部办结；按时率75%。',
  )
  const open = someFigures({ total: 5 }, { answered: 2, other: 1, 'in-hand': 2 })
  expect(wordsOf(open)).toContain('另行办结1个，在办2个。')
})

test('every number of the sentence opens a list', () => {
  const figures = someFigures({ total: 5, due: 4, 'on-time': 3 }, { answered: 2, 'in-hand': 3 })
  for (const piece of sentencePieces(figures, '2022年', text).slice(1)) {
    if (/^\d+%?$/u.test(piece.words)) expect(piece).toHaveProperty('target')
  }
})

test('the route to a list of the ledger says whose needs, and is understood again', () => {
  const narrowing = {
    figure: 'category',
    value: '',
    from: '2022-01-01',
    until: '2022-12-31',
    seriesId: 's1',
    office: '城管办',
  } as const
  const path = ledgerPath(narrowing)
  const params = new URLSearchParams(path.slice(path.indexOf('?')))
  expect(params.get('filter')).toBe('all')
  expect(narrowingOf(params)).toEqual(narrowing)
})

test('the frame in the route is whole or the year', () => {
  const frame = { from: '2022-01-01', until: '2022-03-31', buildingId: 'b1', office: '城管办' }
  expect(frameOf(paramsOfFrame(frame))).toEqual(frame)
  expect(frameOf(new URLSearchParams('from=2022-01-01'))).toEqual({})
  expect(frameOf(new URLSearchParams('from=2022-02-30&until=2022-03-01&series=s1'))).toEqual({
    seriesId: 's1',
  })
})

test('a chart has patterns beside its colours, no motion, and no box of its own for tips', () => {
  const look = { size: 13, family: 'sans-serif', ink: '#000', line: '#ccc' }
  for (const form of ['columns', 'bars', 'ring'] as const) {
    const option = chartOption(
      { form, names: ['一', '二'], series: [{ name: '件数', values: [1, 2] }] },
      look,
    )
    expect(option).toMatchObject({
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      tooltip: { renderMode: 'richText' },
    })
  }
})
