import type { InputOf } from '#shared/contract/operations'
import type { BuildingId, EnterpriseId } from '#shared/domain/ids'
import { VisitMember } from '#shared/domain/visit'
import { z } from 'zod'
import type { Client } from '#shared/contract/client'
import { createSweepBook, type SweepBook } from './sweep-book'
import { EMPTY_TEAM } from './visit-draft'

/** What is written down at each door. */
export const SWEEP_COLUMNS = ['met', 'findings', 'need'] as const
export type SweepColumn = (typeof SWEEP_COLUMNS)[number]

/** Under which key a text of a sweep is kept. */
export const sweepKey = (column: SweepColumn, enterpriseId: EnterpriseId) => `${column}:${enterpriseId}`

// For the life of the page: coming back to a building finds what was typed, even before it was handed on.
const books = new Map<BuildingId, SweepBook>()

/** The half-typed sweep of a building. */
export function sweepBookOf(
  client: Client,
  buildingId: BuildingId,
  kept: Readonly<Record<string, string>>,
): SweepBook {
  const known = books.get(buildingId)
  if (known) return known
  const book = createSweepBook({
    kept,
    keep: (fields) =>
      client.call('sweep.keep', { buildingId, fields }).then(
        () => true,
        // Shown beside the table; what was typed stays there.
        () => false,
      ),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  books.set(buildingId, book)
  return book
}

const Team = z.array(VisitMember.extend({ name: z.string() }))

/** The team of a half-typed sweep; an empty one to begin with. */
export function readTeam(book: SweepBook): readonly VisitMember[] {
  const text = book.read('team')
  if (text === '') return EMPTY_TEAM
  const team = Team.safeParse(JSON.parse(text))
  return team.success ? team.data : EMPTY_TEAM
}

/** The doors at which something is written. */
export function filledRows(
  book: SweepBook,
  enterpriseIds: readonly EnterpriseId[],
): InputOf<'sweep.save'>['rows'] {
  return enterpriseIds
    .map((enterpriseId) => {
      const words = (column: SweepColumn) => book.read(sweepKey(column, enterpriseId)).trim()
      return { enterpriseId, met: words('met'), findings: words('findings'), need: words('need') }
    })
    .filter(({ met, findings, need }) => met !== '' || findings !== '' || need !== '')
}
