import { currentItem, type Agenda } from '#shared/domain/agenda'
import { formatIssue } from '#shared/domain/document-number'
import type { Room, RoomView } from '#shared/domain/room'
import type { Session } from '#shared/domain/session'
import type { OutputOf } from '#shared/contract/operations'
import { loadSettings } from './council'
import type { Handlers } from './dispatch'
import { screenOf } from './room/room-request'
import { roomOf, roomShowing } from './room/room-state'
import { loadAgenda } from './session-book'
import type { View, Work } from './work'

type RoomHandlers = Pick<Handlers, 'room.get' | 'room.show'>

async function showBlank(work: Work, on: boolean): Promise<void> {
  const { before, ...room } = await roomOf(work)
  if (on && room.view.kind !== 'blank')
    work.put('room', { ...room, before: room.view, view: { kind: 'blank' } })
  if (!on && before) work.put('room', { ...room, view: before })
  if (!on && !before && room.view.kind === 'blank') work.put('room', { ...room, view: { kind: 'welcome' } })
}

/** Views beside which the running item's time stands; the item's own view says it itself. */
const WITHOUT_CLOCK: ReadonlySet<RoomView['kind']> = new Set(['welcome', 'item', 'summary', 'blank'])

function clockOf(room: Room, session: Session, agenda: Agenda): OutputOf<'room.get'>['clock'] {
  const item = currentItem(agenda)
  if (!item || session.state !== 'running' || WITHOUT_CLOCK.has(room.view.kind)) return undefined
  const { plannedMinutes, spentSeconds, runningSince } = item
  return { plannedMinutes, spentSeconds, ...(runningSince !== undefined && { runningSince }) }
}

/** The view as it was sent, with what moves by itself: an item's own time, and the code while phones may come in. */
async function liveView(view: View, room: Room, agenda: Agenda): Promise<RoomView> {
  if (room.view.kind === 'item') {
    const item = agenda.items.find(({ id }) => id === room.itemId)
    const { runningSince: _since, ...shown } = room.view
    if (!item) return room.view
    const { plannedMinutes, spentSeconds, runningSince } = item
    return { ...shown, plannedMinutes, spentSeconds, ...(runningSince !== undefined && { runningSince }) }
  }
  if (room.view.kind !== 'welcome' || room.sessionId === undefined) return room.view
  const line = await view.get('roomLines', 'line')
  if (line?.sessionId !== room.sessionId) return room.view
  return { kind: 'welcome', join: { address: `http://${line.address}:${line.port}/#${line.code}` } }
}

/** What the room screen may know, and nothing more (rule 1). */
async function roomAnswer(view: View, now: string): Promise<OutputOf<'room.get'>> {
  const room = await roomOf(view)
  const session = room.sessionId && (await view.get('sessions', room.sessionId))
  const { language, roomLook: look } = await loadSettings(view)
  const agenda = session ? await loadAgenda(view, session.id) : undefined
  const clock = session && agenda && clockOf(room, session, agenda)
  return {
    seriesName: session ? session.seriesName : '',
    issue: session ? formatIssue(session.year, session.number) : '',
    place: session ? session.place : '',
    date: session ? session.date : '',
    startTime: session ? session.startTime : '',
    now,
    language,
    look,
    view: agenda ? await liveView(view, room, agenda) : room.view,
    ...(room.page !== undefined && { page: room.page }),
    ...(room.shownAt !== undefined && { shownAt: room.shownAt }),
    zoom: room.zoom ?? 100,
    ...(clock && { clock }),
  }
}

export function roomHandlers(): RoomHandlers {
  return {
    'room.get': (_input, { view, now }) => roomAnswer(view, now),
    'room.show': async (input, { work, now }) => {
      if (input.what === 'blank') {
        await showBlank(work, input.on)
        return {}
      }
      const room = await roomOf(work)
      work.put('room', roomShowing(room, input.sessionId, await screenOf(work, input), now))
      return {}
    },
  }
}
