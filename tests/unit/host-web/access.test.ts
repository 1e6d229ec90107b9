import { describe, expect, test } from 'vitest'
import { createAccess } from '../../../main/host-web/access'
import { createDoor } from '../../../main/host-web/door'

function aClock() {
  let now = new Date('2022-09-29T02:00:00Z')
  return { now: () => now, pass: (seconds: number) => (now = new Date(now.getTime() + seconds * 1000)) }
}

function admitted(access: ReturnType<typeof createAccess>, audience: 'desk' | 'room'): string {
  const admission = access.admit(audience, access.tokenFor(audience))
  if (admission.status !== 'admitted') throw new Error('not admitted')
  return admission.session
}

describe('a token', () => {
  test('gives every browser a session of its own, as often as the address is opened', () => {
    const access = createAccess(aClock())
    const [first, second] = [admitted(access, 'desk'), admitted(access, 'desk')]
    expect(first).not.toBe(second)
    expect([access.isAdmitted('desk', first), access.isAdmitted('desk', second)]).toEqual([true, true])
  })

  test('of the room is none for the desk', () => {
    const access = createAccess(aClock())
    expect(access.admit('desk', access.tokenFor('room'))).toEqual({ status: 'wrong' })
    expect(access.isAdmitted('desk', admitted(access, 'room'))).toBe(false)
  })

  test('is refused for a minute after ten wrong tries, then taken again', () => {
    const clock = aClock()
    const access = createAccess(clock)
    for (let tried = 0; tried < 10; tried++)
      expect(access.admit('desk', `guess ${tried}`)).toEqual({ status: 'wrong' })
    expect(access.admit('desk', access.tokenFor('desk'))).toEqual({ status: 'blocked' })
    clock.pass(61)
    expect(access.admit('desk', access.tokenFor('desk')).status).toBe('admitted')
  })

  test('opens at most fifty sessions at a time; the oldest makes room', () => {
    const access = createAccess(aClock())
    const sessions = Array.from({ length: 51 }, () => admitted(access, 'desk'))
    expect(sessions.map((session) => access.isAdmitted('desk', session))).toEqual([
      false,
      ...Array<true>(50).fill(true),
    ])
  })
})

describe('the door', () => {
  const access = createAccess(aClock())
  const door = createDoor(access, () => 4321)
  const host = '127.0.0.1:4321'
  const visitor = { host, origin: `http://${host}`, cookie: undefined }

  test.each(['127.0.0.1:4321', 'localhost:4321'])('knows its own name %s', (name) => {
    expect(door.knowsHost({ ...visitor, host: name })).toBe(true)
    expect(door.knowsOrigin({ ...visitor, host: name, origin: `http://${name}` })).toBe(true)
  })

  test.each([
    undefined,
    '',
    '127.0.0.1',
    '127.0.0.1:4322',
    'localhost:4321.evil.example',
    'evil.localhost:4321',
  ])('does not know the name %j', (name) => expect(door.knowsHost({ ...visitor, host: name })).toBe(false))

  test.each([
    undefined,
    'null',
    'http://127.0.0.1',
    'https://127.0.0.1:4321',
    'http://localhost:4321',
    'http://evil',
  ])('does not know the origin %j of a page on 127.0.0.1', (origin) =>
    expect(door.knowsOrigin({ ...visitor, origin })).toBe(false),
  )

  test('gives the room its rights only, whoever comes in by the room', () => {
    const desk = `other=1; loushi_desk_4321=${admitted(access, 'desk')}`
    const room = `loushi_room_4321=${admitted(access, 'room')}`
    expect(door.callerAt('desk', { ...visitor, cookie: desk })).toEqual({ role: 'secretary' })
    expect(door.callerAt('room', { ...visitor, cookie: desk })).toEqual({ role: 'room' })
    expect(door.callerAt('desk', { ...visitor, cookie: room })).toEqual({ role: 'room' })
    expect(door.callerAt('desk', { ...visitor, cookie: 'loushi_desk_4321=guess' })).toBeUndefined()
    expect(door.callerAt('room', visitor)).toBeUndefined()
  })
})
