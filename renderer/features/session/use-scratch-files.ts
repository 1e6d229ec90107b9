import { AttachmentId } from '#shared/domain/ids'
import { useScratch } from './use-scratch'

/** Attachments of a form that is still being filled in: kept as typed text is, also across a restart. */
export function useScratchFiles(key: string) {
  const kept = useScratch(`${key}:files`)
  const ids = kept.text === '' ? [] : kept.text.split(' ').map((id) => AttachmentId.parse(id))
  return {
    ids,
    write: (next: readonly AttachmentId[]) => kept.write(next.join(' ')),
    forget: kept.forget,
  }
}
