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

/** Keeps finished bytes for good and records them as a document, to be fetched by its id. */
export async function handOut(
  bytes: Uint8Array,
  { standIns: given = [], ...facts }: Facts,
  office: Office,
): Promise<Printed> {
  const { ids, blobs, now, commit } = office
  const standIns = [...given]
  const sha256 = await blobs.put(bytes)
  return commit(async (work) => {
    const { secretaryName: by } = await loadSettings(work)
    const id = DocumentId.parse(ids.next())
    work.put('documents', { ...facts, id, sha256, standIns, bytes: bytes.length, at: now, by })
    return { documentId: id, fileName: facts.fileName, standIns }
  })
}
