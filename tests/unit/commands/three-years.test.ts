import { expect, test } from 'vitest'
import { collections, type CollectionName } from '#shared/domain/collections'
import { inventCouncil, transactionsFor } from '../../../main/demo/council/generate'
import { aProgram } from '../../fixtures/program'

test('the invented council is the same for the same seed, and another for another', () => {
  const small = { enterprises: 12, needs: 60 }
  expect(inventCouncil(7, small)).toEqual(inventCouncil(7, small))
  expect(inventCouncil(8, small)).not.toEqual(inventCouncil(7, small))
})

test('three years: 4 buildings, 150 enterprises, 3,000 needs, 250 sessions, every record as its schema says', () => {
  const records = inventCouncil(1)
  const counts = [records.buildings, records.enterprises, records.needs, records.sessions].map(
    (list) => list?.length,
  )
  expect(counts).toEqual([4, 150, 3000, 250])
  for (const [collection, values] of Object.entries(records)) {
    for (const value of values) collections[collection as CollectionName].parse(value)
    expect(new Set(values.map(({ id }) => id)).size, collection).toBe(values.length)
  }
  const open = records.needs?.filter(({ state }) => state === 'open').length ?? 0
  expect(open).toBeGreaterThan(40)
  expect(open).toBeLessThan(300)
})

test('the program opens it: lists, home and the year’s figures answer', async () => {
  const program = await aProgram({ start: '2024-12-27T08:00:00.000Z' })
  const records = inventCouncil(1)
  for (const transaction of transactionsFor(records, program.now()))
    await program.program().commit(transaction)
  await program.restart()
  const { total } = await program.ask('need.list', {})
  expect(total).toBe(3000)
  expect((await program.ask('home.get', {})).counts.open).toBeGreaterThan(40)
  expect((await program.ask('home.figures', {})).total).toBeGreaterThan(500)
})
