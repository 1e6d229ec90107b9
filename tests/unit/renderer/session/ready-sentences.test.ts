import { expect, test } from 'vitest'
import { expandReady, putIn } from '../../../../renderer/features/session/ready-sentences'

const sentences = [
  { short: '会后', text: '会后由主办科室对接。' },
  { short: '下会后', text: '下期会后答复。' },
]

test('a short name before the caret becomes its sentence', () => {
  expect(expandReady({ text: '已收到。会后', caret: 6 }, sentences)).toEqual({
    text: '已收到。会后由主办科室对接。',
    caret: 14,
  })
})

test('what follows the caret stays', () => {
  expect(expandReady({ text: '会后谢谢', caret: 2 }, sentences)?.text).toBe('会后由主办科室对接。谢谢')
})

test('the longer of two short names wins', () => {
  expect(expandReady({ text: '下会后', caret: 3 }, sentences)?.text).toBe('下期会后答复。')
})

test('nothing is expanded elsewhere', () => {
  expect(expandReady({ text: '会后再说', caret: 4 }, sentences)).toBeUndefined()
  expect(expandReady({ text: '', caret: 0 }, sentences)).toBeUndefined()
})

test('a chosen sentence is put in at the caret', () => {
  expect(putIn({ text: '甲乙', caret: 1 }, '——')).toEqual({ text: '甲——乙', caret: 3 })
})
