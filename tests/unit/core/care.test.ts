import { expect, test } from 'vitest'
import { aProgram } from '../../fixtures/program'

test('courses and care count people, and each enterprise once a month and once a year', async () => {
  const program = await aProgram()
  const lecture = { kind: 'lecture', title: '税务讲堂', people: 30 } as const
  await program.ask('care.save', {
    ...lecture,
    date: '2022-08-12',
    enterprises: ['豫源水务', '云杉科技', '豫源水务'],
  })
  await program.ask('care.save', { ...lecture, date: '2022-08-26', enterprises: ['豫源水务'] })
  const { careId } = await program.ask('care.save', {
    ...{ kind: 'comfort', title: '高温慰问', date: '2022-09-01', people: 12, place: 'A座' },
    enterprises: ['云杉科技'],
  })
  const year = await program.ask('care.list', { year: 2022 })
  expect(year.counts).toEqual({ activities: 3, people: 72, enterprises: 2 })
  expect(year.kinds).toEqual({ lecture: 2, course: 0, comfort: 1, activity: 0, other: 0 })
  expect(year.months.map(({ month, counts }) => ({ month, ...counts }))).toEqual([
    { month: '2022-09', activities: 1, people: 12, enterprises: 1 },
    { month: '2022-08', activities: 2, people: 60, enterprises: 2 },
  ])
  expect(year.months[1]!.rows.map(({ date, enterprises }) => [date, enterprises])).toEqual([
    ['2022-08-26', ['豫源水务']],
    ['2022-08-12', ['豫源水务', '云杉科技']],
  ])
  expect(await program.ask('enterprise.list', {})).toHaveLength(2)

  const moved = { id: careId, kind: 'comfort', title: '高温慰问', date: '2022-08-31', people: 15 } as const
  await program.ask('care.save', moved)
  const lectures = await program.ask('care.list', { year: 2022, kind: 'comfort' })
  expect(lectures.months).toMatchObject([{ month: '2022-08', counts: { people: 15, enterprises: 0 } }])
  await program.ask('care.remove', { careId })
  expect((await program.ask('care.list', { year: 2022 })).counts.activities).toBe(2)
  expect((await program.refusal('care.remove', { careId })).code).toBe('not-found')
})
