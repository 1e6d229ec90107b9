import { isSameSecret, typedCode, type Device, type LineEnd, type RoomLine } from '#shared/domain/device'
import { DeviceId, type SessionId } from '#shared/domain/ids'
import type { Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import { say } from '#shared/text/say'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import type { IdSource, RoomNetwork } from '../ports'
import { loadAttendance, loadSession } from '../session-book'
import type { View, Work } from '../work'

type LineHandlers = Pick<
  Handlers,
  | 'line.get'
  | 'line.open'
  | 'line.close'
  | 'line.rotate'
  | 'line.remove'
  | 'line.admit'
  | 'line.gate'
  | 'line.end'
>

type Dependencies = { readonly ids: IdSource; readonly network: RoomNetwork }

/** Why a session's network went off by itself; of this run only. */
type Ending = { readonly sessionId: SessionId; readonly reason: LineEnd; readonly port: number }

/** Short enough to be typed from the wall; who is in the room may see it. */
const CODE_CHARACTERS = 10
/** Copied, never typed: it opens a room screen. */
const ROOM_CODE_CHARACTERS = 26

const isOver = ({ state }: Session): boolean => state === 'closed' || state === 'finalised'

async function lineOf(view: View, sessionId: SessionId): Promise<RoomLine | undefined> {
  const line = await view.get('roomLines', 'line')
  return line?.sessionId === sessionId ? line : undefined
}

async function openLine(work: Work, sessionId: SessionId): Promise<RoomLine> {
  const line = await lineOf(work, sessionId)
  if (!line) throw new AppError('refused', 'line.notOpen')
  return line
}

async function devicesIn(view: View, sessionId: SessionId): Promise<readonly Device[]> {
  const devices = await view.list('devices')
  return devices.filter((device) => device.sessionId === sessionId && device.removedAt === undefined)
}

const codesFrom = (network: RoomNetwork) => ({
  code: network.secret(CODE_CHARACTERS),
  roomCode: network.secret(ROOM_CODE_CHARACTERS),
})

function getLine({ network }: Dependencies, ending: () => Ending | undefined): Handlers['line.get'] {
  return async ({ sessionId }, { view, language }) => {
    const line = await lineOf(view, sessionId)
    const ended = ending()
    const networks = network.networks()
    const { roomNetwork } = await loadSettings(view)
    const preferred = networks.find(({ name }) => name === roomNetwork?.name)
    const devices = await deviceRows(view, sessionId, network)
    const wasEnded = !line && ended?.sessionId === sessionId
    return {
      networks: [...networks],
      ...(preferred && { preferred: preferred.address }),
      ...(line && {
        line: {
          address: `http://${line.address}:${line.port}/#${line.code}`,
          roomAddress: `http://${line.address}:${line.port}/room#${line.roomCode}`,
          network: line.address,
          connected: devices.filter(({ isConnected }) => isConnected).length,
          openedAt: line.openedAt,
        },
      }),
      ...(wasEnded && { ended: say(language, `line.ended.${ended.reason}`, { port: ended.port }) }),
      devices,
    }
  }
}

async function deviceRows(view: View, sessionId: SessionId, network: RoomNetwork) {
  const { attendees } = await loadAttendance(view, sessionId)
  const known = new Map(attendees.map((attendee) => [attendee.id, attendee]))
  return (await devicesIn(view, sessionId)).map(({ id, role, joinedAt, attendeeId }) => {
    const attendee = attendeeId && known.get(attendeeId)
    const { name = '', organisation = '' } = attendee ?? {}
    return { id, role, name, organisation, joinedAt, isConnected: network.isConnected(id) }
  })
}

/** What a session leaves behind ends with the next: tokens of another session open nothing any more. */
async function forgetOthers(work: Work, sessionId: SessionId): Promise<void> {
  for (const device of await work.list('devices'))
    if (device.sessionId !== sessionId) work.remove('devices', device.id)
}

function switchOn({ network }: Dependencies): Handlers['line.open'] {
  return async ({ sessionId, network: address }, { view, now, commit }) => {
    if (isOver(await loadSession(view, sessionId))) throw new AppError('refused', 'line.sessionOver')
    const wanted = network.networks().find((one) => one.address === address)
    if (!wanted) throw new AppError('unavailable', 'line.networkGone')
    const before = await lineOf(view, sessionId)
    if (before?.address === address) return {}
    const { roomNetwork } = await loadSettings(view)
    const port = await network.listen(address, roomNetwork?.port)
    try {
      await commit(async (work) => {
        const codes = before ? { code: before.code, roomCode: before.roomCode } : codesFrom(network)
        work.put('roomLines', { id: 'line', sessionId, address, port, ...codes, openedAt: now })
        work.put('settings', { ...(await loadSettings(work)), roomNetwork: { name: wanted.name, port } })
        await forgetOthers(work, sessionId)
      })
    } catch (error) {
      await network.stop()
      throw error
    }
    return {}
  }
}

/** Removes one device, or all; all of them with new codes, for they know the old ones. */
function removeDevices({ network }: Dependencies): Handlers['line.remove'] {
  return async ({ sessionId, deviceId }, { work, now }) => {
    const devices = await devicesIn(work, sessionId)
    const leaving = deviceId === undefined ? devices : devices.filter(({ id }) => id === deviceId)
    if (deviceId !== undefined && leaving.length === 0) throw new AppError('not-found', 'line.deviceGone')
    for (const device of leaving) work.put('devices', { ...device, removedAt: now })
    const line = deviceId === undefined ? await lineOf(work, sessionId) : undefined
    if (line) work.put('roomLines', { ...line, ...codesFrom(network) })
    return {}
  }
}

function admitDevice({ ids }: Dependencies): Handlers['line.admit'] {
  return async ({ code, tokenHash }, { work, now }) => {
    const line = await work.get('roomLines', 'line')
    if (!line) throw new AppError('refused', 'line.notOpen')
    const given = typedCode(code)
    const isPhone = isSameSecret(given, line.code)
    if (!isPhone && !isSameSecret(given, line.roomCode)) throw new AppError('not-allowed', 'line.codeWrong')
    const role = isPhone ? 'attendee' : 'room'
    const deviceId = DeviceId.parse(ids.next())
    const { sessionId } = line
    work.put('devices', { id: deviceId, sessionId, role, tokenHash, joinedAt: now })
    return { deviceId, role }
  }
}

const gate: Handlers['line.gate'] = async (_input, { view }) => {
  const line = await view.get('roomLines', 'line')
  if (!line) return { isOver: false, devices: [] }
  const session = await view.get('sessions', line.sessionId)
  return {
    line,
    isOver: session === undefined || isOver(session),
    devices: [...(await devicesIn(view, line.sessionId))],
  }
}

/** The room's network: one session's, on one address of this machine, until that session is over. */
export function lineHandlers(dependencies: Dependencies): LineHandlers {
  const { network } = dependencies
  let ending: Ending | undefined
  return {
    'line.get': getLine(dependencies, () => ending),
    'line.open': switchOn(dependencies),
    'line.close': async ({ sessionId }, { commit }) => {
      ending = undefined
      await commit(async (work) => {
        if (await lineOf(work, sessionId)) work.remove('roomLines', 'line')
      })
      await network.stop()
      return {}
    },
    'line.rotate': async ({ sessionId }, { work }) => {
      work.put('roomLines', { ...(await openLine(work, sessionId)), ...codesFrom(network) })
      return {}
    },
    'line.remove': removeDevices(dependencies),
    'line.admit': admitDevice(dependencies),
    'line.gate': gate,
    'line.end': async ({ reason }, { work }) => {
      const line = await work.get('roomLines', 'line')
      if (!line) return {}
      ending = { sessionId: line.sessionId, reason, port: line.port }
      work.remove('roomLines', 'line')
      return {}
    },
  }
}
