import { AppError } from '#shared/errors'
import { QueuedViewId } from '#shared/domain/ids'
import type { Room } from '#shared/domain/room'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { loadSession } from '../session-book'
import type { Work } from '../work'
import { labelOf } from './queue-labels'
import { screenOf } from './room-request'
import { queueFor, roomOf, roomShowing, waitingIn, type Shown, type Waiting } from './room-state'

/** As many views as a secretary can still survey. */
const MOST_WAITING = 40

type QueueHandlers = Pick<
  Handlers,
  'room.queue' | 'room.enqueue' | 'room.dequeue' | 'room.showNext' | 'room.turn' | 'room.zoom'
>

function queued(room: Room, queue: readonly Waiting[]): Room {
  const { queue: _queue, ...rest } = room
  return queue.length === 0 ? rest : { ...rest, queue: [...queue] }
}

/** The words of a view that waited; undefined when its thing is gone or is not fit to be shown any more. */
async function stillThere(work: Work, { request }: Waiting): Promise<Shown | undefined> {
  try {
    return await screenOf(work, request)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/** The same view asked for twice waits once. */
const enqueue =
  (ids: IdSource): Handlers['room.enqueue'] =>
  async ({ request }, { work }) => {
    await loadSession(work, request.sessionId)
    const room = await roomOf(work)
    const queue = queueFor(room, request.sessionId)
    const asked = JSON.stringify(request)
    const twin = queue.find((waiting) => JSON.stringify(waiting.request) === asked)
    if (twin) return { id: twin.id }
    if (queue.length >= MOST_WAITING) throw new AppError('refused', 'room.queueFull', { count: MOST_WAITING })
    const id = QueuedViewId.parse(ids.next())
    work.put('room', queued(room, [...queue, { id, request }]))
    return { id }
  }

/** Shows the first of these that can still be shown; names those that cannot. */
const showNext: Handlers['room.showNext'] = async ({ id }, { work, language, now }) => {
  const room = await roomOf(work)
  const queue = waitingIn(room)
  const turn = id === undefined ? queue : queue.filter((waiting) => waiting.id === id)
  if (turn.length === 0)
    throw new AppError('refused', id === undefined ? 'room.queueEmpty' : 'room.queueLeft')
  const skipped: string[] = []
  const left = new Set(queue)
  for (const waiting of turn) {
    left.delete(waiting)
    const shown = await stillThere(work, waiting)
    if (shown) {
      const rest = queued(room, [...left])
      work.put('room', roomShowing(rest, waiting.request.sessionId, shown, now))
      return { skipped }
    }
    skipped.push(await labelOf(work, waiting.request, language))
  }
  work.put('room', queued(room, [...left]))
  return { skipped }
}

/** The views that wait their turn, the page, and the size of the letters. */
export function roomQueueHandlers({ ids }: { readonly ids: IdSource }): QueueHandlers {
  return {
    'room.queue': async (_input, { view, language }) => {
      const waiting = waitingIn(await roomOf(view))
      const labelled = waiting.map(async ({ id, request }) => ({
        id,
        request,
        label: await labelOf(view, request, language),
      }))
      return { queue: await Promise.all(labelled) }
    },
    'room.enqueue': enqueue(ids),
    'room.dequeue': async ({ id }, { work }) => {
      const room = await roomOf(work)
      const left = waitingIn(room).filter((waiting) => waiting.id !== id)
      if (left.length < (room.queue ?? []).length) work.put('room', queued(room, left))
      return {}
    },
    'room.showNext': showNext,
    'room.turn': async ({ page }, { work, now }) => {
      const { page: _page, ...room } = await roomOf(work)
      work.put('room', page === null ? { ...room, shownAt: now } : { ...room, page })
      return {}
    },
    'room.zoom': async ({ zoom }, { work }) => {
      work.put('room', { ...(await roomOf(work)), zoom })
      return {}
    },
  }
}
