import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAccess } from '../../../main/host-web/access'
import { openAccessMemory } from '../../../main/host-web/access-memory'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loushi-access-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const START = Date.parse('2022-09-29T02:00:00Z')
const at = (hours: number) => ({ now: () => new Date(START + hours * 3_600_000) })
const startAt = (hours: number) => createAccess(at(hours), openAccessMemory(join(folder, 'web-access.json')))

function admitted(access: ReturnType<typeof createAccess>, audience: 'desk' | 'room'): string {
  const admission = access.admit(audience, access.tokenFor(audience))
  if (admission.status !== 'admitted') throw new Error('not admitted')
  return admission.session
}

test('a browser that was let in is known after a restart, for what it was let in for', () => {
  const session = admitted(startAt(0), 'desk')
  const again = startAt(1)
  expect([again.isAdmitted('desk', session), again.isAdmitted('room', session)]).toEqual([true, false])
})

test('the address of an earlier start lets nobody in', () => {
  const token = startAt(0).tokenFor('desk')
  expect(startAt(0).admit('desk', token)).toEqual({ status: 'wrong' })
})

test('after a day a restart knows nobody any more', () => {
  const session = admitted(startAt(0), 'desk')
  expect(startAt(25).isAdmitted('desk', session)).toBe(false)
})

test('who reads the file learns no secret, and only its owner reads it', () => {
  const file = join(folder, 'web-access.json')
  writeFileSync(`${file}.new`, 'left over', { mode: 0o644 })
  const session = admitted(startAt(0), 'desk')
  expect(readFileSync(file, 'utf8')).not.toContain(session)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test.each(['', '{', 'null', '{"sessions":7,"port":"x"}'])(
  'a file that holds %j reads as a first start',
  (text) => {
    const file = join(folder, 'web-access.json')
    writeFileSync(file, text)
    expect(openAccessMemory(file).state().sessions).toEqual([])
    expect(openAccessMemory(file).state().port).toBeUndefined()
  },
)

test('a place that cannot be written costs only the way back', () => {
  writeFileSync(join(folder, 'file'), '')
  const access = createAccess(at(0), openAccessMemory(join(folder, 'file', 'web-access.json')))
  expect(access.isAdmitted('desk', admitted(access, 'desk'))).toBe(true)
})
