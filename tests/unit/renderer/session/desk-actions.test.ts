import { expect, test } from 'vitest'
import { createActionRegistry } from '../../../../renderer/features/session/desk-actions'

test('the action offered last is performed, and the one before when it is taken back', () => {
  const done: string[] = []
  const registry = createActionRegistry()
  registry.offer('confirm', () => done.push('panel'))
  const takeBack = registry.offer('confirm', () => done.push('form'))
  registry.perform('confirm')
  takeBack()
  registry.perform('confirm')
  expect(done).toEqual(['form', 'panel'])
})

test('a key that means nothing here does nothing', () => {
  expect(createActionRegistry().perform('toRoom')).toBe(false)
})
