import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { createLearner, FEWEST_SAMPLES, type Sample } from '#shared/domain/suggestion'

const PAST: readonly Sample[] = [
  ...['路灯不亮', '门口路灯坏了', '广告牌挡路', '占道停车', '垃圾没人清运', '路面破损'].map((text) => ({
    text,
    label: '城管办',
  })),
  ...['希望组织招聘会', '招不到工人', '社保怎么转', '劳动合同纠纷', '用工补贴', '工伤认定'].map((text) => ({
    text,
    label: '劳保所',
  })),
]

function learnt(samples: readonly Sample[]) {
  const learner = createLearner()
  samples.forEach((sample) => learner.learn(sample))
  return learner
}

test('words that were used before lead to who dealt with them', () => {
  const learner = learnt(PAST)
  expect(learner.suggest({ text: '楼下的路灯又不亮了' }, 3)[0]?.name).toBe('城管办')
  expect(learner.suggest({ text: '想招聘两名会计' }, 3)[0]?.name).toBe('劳保所')
})

test('nothing is guessed from too few needs, or from words nobody ever used', () => {
  expect(learnt(PAST.slice(0, FEWEST_SAMPLES - 1)).suggest({ text: '路灯' }, 3)).toEqual([])
  expect(learnt(PAST).suggest({ text: 'xyz' }, 3)).toEqual([])
  expect(learnt(PAST).suggest({ text: '' }, 3)).toEqual([])
})

test('shares add up to one, and the order of learning does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...PAST], { minLength: PAST.length }), (shuffled) => {
      const guesses = learnt(shuffled).suggest({ text: '路面停车招聘' }, 9)
      expect(guesses.map(({ name }) => name)).toEqual(
        learnt(PAST)
          .suggest({ text: '路面停车招聘' }, 9)
          .map(({ name }) => name),
      )
      expect(guesses.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    }),
  )
})

test('what is forgotten is as if it had never been learnt', () => {
  const learner = learnt(PAST)
  const passing = { text: '路灯不亮', label: '劳保所', enterpriseId: 'e1' }
  const before = learner.suggest({ text: '路灯' }, 9)
  learner.learn(passing)
  learner.forget(passing)
  expect(learner.suggest({ text: '路灯' }, 9)).toEqual(before)
  expect(learner.samples()).toBe(PAST.length)
})
