import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { LANGUAGES } from '#shared/contract/frames'
import { DisplayMark } from './room-placement'

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })

/** What this laptop remembers of its windows between two starts. */
export const DesktopState = z.object({
  bounds: Bounds.optional().catch(undefined),
  isMaximised: z.boolean().catch(false),
  zoomPercent: z.int().min(100).max(200).catch(100),
  language: z.enum(LANGUAGES).catch('zh-CN'),
  /** True while the room window is open, so that it comes back after a crash. */
  isRoomOpen: z.boolean().catch(false),
  /** Displays the room screen was on, the chosen ones first. */
  roomDisplays: z.array(DisplayMark).readonly().catch([]),
  /** The session in which the secretary closed the room screen; it does not open by itself in it again. */
  roomClosedFor: z.string().optional().catch(undefined),
  /** Where in the desk's page the secretary is, as `#/…`; kept for a start after the program was cut off. */
  place: z.string().startsWith('#/').max(400).optional().catch(undefined),
})
export type DesktopState = Readonly<z.infer<typeof DesktopState>>

/** Remembers the windows' state in one small file. */
export type DesktopMemory = {
  readonly state: () => DesktopState
  /** Writes at once; gives up silently when the disk refuses, as only comfort is lost. */
  readonly remember: (part: Partial<DesktopState>) => void
}

/** Opens the memory; an absent or broken file reads as the defaults. */
export function openDesktopMemory(file: string): DesktopMemory {
  let state = DesktopState.catch(() => DesktopState.parse({})).parse(readIfAny(file))
  return {
    state: () => state,
    remember(part) {
      state = { ...state, ...part }
      writeIfPossible(file, JSON.stringify(state, undefined, 2))
    },
  }
}

function readIfAny(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch {
    return {} // the first start, or a file that somebody broke
  }
}

function writeIfPossible(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  } catch {
    // Nothing the secretary would miss in a session; the next change tries again.
  }
}
