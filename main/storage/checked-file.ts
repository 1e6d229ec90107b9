import { createHash } from 'node:crypto'

const OPENING = ',"checksum":"'
const CLOSING = '"}\n'
const DIGITS = 64

/** Length in bytes of what `sealOf` gives. */
const SEAL_LENGTH = OPENING.length + DIGITS + CLOSING.length

/** A file whose checksum does not fit its bytes, or that lacks one. */
export class FileDamaged extends Error {}

/**
 * The end of a checked JSON file: `,"checksum":"<sha256 of every byte before>"}` and a line feed. The file stays
 * one JSON object that a person can read.
 */
export function sealOf(sha256: string): string {
  return `${OPENING}${sha256}${CLOSING}`
}

/** The sha256 of bytes in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The checksum that stands at the end of a checked file. Throws FileDamaged when it does not fit the bytes. */
export function verifySeal(bytes: Buffer): string {
  const end = bytes.length - SEAL_LENGTH
  if (end <= 0) throw new FileDamaged('The file is too short to hold its checksum')
  const checksum = sha256Of(bytes.subarray(0, end))
  if (bytes.toString('latin1', end) !== sealOf(checksum)) throw new FileDamaged('The checksum does not fit')
  return checksum
}

/** The object in a checked file and its checksum. Throws FileDamaged when the checksum does not fit. */
export function parseChecked(bytes: Buffer): { readonly value: unknown; readonly checksum: string } {
  const checksum = verifySeal(bytes)
  return { value: JSON.parse(bytes.toString('utf8')), checksum }
}
