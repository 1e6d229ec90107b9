import { randomUUID } from 'node:crypto'
import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { addDays } from '#shared/domain/calendar'
import type { SessionId } from '#shared/domain/ids'
import { createDesk, type Desk } from '../../../main/demo/play'
import { LAST_STEP, playScenario } from '../../../main/demo/scenario'
import { raise } from '../../../main/demo/history'
import { aProgram } from '../../fixtures/program'

test('the monthly session gathers its weeklies: three sessions, eight needs, what was settled and what goes on', async () => {
  const program = await aProgram()
  const desk = createDesk(program.core(), randomUUID)
  const { monthlySessionId: sessionId, nextSessionId } = await playScenario(desk, LAST_STEP)
  const { gathering } = await desk.ask('rollUp.get', { sessionId: sessionId! })
  expect(gathering!.sessions.map(({ number, raised }) => [number, raised])).toEqual([
    [13, 1],
    [14, 2],
    [15, 5],
  ])
  expect([gathering!.from, gathering!.until]).toEqual(['2022-09-08', '2022-10-31'])
  const numbers = (list: readonly { number: number }[]) => list.map(({ number }) => number)
  expect(numbers(gathering!.raised)).toEqual([27, 31, 33, 34, 35, 36, 37, 38])
  expect(numbers(gathering!.settled)).toEqual([27, 35, 36])
  expect(numbers(gathering!.open)).toEqual([31, 33, 34, 37, 38])
  expect(gathering!.words).toContain('新收需求8项')
  // A weekly session that no series feeds gathers nothing.
  expect(await desk.ask('rollUp.get', { sessionId: nextSessionId! })).toEqual({})
})

test('the paragraph goes into the briefing, once, and the report is drafted from the same lists', async () => {
  const program = await aProgram()
  const desk = createDesk(program.core(), randomUUID)
  const { monthlySessionId, nextSessionId } = await playScenario(desk, LAST_STEP)
  const sessionId = monthlySessionId!
  await desk.ask('rollUp.brief', { sessionId })
  await desk.ask('rollUp.brief', { sessionId })
  const { agenda } = await desk.ask('session.get', { sessionId })
  const briefings = agenda.items.filter(({ kind }) => kind === 'briefing')
  expect(briefings).toHaveLength(1)
  expect(briefings[0]!.outcome).toContain('在办5项')
  const what = { kind: 'report', sessionId } as const
  const { documents } = await desk.ask('paper.print', { what, format: 'docx' })
  expect(documents[0]!.fileName).toContain('月例会工作报告（2022年9月8日至2022年10月31日）')
  const weekly = { kind: 'report', sessionId: nextSessionId! } as const
  expect(await desk.refusal('paper.print', { what: weekly, format: 'docx' })).toContain('没有下级例会')
})

type Step = { readonly weekly: boolean; readonly raise: number; readonly settle: number }
const story: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    weekly: fc.boolean(),
    raise: fc.integer({ min: 0, max: 2 }),
    settle: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 2, maxLength: 7 },
)

async function hold(desk: Desk, sessionId: SessionId, { raise: count, settle }: Step): Promise<void> {
  await desk.ask('session.signIn', { sessionId })
  await desk.ask('session.start', { sessionId })
  const { needs } = await desk.ask('session.get', { sessionId })
  for (const { need } of needs.slice(0, settle)) {
    const needId = need.id
    if (need.state !== 'open') continue
    const last = need.dispositions.at(-1)?.disposition
    if (last?.kind === 'claimed' && !last.returned)
      await desk.ask('need.returnClaim', { needId, sessionId, report: '已落实' })
    await desk.ask('need.close', { needId, sessionId, told: 'session' })
  }
  for (let place = 0; place < count; place++) {
    const disposition = { kind: 'immediate', leadOffice: '城管办', person: '赵科长' } as const
    await raise(desk, sessionId, {
      enterprise: '云杉科技',
      raiser: '刘𬭎',
      title: '灯',
      text: '灯不亮。',
      disposition,
    })
  }
  await desk.ask('session.close', { sessionId })
}

test('played through the program, random weeklies and monthlies never lose or double an open need', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const program = await aProgram()
      const desk = createDesk(program.core(), randomUUID)
      const { council } = await playScenario(desk, 1)
      let day = desk.day('2022-10-10')
      for (const step of steps) {
        day = addDays(day, 1)
        desk.at(day, '10:00')
        const seriesId = step.weekly ? council.seriesId : council.monthlyId
        const { id } = await desk.ask('session.create', { seriesId, date: day })
        const { agenda } = await desk.ask('session.get', { sessionId: id })
        const review = agenda.items.filter(({ kind }) => kind === 'review').flatMap(({ entries }) => entries)
        const { rows } = await desk.ask('need.list', { filter: 'open' })
        const ids = review.map(({ needId }) => needId)
        const open = await Promise.all(rows.map(({ id: needId }) => desk.ask('need.get', { needId })))
        // What a monthly session raised is its own; the weekly one looks back on its own needs only.
        const expected = open.filter(({ need }) => !step.weekly || need.seriesId === council.seriesId)
        expect([...ids].sort()).toEqual(expected.map(({ need }) => need.id).sort())
        await hold(desk, id, step)
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)
