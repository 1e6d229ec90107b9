import { describe, expect, test } from 'vitest'
import { keyNameOf, mayAct, type KeyChord } from '../../../renderer/client/key-names'

function aPress(key: string, held: Partial<KeyChord> = {}): KeyChord {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

describe('the name of a key', () => {
  test.each([
    [aPress('F2'), 'F2'],
    [aPress('b'), 'B'],
    [aPress('B', { shiftKey: true }), 'B'],
    [aPress('？', { shiftKey: true }), '?'],
    [aPress('１'), '1'],
    [aPress('k', { ctrlKey: true }), 'Ctrl+K'],
    [aPress('k', { metaKey: true }), 'Ctrl+K'],
    [aPress('P', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+P'],
    [aPress('ArrowUp', { altKey: true }), 'Alt+ArrowUp'],
    [aPress('Tab', { shiftKey: true }), 'Shift+Tab'],
    [aPress(' '), 'Space'],
  ])('%j is called %s', (event, name) => {
    expect(keyNameOf(event)).toBe(name)
  })
})

describe('where a key may act', () => {
  const onThePage = { isTyping: false, isInDialog: false, isRepeat: false }
  const inAField = { ...onThePage, isTyping: true }
  const inADialog = { ...onThePage, isInDialog: true }

  test('digits and letters act on the page but never in a text field', () => {
    expect(mayAct('1', onThePage, false)).toBe(true)
    expect(mayAct('B', inAField, false)).toBe(false)
    expect(mayAct('1', inAField, true)).toBe(false)
    expect(mayAct('Space', inAField, true)).toBe(false)
  })

  test('F keys and chords act in a text field too', () => {
    expect(mayAct('F2', inAField, false)).toBe(true)
    expect(mayAct('Ctrl+K', inAField, false)).toBe(true)
  })

  test('PageDown acts in a text field only when asked for', () => {
    expect(mayAct('PageDown', inAField, false)).toBe(false)
    expect(mayAct('PageDown', inAField, true)).toBe(true)
  })

  test('a page does not hear plain keys pressed in a dialog above it', () => {
    expect(mayAct('PageDown', inADialog, false)).toBe(false)
    expect(mayAct('1', inADialog, false)).toBe(false)
    expect(mayAct('F4', inADialog, false)).toBe(true)
  })

  test('a held key repeats only where repeating makes sense', () => {
    expect(mayAct('F2', { ...onThePage, isRepeat: true }, false)).toBe(false)
    expect(mayAct('PageDown', { ...onThePage, isRepeat: true }, false)).toBe(true)
  })
})
