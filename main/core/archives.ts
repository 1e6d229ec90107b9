import { z } from 'zod'
import { collections, type CollectionName } from '#shared/domain/collections'
import { fileNameFor } from '#shared/domain/document'
import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import type { AttachmentId } from '#shared/domain/ids'
import type { Need } from '#shared/domain/need'
import type { Series } from '#shared/domain/series'
import type { Session } from '#shared/domain/session'
import type { OutputOf } from '#shared/contract/operations'
import { isSame } from '#shared/domain/sameness'
import { AppError } from '#shared/errors'
import type { Handlers } from './dispatch'
import { handOut } from './hand-out'
import { nextNeedNumber, setNextNeedNumber } from './numbers'
import { paperWords } from './paper-words'
import type { Archives, ArchiveEntry, BlobStore, IdSource, Uploads } from './ports'
import { loadAgenda, loadAttendance, loadSession, needsOn } from './session-book'
import { countSession } from './session-numbers'
import { votesOf } from './votes/vote-book'
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
  'attachments',
  'taskForces',
  'floors',
  'votes',
  'notes',
]
const MANIFEST = 'session.json'

type Packed = { readonly collection: CollectionName; readonly value: { readonly id: string } }

/** The session's series and those it feeds, so that none points to one that is not there. */
async function seriesAbove(view: View, session: Session): Promise<readonly Series[]> {
  const found: Series[] = []
  let next = await view.get('series', session.seriesId)
  while (next && !found.includes(next)) {
    found.push(next)
    next = next.feedsInto && (await view.get('series', next.feedsInto))
  }
  return found
}

function attachmentsOf(needs: readonly Need[]): ReadonlySet<AttachmentId> {
  return new Set(needs.flatMap(({ story }) => story.flatMap(({ attachments = [] }) => attachments)))
}

/** What belongs to the sitting itself. A vote that is still open stays here: its ballots say who voted what. */
async function roomRecordsOf(view: View, { id }: Session): Promise<Packed[]> {
  const floor = await view.get('floors', id)
  const votes = (await votesOf(view, id)).filter(({ state }) => state !== 'open')
  const notes = (await view.list('notes')).filter(({ sessionId }) => sessionId === id)
  return [
    ...(floor ? [{ collection: 'floors', value: floor } as const] : []),
    ...votes.map((value) => ({ collection: 'votes', value }) as const),
    ...notes.map((value) => ({ collection: 'notes', value }) as const),
  ]
}

async function recordsOf(view: View, session: Session): Promise<Packed[]> {
  const agenda = await loadAgenda(view, session.id)
  const needs = await needsOn(view, agenda)
  const of = (
    collection: CollectionName,
    values: readonly ({ readonly id: string } | undefined)[],
  ): Packed[] => values.flatMap((value) => (value ? [{ collection, value }] : []))
  const idsOf = (key: 'enterpriseId' | 'buildingId') =>
    new Set(needs.flatMap(({ [key]: id }) => (id === undefined ? [] : [id])))
  const enterprises = await Promise.all([...idsOf('enterpriseId')].map((id) => view.get('enterprises', id)))
  const buildings = await Promise.all([...idsOf('buildingId')].map((id) => view.get('buildings', id)))
  const documents = (await view.list('documents')).filter(
    (one) => one.sessionId === session.id && one.version !== undefined,
  )
  const attachments = await Promise.all([...attachmentsOf(needs)].map((id) => view.get('attachments', id)))
  const forceIds = new Set(needs.flatMap(({ taskForceId }) => (taskForceId ? [taskForceId] : [])))
  const taskForces = await Promise.all([...forceIds].map((id) => view.get('taskForces', id)))
  return [
    ...of('series', await seriesAbove(view, session)),
    ...of('sessions', [session]),
    ...of('agendas', [agenda]),
    ...of('attendances', [await loadAttendance(view, session.id)]),
    ...of('minutes', [await view.get('minutes', session.id)]),
    ...of('needs', needs),
    ...of('enterprises', enterprises),
    ...of('buildings', buildings),
    ...of('documents', documents),
    ...of('attachments', attachments),
    ...of('taskForces', taskForces),
    ...(await roomRecordsOf(view, session)),
  ]
}

/** Where a record's file lies in the package; two attachments may have the same name. */
function fileOf({ collection, value }: Packed): { readonly name: string; readonly sha256: string }[] {
  if (collection === 'documents') {
    const { fileName, sha256 } = collections.documents.parse(value)
    return [{ name: `files/${fileName}`, sha256 }]
  }
  if (collection !== 'attachments') return []
  const { fileName, sha256 } = collections.attachments.parse(value)
  const [, ending = 'bin'] = /\.([A-Za-z0-9]{1,8})$/.exec(fileName) ?? []
  return [{ name: `files/attachments/${sha256}.${ending}`, sha256 }]
}

async function filesOf(records: readonly Packed[], blobs: BlobStore): Promise<ArchiveEntry[]> {
  const wanted = new Map(records.flatMap(fileOf).map(({ name, sha256 }) => [name, sha256]))
  const files = await Promise.all(
    [...wanted].map(async ([name, sha256]) => ({ name, bytes: await blobs.get(sha256) })),
  )
  return files.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []))
}

function exportArchive({ ids, archives, blobs }: Dependencies): Handlers['archive.export'] {
  return async ({ sessionId }, { view, now, job, commit }) => {
    const session = await loadSession(view, sessionId)
    const issue = formatIssue(session.year, session.number)
    const fileName = fileNameFor(paperWords('archiveFile', { series: session.seriesName, issue }), 'zip')
    job.name('archive', fileName)
    const records = await recordsOf(view, session)
    const manifest = new TextEncoder().encode(
      JSON.stringify({ format: 'loushi-session', version: 1, records }, undefined, 1),
    )
    const bytes = await archives.pack([
      { name: MANIFEST, bytes: manifest },
      ...(await filesOf(records, blobs)),
    ])
    return handOut(
      bytes,
      { kind: 'archive', format: 'zip', fileName, sessionId },
      { ids, blobs, now, commit },
    )
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new AppError('refused', 'errors.archiveWrong', {}, { cause: error })
  }
}

function readPackage(entries: readonly ArchiveEntry[]): Packed[] {
  const manifest = entries.find(({ name }) => name === MANIFEST)
  const parsed = manifest && Package.safeParse(jsonOf(manifest.bytes))
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

type TakenIn = OutputOf<'archive.import'>

/** Every row of numbers goes on after the highest that came in: needs, 第 n 期 and 发文字号. */
async function goOnAfter(work: Work, added: readonly Packed[]): Promise<void> {
  for (const { collection, value } of added) {
    if (collection === 'needs') {
      const { number } = collections.needs.parse(value)
      if (number >= (await nextNeedNumber(work))) await setNextNeedNumber(work, number + 1)
    }
    if (collection === 'sessions') await countSession(work, collections.sessions.parse(value))
  }
}

/** Equal data stays one; a record that differs here is left alone and told, so nothing is overwritten unseen. */
async function takeIn(work: Work, packed: readonly Packed[]): Promise<TakenIn> {
  const added: Packed[] = []
  const differing: string[] = []
  let same = 0
  for (const record of packed) {
    const { collection, value } = record
    const known = await work.get(collection, value.id)
    if (known === undefined) {
      work.put(collection, collections[collection].parse(value))
      added.push(record)
    } else if (isSame(known, value)) same += 1
    else differing.push(labelOf(value))
  }
  await goOnAfter(work, added)
  return { added: added.length, same, differing }
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
