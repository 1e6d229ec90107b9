import { expect, test } from 'vitest'
import { PARTED_FIGURES } from '#shared/domain/figures'
import { manyNeeds, putNeeds } from '../../fixtures/many-needs'
import { aProgram } from '../../fixtures/program'

test('three thousand needs of three years are counted, listed without a gap and taken apart by office and month', async () => {
  const program = await aProgram({ start: '2022-12-30T01:00:00.000Z' })
  await putNeeds(program.program(), manyNeeds(3000))
  const frame = { from: '2020-01-01', until: '2022-12-31' } as const
  const figures = await program.ask('figure.get', frame)
  expect(figures.plain.total).toBe(3000)
  expect(figures.months).toHaveLength(36)
  for (const figure of PARTED_FIGURES) {
    expect([figure, figures.parts[figure].reduce((sum, { count }) => sum + count, 0)]).toEqual([figure, 3000])
  }
  for (const { office, counts } of figures.offices) {
    const { total } = await program.ask('need.list', { ...frame, figure: 'handed', office, limit: 1 })
    expect(total).toBe(counts.handed)
  }
  for (const { from, until, total } of figures.months) {
    expect((await program.ask('need.list', { figure: 'total', from, until, limit: 1 })).total).toBe(total)
  }
  const first = await program.ask('need.list', { limit: 500 })
  const rest = await program.ask('need.list', { offset: 500, limit: 100_000 })
  expect([...first.rows, ...rest.rows].map(({ number }) => number)).toEqual(
    Array.from({ length: 3000 }, (_, place) => place + 1),
  )
})
