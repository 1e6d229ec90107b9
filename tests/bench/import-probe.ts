import { existsSync, readFileSync } from 'node:fs'
import { openSpreadsheets } from '../../main/exchange/spreadsheets'
import { guessMapping } from '#shared/domain/import-columns'
import { findDuplicates } from '#shared/domain/import-duplicates'
import { readRow } from '#shared/domain/import-rows'
import { AppError } from '#shared/errors'

/** The most memory this process ever held; the usual count of the system includes the parent it came from. */
function peakMegabytes(): number {
  const file = '/proc/self/status'
  const found = existsSync(file) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8')) : null
  return (found ? Number(found[1]) : process.resourceUsage().maxRSS) / 1024
}

/** Reads one file as an import of needs does and prints what came of it and what it took, as one line of JSON. */
async function measure(workerFile: string, path: string): Promise<void> {
  const log = { info: () => undefined, error: () => undefined }
  const spreadsheets = openSpreadsheets({ workerFile, log })
  const start = process.hrtime.bigint()
  let latest = start
  let longestHold = 0
  const turning = setInterval(() => {
    const now = process.hrtime.bigint()
    longestHold = Math.max(longestHold, Number(now - latest) / 1e6)
    latest = now
  }, 5)
  const outcome = await spreadsheets
    .read(path, {})
    .then(({ columns, rows }) => {
      const mapping = guessMapping('needs', columns)
      const readings = rows.map(({ cells }) => readRow('needs', cells, mapping, '2026-11-23'))
      const records = readings.flatMap((reading) => (reading.ok ? [reading.record] : []))
      const doubles = findDuplicates('needs', records, []).length
      return { rows: rows.length, rejected: rows.length - records.length, doubles }
    })
    .catch((error: unknown) => {
      if (error instanceof AppError) return { refused: error.sentence }
      throw error
    })
  clearInterval(turning)
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
  await spreadsheets.close()
  console.log(JSON.stringify({ ...outcome, milliseconds, longestHold, megabytes: peakMegabytes() }))
}

const [, , workerFile = '', path = ''] = process.argv
void measure(workerFile, path)
