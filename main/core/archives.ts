import { z } from 'zod'
import { collections, type CollectionName } from '#shared/domain/collections'
import { fileNameFor } from '#shared/domain/document'
import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import type { Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import { loadSettings } from './council'
import type { Handlers } from './dispatch'
import { documentRecord } from './minutes'
import { nextNeedNumber, setNextNeedNumber } from './numbers'
import type { Archives, ArchiveEntry, BlobStore, IdSource, Uploads } from './ports'
import { loadAgenda, loadAttendance, loadSession, needsOn } from './session-book'
import type { View, Work } from './work'

type ArchiveHandlers = Pick<Handlers, 'archive.export' | 'archive.import'>
type Dependencies = {
  readonly ids: IdSource
  readonly archives: Archives
  readonly blobs: BlobStore
  readonly uploads: Uploads
}

const PackedRecord = z.object({ collection: z.string(), value: z.unknown() })
const Package = z.object({
  format: z.literal('loushi-session'),
  version: z.literal(1),
  records: z.array(PackedRecord),
})

const PACKED: readonly CollectionName[] = [
  'series',
  'sessions',
  'agendas',
  'attendances',
  'minutes',
  'needs',
  'enterprises',
  'buildings',
  'documents',
]
const MANIFEST = 'session.json'

type Packed = { readonly collection: CollectionName; readonly value: { readonly id: string } }

async function recordsOf(view: View, session: Session): Promise<Packed[]> {
  const agenda = await loadAgenda(view, session.id)
  const needs = await needsOn(view, agenda)
  const of = (
    collection: CollectionName,
    values: readonly ({ readonly id: string } | undefined)[],
  ): Packed[] => values.flatMap((value) => (value ? [{ collection, value }] : []))
  const enterprises = await Promise.all(
    [...new Set(needs.map(({ enterpriseId }) => enterpriseId))].map(
      (id) => id && view.get('enterprises', id),
    ),
  )
  const buildings = await Promise.all(
    [...new Set(needs.map(({ buildingId }) => buildingId))].map((id) => id && view.get('buildings', id)),
  )
  const documents = (await view.list('documents')).filter(
    (one) => one.sessionId === session.id && one.version !== undefined,
  )
  return [
    ...of('series', [await view.get('series', session.seriesId)]),
    ...of('sessions', [session]),
    ...of('agendas', [agenda]),
    ...of('attendances', [await loadAttendance(view, session.id)]),
    ...of('minutes', [await view.get('minutes', session.id)]),
    ...of('needs', needs),
    ...of(
      'enterprises',
      enterprises.map((enterprise) => enterprise || undefined),
    ),
    ...of(
      'buildings',
      buildings.map((building) => building || undefined),
    ),
    ...of('documents', documents),
  ]
}

async function filesOf(records: readonly Packed[], blobs: BlobStore): Promise<ArchiveEntry[]> {
  const documents = records
    .filter(({ collection }) => collection === 'documents')
    .map(({ value }) => collections.documents.parse(value))
  const files = await Promise.all(
    documents.map(async ({ fileName, sha256 }) => ({
      name: `files/${fileName}`,
      bytes: await blobs.get(sha256),
    })),
  )
  return files.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []))
}

function exportArchive({ ids, archives, blobs }: Dependencies): Handlers['archive.export'] {
  return async ({ sessionId }, { view, now, job, commit }) => {
    const session = await loadSession(view, sessionId)
    const fileName = fileNameFor(
      `${session.seriesName}${formatIssue(session.year, session.number)}会议包`,
      'zip',
    )
    job.name('archive', fileName)
    const records = await recordsOf(view, session)
    const manifest = new TextEncoder().encode(
      JSON.stringify({ format: 'loushi-session', version: 1, records }, undefined, 1),
    )
    const bytes = await archives.pack([
      { name: MANIFEST, bytes: manifest },
      ...(await filesOf(records, blobs)),
    ])
    const sha256 = await blobs.put(bytes)
    return commit(async (work) => {
      const { secretaryName } = await loadSettings(work)
      const facts = {
        kind: 'archive',
        format: 'zip',
        fileName,
        sha256,
        bytes: bytes.length,
        at: now,
        by: secretaryName,
        sessionId,
      } as const
      const record = documentRecord(ids, { ...facts, standIns: [] })
      work.put('documents', record)
      return { documentId: record.id, fileName, standIns: [] }
    })
  }
}

function readPackage(entries: readonly ArchiveEntry[]): Packed[] {
  const manifest = entries.find(({ name }) => name === MANIFEST)
  const parsed = manifest && Package.safeParse(JSON.parse(new TextDecoder().decode(manifest.bytes)))
  if (!parsed?.success) throw new AppError('refused', 'errors.archiveWrong')
  return parsed.data.records.map(({ collection, value }) => {
    const name = PACKED.find((candidate) => candidate === collection)
    const record = name && collections[name].safeParse(value)
    if (!name || !record?.success) throw new AppError('refused', 'errors.archiveWrong')
    return { collection: name, value: record.data }
  })
}

function labelOf(value: object): string {
  if ('number' in value && 'wordings' in value) return formatNeedNumber(Number(value.number))
  if ('seriesName' in value && 'number' in value) return `${String(value.seriesName)} ${String(value.number)}`
  return 'name' in value ? String(value.name) : ''
}

/** Equal data stays one; a record that differs here is left alone and told, so nothing is overwritten unseen. */
async function takeIn(
  work: Work,
  packed: readonly Packed[],
): Promise<{ added: number; same: number; differing: string[] }> {
  const result = { added: 0, same: 0, differing: [] as string[] }
  let highest = 0
  for (const { collection, value } of packed) {
    const known = await work.get(collection, value.id)
    if (known === undefined) {
      work.put(collection, collections[collection].parse(value))
      result.added += 1
      if (collection === 'needs') highest = Math.max(highest, collections.needs.parse(value).number)
    } else if (JSON.stringify(known) === JSON.stringify(value)) result.same += 1
    else result.differing.push(labelOf(value))
  }
  const next = await nextNeedNumber(work)
  if (highest >= next) await setNextNeedNumber(work, highest + 1)
  return result
}

function importArchive({ archives, blobs, uploads }: Dependencies): Handlers['archive.import'] {
  return async ({ fileId }, { job, commit }) => {
    const file = uploads.find(fileId)
    if (!file) throw new AppError('not-found', 'errors.fileGone')
    job.name('archive', file.name)
    const entries = await archives.unpack(file.path)
    const packed = readPackage(entries)
    for (const { name, bytes } of entries) if (name.startsWith('files/')) await blobs.put(bytes)
    return commit((work) => takeIn(work, packed))
  }
}

export function archiveHandlers(dependencies: Dependencies): ArchiveHandlers {
  return { 'archive.export': exportArchive(dependencies), 'archive.import': importArchive(dependencies) }
}
