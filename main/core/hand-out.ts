import type { DocumentRecord } from '#shared/domain/document'
import { DocumentId } from '#shared/domain/ids'
import type { OutputOf } from '#shared/contract/operations'
import { loadSettings } from './council'
import type { BlobStore, IdSource } from './ports'
import type { Work } from './work'

type Printed = OutputOf<'minutes.print'>
type Facts = Pick<DocumentRecord, 'kind' | 'format' | 'fileName'> &
  Partial<Pick<DocumentRecord, 'sessionId' | 'version'>> & {
    readonly standIns?: readonly DocumentRecord['standIns'][number][]
  }
type Office = {
  readonly ids: IdSource
  readonly blobs: BlobStore
  readonly now: string
  readonly commit: <T>(decide: (work: Work) => Promise<T>) => Promise<T>
}

/** One finished file on its way to be handed out. */
export type FinishedFile = { readonly bytes: Uint8Array; readonly facts: Facts }

/** Keeps finished bytes for good and records them as documents, in one transaction, to be fetched by their ids. */
export async function handOutAll(files: readonly FinishedFile[], office: Office): Promise<Printed[]> {
  const { ids, blobs, now, commit } = office
  const kept = await Promise.all(
    files.map(async ({ bytes, facts }) => ({ bytes, facts, sha256: await blobs.put(bytes) })),
  )
  return commit(async (work) => {
    const { secretaryName: by } = await loadSettings(work)
    return kept.map(({ bytes, facts: { standIns: given = [], ...facts }, sha256 }) => {
      const standIns = [...given]
      const id = DocumentId.parse(ids.next())
      work.put('documents', { ...facts, id, sha256, standIns, bytes: bytes.length, at: now, by })
      return { documentId: id, fileName: facts.fileName, standIns }
    })
  })
}

/** The same for one file. */
export async function handOut(bytes: Uint8Array, facts: Facts, office: Office): Promise<Printed> {
  const [printed] = await handOutAll([{ bytes, facts }], office)
  if (!printed) throw new Error('A finished file was not handed out')
  return printed
}
