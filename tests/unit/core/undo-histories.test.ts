import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionId } from '#shared/domain/ids'
import { aConfirmedNeed, aCouncil } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

type Place = { readonly program: ATestProgram; readonly sessionId: SessionId; readonly n: number }
type Act = (place: Place) => Promise<unknown>

const bookOf = ({ program, sessionId }: Place) => program.ask('session.get', { sessionId })

async function anItem(place: Place) {
  const { items } = (await bookOf(place)).agenda
  return items[place.n % items.length]!
}

/** What a secretary does in a session, in any order; what is refused changes nothing. */
const ACTS: readonly Act[] = [
  ({ program, sessionId, n }) =>
    program.send('agenda.addItem', {
      sessionId,
      kind: 'other',
      title: `议题${String(n)}`,
      plannedMinutes: n % 30,
    }),
  async (place) =>
    place.program.send('agenda.moveItem', { ...place, itemId: (await anItem(place)).id, to: place.n % 4 }),
  async (place) =>
    place.program.send('agenda.updateItem', {
      ...place,
      itemId: (await anItem(place)).id,
      plannedMinutes: place.n % 60,
    }),
  async (place) => place.program.send('agenda.removeItem', { ...place, itemId: (await anItem(place)).id }),
  async (place) =>
    place.program.send('agenda.withdrawItem', {
      ...place,
      itemId: (await anItem(place)).id,
      reason: '改天再议',
    }),
  ({ program, sessionId, n }) => aConfirmedNeed(program, sessionId, `第 ${String(n)} 件事`),
  async (place) => {
    const { needs } = await bookOf(place)
    const found = needs[place.n % Math.max(1, needs.length)]
    const disposition = { kind: 'dated', leadOffice: '城管办', dueDate: '2022-10-13' }
    return found && place.program.send('need.dispose', { ...place, needId: found.need.id, disposition })
  },
  async (place) => {
    const { attendees } = (await bookOf(place)).attendance
    const state = (['present', 'excused', 'late', 'absent'] as const)[place.n % 4]
    return place.program.send('attendance.mark', { ...place, attendeeId: attendees[place.n % 2]!.id, state })
  },
  ({ program, sessionId, n }) =>
    program.send('floor.ask', { sessionId, name: `发言人${String(n)}`, organisation: '豫源水务' }),
]

/** The session without what only time and going about move. */
async function stateOf(place: Place) {
  const { agenda, attendance, drafts, needs, session, nextNeedNumber } = await bookOf(place)
  const items = agenda.items.map(({ spentSeconds: _spent, runningSince: _since, ...item }) => item)
  const { cursor: _cursor, ...rest } = session
  return { items, attendance, drafts, needs: needs.map(({ need }) => need), session: rest, nextNeedNumber }
}

test('however a session went, taken back step by step it is what it was, and made again what it became', async () => {
  const acts = fc.array(fc.tuple(fc.nat(ACTS.length - 1), fc.nat(1000)), { minLength: 4, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(acts, async (history) => {
      const program = await aProgram()
      const { sessionId } = await aCouncil(program)
      const place = { program, sessionId, n: 0 }
      const begun = (await program.ask('undo.get', { sessionId })).undo?.id
      const before = await stateOf(place)
      for (const [which, n] of history) await ACTS[which]!({ ...place, n })
      const after = await stateOf(place)
      const walk = async (way: 'undo' | 'redo', until: string | undefined) => {
        for (;;) {
          const step = (await program.ask('undo.get', { sessionId }))[way]
          if (!step || step.id === until) return
          await program.ask(way === 'undo' ? 'undo.back' : 'undo.forward', { sessionId, id: step.id })
        }
      }
      await walk('undo', begun)
      expect({ ...(await stateOf(place)), drafts: [] }).toEqual({ ...before, drafts: [] })
      await walk('redo', undefined)
      expect(await stateOf(place)).toEqual(after)
    }),
    { numRuns: 20 },
  )
}, 120_000)
