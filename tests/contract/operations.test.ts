import { expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '#shared/contract/operations'
import { PROTOCOL_VERSION, TOPICS } from '#shared/contract/frames'

type Operation = {
  readonly effect: string
  readonly allow: readonly string[]
  readonly staleAfter?: readonly string[]
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** The promise made to pages, one operation a line. A change here means: think of older pages and of who may call. */
test('the contract is the one that was last agreed on', async () => {
  const lines = Object.entries<Operation>(operations).map(
    ([name, { effect, allow, staleAfter, input, output }]) =>
      JSON.stringify({
        name,
        effect,
        allow,
        staleAfter,
        input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
        output: z.toJSONSchema(output, { io: 'output', unrepresentable: 'any', reused: 'ref' }),
      }),
  )
  const head = JSON.stringify({ version: PROTOCOL_VERSION, topics: TOPICS })
  await expect(`${[head, ...lines].join('\n')}\n`).toMatchFileSnapshot('./operations.snapshot.txt')
})

test('every operation is named subject.verbNoun and is for one audience', () => {
  const rolesOf = (name: string, allow: readonly string[]): readonly string[] => {
    if (allow.includes('secretary')) return allow.filter((role) => role !== 'room')
    return name.startsWith('phone.') || name.startsWith('line.') ? [] : allow
  }
  for (const [name, { allow }] of Object.entries<Operation>(operations)) {
    expect(name).toMatch(/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/)
    expect([name, rolesOf(name, allow)]).toEqual([name, allow.includes('secretary') ? ['secretary'] : []])
    expect([name, allow.length]).toEqual([name, allow.includes('room') ? 2 : 1])
  }
})

test('a phone may call what is made for phones, our own server at the door what lets devices in, and nothing else', () => {
  const calledBy = (role: string) =>
    Object.entries<Operation>(operations)
      .filter(([, { allow }]) => allow.includes(role))
      .map(([name]) => name)
      .sort()
  expect(calledBy('attendee')).toEqual([
    ...['phone.confirm', 'phone.get', 'phone.rate', 'phone.say', 'phone.signIn', 'phone.vote'],
  ])
  expect(calledBy('gate')).toEqual(['line.admit', 'line.end', 'line.gate'])
  expect(calledBy('room')).toEqual(['room.get'])
})

test('the room may write nothing', () => {
  const writable = Object.entries<Operation>(operations).filter(
    ([, { effect, allow }]) => effect !== 'read' && allow.includes('room'),
  )
  expect(writable.map(([name]) => name)).toEqual([])
})
