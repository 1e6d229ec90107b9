import { crc32 as systemCrc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { crc32 } from '../../../main/storage/crc32'
import type { JournalEntry } from '../../../main/storage/journal-line'
import { frameLine, scanLines } from '../../../main/storage/journal-line'
import { aNeed, aTransaction } from './a-store'

const entry = (more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...aTransaction([aNeed(1)], { key: 'k' }),
  shards: ['needs/0'],
  ...more,
})
const line = (seq: number, batch?: number) =>
  frameLine(seq, JSON.stringify(entry(batch === undefined ? {} : { batch })))
const zeros = Buffer.alloc(1_000)

test('the checksum is the one of zip and PNG', () => {
  const bytes = Buffer.from('楼事会'.repeat(50))
  for (let length = 0; length <= 40; length++) {
    expect(crc32(bytes.subarray(0, length))).toBe(systemCrc32(bytes.subarray(0, length)))
  }
  expect(crc32(bytes)).toBe(systemCrc32(bytes))
})

test('a line is its checksum, its number, its JSON and a line feed', () => {
  const json = JSON.stringify(entry())
  const checksum = systemCrc32(Buffer.from(`7 ${json}`))
    .toString(16)
    .padStart(8, '0')
  expect(frameLine(7, json).toString()).toBe(`${checksum} 7 ${json}\n`)
})

test('lines are read up to the part that nothing was written to', () => {
  const bytes = Buffer.concat([line(1), line(2), zeros])
  const scan = scanLines(bytes, 0, 1)
  expect([scan.lines.map(({ seq }) => seq), scan.flaw, scan.end]).toEqual([
    [1, 2],
    undefined,
    bytes.length - 1_000,
  ])
})

const flawed = (bytes: Buffer) => {
  const { lines, flaw } = scanLines(bytes, 0, 1)
  return [lines.length, flaw]
}

test.each([
  ['a line that stops in the middle', Buffer.concat([line(1), line(2).subarray(0, 50), zeros]), [1, 'torn']],
  [
    'a line whose beginning never arrived',
    Buffer.concat([line(1), Buffer.alloc(60), line(2).subarray(60), zeros]),
    [1, 'torn'],
  ],
  [
    'the rest of its batch behind it',
    Buffer.concat([line(1), Buffer.alloc(60), line(2).subarray(60), line(3, 2), zeros]),
    [1, 'torn'],
  ],
  [
    'the rest of a batch it is the middle of',
    Buffer.concat([line(1), line(2, 1).subarray(0, 50), zeros, line(3, 1)]),
    [1, 'torn'],
  ],
  [
    'a later batch behind it',
    Buffer.concat([line(1), Buffer.alloc(60), line(2).subarray(60), line(3), zeros]),
    [1, 'damaged'],
  ],
  ['a later batch far behind it', Buffer.concat([line(1), zeros, line(3), zeros]), [1, 'damaged']],
  ['a number that is not next', Buffer.concat([line(1), line(3), zeros]), [1, 'damaged']],
  ['a number that was there before', Buffer.concat([line(1), line(1), zeros]), [1, 'damaged']],
])('%s', (_, bytes, expected) => {
  expect(flawed(bytes)).toEqual(expected)
})
