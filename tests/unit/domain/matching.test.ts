import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { isOnOffer, matchId, matchingSteps, proposeMatches, type Wanted } from '#shared/domain/matching'
import { ENTERPRISE_SIZES } from '#shared/domain/register'
import { RESOURCE_KINDS, TALENT_KINDS, type Resource } from '#shared/domain/resource'
import { piecesOf, sharedWords } from '#shared/domain/word-overlap'
import { aResource } from '../../fixtures/a-resource'

const TODAY = '2022-09-29'
const nothingRefused = new Set<string>()

function wants(changes: Partial<Wanted> = {}): Wanted {
  return { id: 'need-1', title: '员工停车难', text: '希望地下车库能有月租车位。', category: '', ...changes }
}

const proposals = (
  wanted: readonly Wanted[],
  resources: readonly Resource[],
  refused: ReadonlySet<string> = nothingRefused,
) => proposeMatches(wanted, resources, { today: TODAY, refused })

test('a need and a resource that speak of the same thing are a pair, and the words they share say why', () => {
  const [pair, ...others] = proposals(
    [wants(), wants({ id: 'need-2', title: '食堂刷卡', text: '食堂不能刷公交卡。' })],
    [aResource(), aResource({ id: 'resource-2', title: '法律咨询', text: '每周三下午免费法律咨询。' })],
  )
  expect(others).toEqual([])
  expect(pair).toMatchObject({ id: 'need-1:resource-1', reasons: [{ kind: 'words' }] })
  expect(pair?.reasons[0]?.details).toEqual(['地下车库', '月租车位'])
})

test('matching goes in small steps, so that others have their turn in between, and comes to the same', () => {
  const wanted = Array.from({ length: 20 }, (_, place) => wants({ id: `need-${String(place)}` }))
  const steps = matchingSteps(wanted, [aResource()], { today: TODAY, refused: nothingRefused })
  let taken = 0
  let step = steps.next()
  for (; step.done !== true; taken++) step = steps.next()
  expect(taken).toBeGreaterThanOrEqual(2 * wanted.length)
  expect(step.value).toEqual(proposals(wanted, [aResource()]))
})

test('category, building and size are reasons of their own, and raise a pair above one without them', () => {
  const need = wants({ category: '城乡建设/停车', buildingId: 'A', size: 'small' })
  const near = { category: '城乡建设/停车', buildingIds: ['A'], sizes: ['small', 'micro'] }
  const [best, second] = proposals([need], [aResource(), aResource({ id: 'resource-2', ...near })])
  expect(best?.resourceId).toBe('resource-2')
  expect(best?.reasons).toEqual([
    { kind: 'category', details: ['城乡建设/停车'] },
    { kind: 'words', details: ['地下车库', '月租车位'] },
    { kind: 'building', details: ['A'] },
    { kind: 'size', details: ['small'] },
  ])
  expect(best!.score).toBeGreaterThan(second!.score)
})

test('a resource meant for another building or another size is not proposed, nor is the firm’s own', () => {
  const need = wants({ buildingId: 'A', size: 'large', enterpriseId: 'firm' })
  for (const changes of [{ buildingIds: ['B'] }, { sizes: ['micro'] }, { enterpriseId: 'firm' }])
    expect(proposals([need], [aResource(changes)])).toEqual([])
  expect(proposals([wants()], [aResource({ buildingIds: ['B'], sizes: ['micro'] })])).toHaveLength(1)
})

test('a first level in common alone is no pair; two levels, or all that one of them has, are', () => {
  const need = wants({ title: '甲', text: '乙', category: '城乡建设/停车/车位' })
  const pairsOf = (category: string) =>
    proposals([need], [aResource({ title: '丙', text: '丁', category })]).map(({ reasons }) => reasons)
  expect(pairsOf('城乡建设/绿化')).toEqual([])
  expect(pairsOf('城乡建设')).toEqual([[{ kind: 'category', details: ['城乡建设'] }]])
  expect(pairsOf('城乡建设/停车/充电')).toEqual([[{ kind: 'category', details: ['城乡建设/停车'] }]])
})

test('a talent demand meets supplies of its own kind only', () => {
  const demand = wants({ id: 'demand-1', kind: 'interns', title: '招实习生', text: '会计专业五人' })
  const supplies = [
    aResource({ id: 'r1', kind: 'interns', title: '软件学院实习生', text: '可派五十人' }),
    aResource({ id: 'r2', kind: 'staff', title: '会计专业毕业生', text: '会计专业八十人' }),
    aResource({ id: 'r3', kind: 'interns', title: '会计学院', text: '会计专业实习二十人' }),
  ]
  const found = proposals([demand], supplies)
  expect(found.map(({ resourceId }) => resourceId)).toEqual(['r3', 'r1'])
  expect(found.every(({ reasons }) => reasons[0]?.kind === 'talent-kind')).toBe(true)
})

