import { join } from 'node:path'

/** Bytes of zeros a journal segment is made with, so that a commit changes no file size. */
export const SEGMENT_BYTES = 4 * 1024 * 1024
/** Room that is given up on a full disk, so that minutes can still be exported. */
export const RESERVE_BYTES = 1024 * 1024

const SEGMENT_NAME = /^(\d{8})\.jnl$/

/** `journal/00000017.jnl`, relative to the data folder. */
export function segmentFile(number: number): string {
  return `journal/${String(number).padStart(8, '0')}.jnl`
}

/** The number of a segment from its name, or undefined for any other name. */
export function segmentNumberOf(name: string): number | undefined {
  const digits = SEGMENT_NAME.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Where the files of a data folder lie. Relative names use `/`. */
export function pathIn(folder: string, relative: string): string {
  return join(folder, ...relative.split('/'))
}

/** A name that sorts by time and is a legal file name everywhere: `2026-11-23T08-00-00-000Z`. */
export function timeName(at: Date): string {
  return at.toISOString().replaceAll(/[:.]/g, '-')
}
