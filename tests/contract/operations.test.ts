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

test('every operation is named subject.verbNoun and lets the secretary call it', () => {
  for (const [name, { allow }] of Object.entries<Operation>(operations)) {
    expect(name).toMatch(/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/)
    expect([name, allow]).toEqual([name, expect.arrayContaining(['secretary'])])
  }
})

test('the room may write nothing', () => {
  const writable = Object.entries<Operation>(operations).filter(
    ([, { effect, allow }]) => effect !== 'read' && allow.includes('room'),
  )
  expect(writable.map(([name]) => name)).toEqual([])
})