test('a resource can be given from its first day to its last', () => {
  const between = aResource({ from: '2022-09-29', until: '2022-09-30' })
  expect(
    ['2022-09-28', '2022-09-29', '2022-09-30', '2022-10-01'].map((day) => isOnOffer(between, day)),
  ).toEqual([false, true, true, false])
})

test('empty words make no piece, shared neighbours are read as one word', () => {
  expect([...piecesOf('我们希望解决问题 WiFi 5')]).toEqual(expect.arrayContaining(['wifi']))
  expect(piecesOf('希望 解决 问题').size).toBe(0)
  expect(sharedWords('地下车库的月租车位', piecesOf('月租车位与车库'), 4)).toEqual(['月租车位', '车库'])
})

const phrase = fc
  .array(
    fc.constantFrom('停车', '车位', '食堂', '刷卡', '实习', '会计', '充电', '法律', '咨询', '场地', 'wifi'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((words) => words.join('，'))
const place = fc.constantFrom(undefined, 'A', 'B')
const category = fc.constantFrom('', '建设', '建设/停车', '人才/实习')
const aWanted = fc.record({
  title: phrase,
  text: phrase,
  category,
  buildingId: place,
  size: fc.constantFrom(undefined, ...ENTERPRISE_SIZES),
  kind: fc.constantFrom(undefined, ...TALENT_KINDS),
})
const anOffer = fc.record({
  title: phrase,
  text: phrase,
  category,
  kind: fc.constantFrom(...RESOURCE_KINDS),
  state: fc.constantFrom('available', 'used', 'withdrawn'),
  side: fc.constantFrom('supply', 'demand'),
  from: fc.constantFrom(undefined, '2022-09-01', '2022-10-01'),
  until: fc.constantFrom(undefined, '2022-09-28', '2022-12-31'),
  buildingIds: fc.constantFrom([], ['A'], ['B']),
})
const aMarket = fc.record({
  wanted: fc
    .array(aWanted, { maxLength: 8 })
    .map((list) => list.map((one, at) => wants({ ...one, id: `n${at}` }))),
  resources: fc
    .array(anOffer, { maxLength: 8 })
    .map((list) => list.map((one, at) => aResource({ ...one, id: `r${at}` }))),
})

property.prop([aMarket, fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 })])(
  'only what is on offer and was not refused is proposed, always with a reason and once',
  ({ wanted, resources }, refusals) => {
    const refused = new Set(refusals.map(([need, resource]) => matchId(`n${need}`, `r${resource}`)))
    const found = proposals(wanted, resources, refused)
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    for (const { id, resourceId, wantedId, score, reasons } of found) {
      const resource = resources.find((one) => one.id === resourceId)!
      const asker = wanted.find((one) => one.id === wantedId)!
      expect(refused.has(id)).toBe(false)
      expect(isOnOffer(resource, TODAY)).toBe(true)
      expect(reasons.length).toBeGreaterThan(0)
      expect(reasons.every(({ details }) => details.length > 0 && !details.includes(''))).toBe(true)
      expect(score).toBeGreaterThanOrEqual(1)
      expect(score).toBeLessThanOrEqual(100)
      if (asker.kind) expect(resource.kind).toBe(asker.kind)
    }
  },
)

property.prop([aMarket])('the order in which records come changes nothing', ({ wanted, resources }) => {
  expect(proposals(wanted.toReversed(), resources.toReversed())).toEqual(proposals(wanted, resources))
})

test('three thousand needs are matched with five hundred resources without comparing each with each', () => {
  const words = Array.from({ length: 900 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7, 0x5200 + at * 5))
  const text = (seed: number, count: number) =>
    Array.from({ length: count }, (_, at) => words[(seed * 31 + at * at * 17) % words.length]).join('，')
  const wanted = Array.from({ length: 3000 }, (_, at) =>
    wants({ id: `n${at}`, title: text(at, 3), text: text(at + 1, 40), category: `甲${at % 20}/乙${at % 7}` }),
  )
  const resources = Array.from({ length: 500 }, (_, at) =>
    aResource({
      id: `r${at}`,
      title: text(at + 2, 3),
      text: text(at + 3, 20),
      category: `甲${at % 20}/乙${at % 7}`,
    }),
  )
  const found = proposals(wanted, resources)
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThanOrEqual(9000)
})

test('a piece never reaches over an empty word: 企业义诊 is about 义诊', () => {
  expect([...piecesOf('企业义诊的问题')]).toEqual(['义诊'])
})
