import { describe, expect, test, vi } from 'vitest'
import { createComposingGuard, submitOnControlEnter, submitOnEnter } from '../../../renderer/ui/composing'

const enter = { key: 'Enter' }

function aGuard() {
  const waiting: (() => void)[] = []
  const guard = createComposingGuard((release) => void waiting.push(release))
  return { guard, letGo: () => waiting.splice(0).forEach((release) => release()) }
}

describe('the composing guard', () => {
  test('an Enter outside a composition is an Enter', () => {
    expect(aGuard().guard.isComposing(enter)).toBe(false)
  })

  test('an Enter that the browser marks as composing belongs to the input method', () => {
    const { guard } = aGuard()
    expect(guard.isComposing({ ...enter, isComposing: true })).toBe(true)
    expect(guard.isComposing({ ...enter, nativeEvent: { isComposing: true } })).toBe(true)
    expect(guard.isComposing({ ...enter, keyCode: 229 })).toBe(true)
  })

  test('the Enter that ends a composition still belongs to it, even when the end is told first', () => {
    const { guard, letGo } = aGuard()
    guard.begin()
    guard.end()
    expect(guard.isComposing(enter)).toBe(true)
    letGo()
    expect(guard.isComposing(enter)).toBe(false)
  })

  test('a composition begun before the last one was let go stays guarded', () => {
    const { guard, letGo } = aGuard()
    guard.begin()
    guard.end()
    guard.begin()
    letGo()
    expect(guard.isComposing(enter)).toBe(true)
  })
})

describe('submitting by key', () => {
  const press = (part: object) => ({
    key: 'Enter',
    ctrlKey: false,
    metaKey: false,
    preventDefault: vi.fn(),
    ...part,
  })

  test('Enter submits a line once, unless it ends a composition', () => {
    const submit = vi.fn()
    submitOnEnter(submit)(press({ isComposing: true }))
    submitOnEnter(submit)(press({ key: 'a' }))
    expect(submit).not.toHaveBeenCalled()
    const event = press({})
    submitOnEnter(submit)(event)
    expect(submit).toHaveBeenCalledOnce()
    expect(event.preventDefault).toHaveBeenCalledOnce()
  })

  test('in several lines only Ctrl+Enter submits', () => {
    const submit = vi.fn()
    submitOnControlEnter(submit)(press({}))
    expect(submit).not.toHaveBeenCalled()
    submitOnControlEnter(submit)(press({ ctrlKey: true }))
    expect(submit).toHaveBeenCalledOnce()
  })
})
