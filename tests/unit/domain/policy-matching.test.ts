import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PolicyCard } from '#shared/domain/policy'
import { fitOf } from '#shared/domain/policy-matching'
import { ENTERPRISE_SIZES, type Enterprise } from '#shared/domain/register'

type Terms = Pick<PolicyCard, 'sizes' | 'types' | 'industries'>
type Traits = Pick<Enterprise, 'size' | 'type' | 'industry'>

const aCard = (change: Partial<Terms> = {}): Terms => ({ sizes: [], types: [], industries: [], ...change })
const aFirm = (change: Partial<Traits> = {}): Traits => ({
  ...{ size: 'small', type: '民营企业', industry: '软件和信息技术服务业' },
  ...change,
})

test('a card that names nothing is for everybody, also for whom the register knows nothing of', () => {
  expect(fitOf(aCard(), aFirm()).fit).toBe('fits')
  expect(fitOf(aCard(), { type: '', industry: '' }).fit).toBe('fits')
})

test('size, type and industry must all fit', () => {
  const card = aCard({ sizes: ['small', 'micro'], types: ['民营'], industries: ['软件'] })
  expect(fitOf(card, aFirm()).fit).toBe('fits')
  expect(fitOf(card, aFirm({ size: 'large' })).fit).toBe('differs')
  expect(fitOf(card, aFirm({ type: '国有企业' })).fit).toBe('differs')
  expect(fitOf(card, aFirm({ industry: '餐饮' })).fit).toBe('differs')
})

test('「科技」 on the card covers 「科技推广」; an enterprise filed under 「科技」 cannot be told for 「科技推广」', () => {
  expect(fitOf(aCard({ industries: ['科技'] }), aFirm({ industry: '科技推广和应用服务业' })).fit).toBe('fits')
  expect(fitOf(aCard({ industries: ['科技推广'] }), aFirm({ industry: '科技' }))).toEqual({
    fit: 'unknown',
    gaps: ['industry'],
  })
})

test('width, spaces, case and tails such as 企业 and 业 make no difference', () => {
  expect(fitOf(aCard({ types: ['民营企业'] }), aFirm({ type: '民 营' })).fit).toBe('fits')
  expect(fitOf(aCard({ industries: ['制造业'] }), aFirm({ industry: '装备制造' })).fit).toBe('fits')
  expect(fitOf(aCard({ industries: ['ＩＴ'] }), aFirm({ industry: 'it服务' })).fit).toBe('fits')
  expect(fitOf(aCard({ industries: ['软件、金融'] }), aFirm({ industry: '金融' })).fit).toBe('unknown')
  expect(fitOf(aCard({ industries: ['金融'] }), aFirm({ industry: '软件、金融' })).fit).toBe('fits')
})

test('what the register lacks is named, and a trait that differs settles it all the same', () => {
  const card = aCard({ sizes: ['micro'], types: ['民营'], industries: ['软件'] })
  const bare = { type: '', industry: '' }
  expect(fitOf(card, bare)).toEqual({ fit: 'unknown', gaps: ['size', 'type', 'industry'] })
  expect(fitOf(card, { ...bare, size: 'micro' })).toEqual({ fit: 'unknown', gaps: ['type', 'industry'] })
  expect(fitOf(card, { ...bare, size: 'large' })).toEqual({ fit: 'differs', gaps: [] })
})

const words = fc.constantFrom(
  '软件',
  '软件业',
  '科技',
  '科技推广',
  '制造业',
  '餐饮',
  '民营',
  '国有企业',
  ' ',
  '业',
)
const cards = fc.record({
  sizes: fc.subarray([...ENTERPRISE_SIZES]),
  types: fc.array(words, { maxLength: 3 }),
  industries: fc.array(words, { maxLength: 3 }),
})
const firms: fc.Arbitrary<Traits> = fc
  .record({ size: fc.option(fc.constantFrom(...ENTERPRISE_SIZES)), type: words, industry: words })
  .map(({ size, ...rest }) => (size === null ? rest : { ...rest, size }))

test('nobody is dropped for what is not known: filling in a gap never turns one that differs into one that fits', () => {
  fc.assert(
    fc.property(cards, firms, (card, firm) => {
      const { fit, gaps } = fitOf(card, firm)
      expect(gaps.length > 0).toBe(fit === 'unknown')
      const { size: _size, ...unsized } = firm
      const less = [unsized, { ...firm, type: '' }, { ...firm, industry: '' }]
      for (const poorer of less) {
        const before = fitOf(card, poorer).fit
        if (fit === 'fits') expect(before).not.toBe('differs')
        if (before === 'differs') expect(fit).toBe('differs')
      }
    }),
  )
})

test('a card that asks for more kinds reaches no fewer enterprises; order and doubles do not matter', () => {
  fc.assert(
    fc.property(cards, firms, words, (card, firm, word) => {
      // A blank word asks for nothing: a card that names only such is for everybody.
      const asks = card.industries.some((one) => one.trim() !== '')
      const wider = { ...card, industries: asks ? [...card.industries, word] : [] }
      if (fitOf(card, firm).fit === 'fits') expect(fitOf(wider, firm).fit).toBe('fits')
      const mirrored = {
        sizes: card.sizes.toReversed(),
        types: [...card.types, ...card.types].toReversed(),
        industries: card.industries.toReversed(),
      }
      expect(fitOf(mirrored, firm)).toEqual(fitOf(card, firm))
    }),
  )
})
