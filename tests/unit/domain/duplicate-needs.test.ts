import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { ALIKE_FROM, alikeAmong, likeness } from '#shared/domain/duplicate-needs'

describe('two ways to say one thing are alike', () => {
  test.each([
    ['地下车库晚高峰排队', '晚高峰时段地下车库出口排队太久，希望增开出口'],
    ['食堂不能刷银行卡', '食堂只收现金，不能刷银行卡，希望改一改'],
    ['B座门口的路灯不亮', '门口路灯不亮，请修复。'],
  ])('%s ~ %s', (first, second) => expect(likeness(first, second)).toBeGreaterThanOrEqual(ALIKE_FROM))
})

describe('two things are not', () => {
  test.each([
    ['地下车库晚高峰排队', '食堂不能刷银行卡'],
    ['希望组织一次招聘会，帮助企业招人', '希望增设共享会议室，企业经常要开会'],
    ['门口的路灯不亮', '电梯年检过期，请物业处理'],
  ])('%s ~ %s', (first, second) => expect(likeness(first, second)).toBeLessThan(ALIKE_FROM))
})

test('likeness is from 0 to 1, the same both ways, and 1 with itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (first, second) => {
      const share = likeness(first, second)
      expect(share).toBe(likeness(second, first))
      expect(share >= 0 && share <= 1).toBe(true)
      expect([0, 1]).toContain(likeness(first, first))
    }),
  )
})

test('only the same enterprise’s are compared, by id or by name, most alike first', () => {
  const item = { enterprise: '浦发银行', enterpriseId: 'e1', text: '路灯不亮' }
  const others = [
    { enterprise: '云杉科技', text: '路灯不亮', key: 1 },
    { enterprise: '浦发', enterpriseId: 'e1', text: '大门口的路灯不亮，请修', key: 2 },
    { enterprise: '浦发 银行', text: '路灯不亮了', key: 3 },
    { enterprise: '浦发银行', text: '食堂刷卡', key: 4 },
    { enterprise: '', text: '路灯不亮', key: 5 },
  ]
  expect(alikeAmong(item, others).map(({ other }) => other.key)).toEqual([2, 3])
})
