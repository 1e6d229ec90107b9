import { addDays } from '#shared/domain/calendar'
import type { CollectionName, RecordOf } from '#shared/domain/collections'
import type { Need, NeedSource } from '#shared/domain/need'
import type { Session } from '#shared/domain/session'
import { bySessionOrder } from '#shared/domain/session'
import type { Transaction } from '#shared/domain/transaction'
import { betweenSessions } from './between'
import { anAgenda, anAttendance, someMinutes } from './books'
import { aLife } from './needs'
import { createDice, type Dice } from './random'
import { FIRST_DAY, registersOf, type Size } from './registers'
import { sessionsOfSeries } from './sessions'

/** Three years of a council of four buildings: 150 enterprises, 3,000 needs, 250 sessions. */
export const THREE_YEARS: Size = { enterprises: 150, needs: 3000 }

type Records = { readonly [C in CollectionName]?: readonly RecordOf<C>[] }

const OUTSIDE: readonly NeedSource[] = ['phone', 'visit', 'green-channel', 'sweep']

/** Two thirds of the needs are raised in sessions, the rest between them; numbers go by day. */
function needsOf(
  dice: Dice,
  registers: ReturnType<typeof registersOf>,
  sessions: readonly Session[],
  size: Size,
): Need[] {
  const weekly = sessions.filter(({ seriesId }) => seriesId.startsWith('weekly'))
  const inRooms = Array.from({ length: Math.round((size.needs * 2) / 3) }, (_, place) => {
    const session = weekly[place % weekly.length]
    if (!session) throw new Error('An invented council needs sessions')
    const next = weekly.find(({ previousId }) => previousId === session.id)
    return {
      day: session.date,
      source: 'session' as const,
      seriesId: String(session.seriesId),
      session,
      next,
    }
  })
  const outside = Array.from({ length: size.needs - inRooms.length }, () => ({
    day: addDays(FIRST_DAY, dice.int(0, 1085)),
    source: dice.pick(OUTSIDE),
    seriesId: `weekly-${dice.pick(['a', 'b', 'c', 'd'])}`,
  }))
  const inOrder = [...inRooms, ...outside].sort((a, b) => a.day.localeCompare(b.day))
  return inOrder.map((raising, place) => {
    const building = `building-${raising.seriesId.slice(-1)}`
    const enterprise = dice.pick(registers.enterprises.filter(({ buildingId }) => buildingId === building))
    return aLife(dice, { ...raising, number: place + 1, enterprise })
  })
}

type Between = ReturnType<typeof betweenSessions>

/** Needs name the projects and visits they belong to. */
function withProjects(
  needs: readonly Need[],
  between: Between,
): Between & { readonly needs: readonly Need[] } {
  const projectOf = new Map(between.projects.flatMap(({ id, needIds }) => needIds.map((need) => [need, id])))
  const visitOf = new Map(between.visits.flatMap(({ id, needIds }) => needIds.map((need) => [need, id])))
  const named = needs.map((need) => {
    const [projectId, visitId] = [projectOf.get(need.id), visitOf.get(need.id)]
    return { ...need, ...(projectId && { projectIds: [projectId] }), ...(visitId && { visitId }) }
  })
  return { ...between, needs: named }
}

/** Every record of the invented council, by collection; the same for the same seed. */
export function inventCouncil(seed: number, size: Size = THREE_YEARS): Records {
  const dice = createDice(seed)
  const registers = registersOf(dice, size)
  const numbered = registers.series.map(sessionsOfSeries)
  const sessions = numbered.flatMap((one) => one.sessions).sort(bySessionOrder)
  const needs = needsOf(dice, registers, sessions, size)
  const books = sessions.map((session) => {
    const raised = needs.filter(({ raisedIn }) => raisedIn === session.id)
    const isWeekly = session.seriesId.startsWith('weekly')
    const known = isWeekly ? needs.filter((need) => need.seriesId === session.seriesId) : needs
    const building = registers.series.find(({ id }) => id === session.seriesId)?.scope
    const guests = registers.enterprises.filter(
      ({ buildingId }) => building === 'island' || buildingId === building,
    )
    return {
      agenda: anAgenda(session, { raised, known }),
      attendance: anAttendance(dice, session, guests),
      minutes: someMinutes(session, raised),
    }
  })
  return {
    ...registers,
    series: numbered.map(({ series }) => series),
    sessions,
    agendas: books.map(({ agenda }) => agenda),
    attendances: books.map(({ attendance }) => attendance),
    minutes: books.map(({ minutes }) => minutes),
    ...withProjects(needs, betweenSessions({ dice, enterprises: registers.enterprises, needs })),
    counters: [{ id: 'needs', next: size.needs + 1 }],
  }
}

/** Records put by one transaction. */
const PORTION = 500

/** The council as transactions for an empty store. */
export function* transactionsFor(records: Records, at: string): Generator<Transaction> {
  const changes = Object.entries(records).flatMap(([collection, values]) =>
    values.map((value) => ({ type: 'put', collection, id: value.id, revision: 0, value }) as const),
  )
  for (let from = 0; from < changes.length; from += PORTION) {
    const portion = changes.slice(from, from + PORTION)
    const key = `invented-${String(from)}`
    yield {
      key,
      at,
      by: '陈思',
      laptop: 'demo',
      operation: 'demo',
      reads: [],
      changes: portion,
      receipt: null,
    }
  }
}
