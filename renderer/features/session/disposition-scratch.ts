import type { DraftId, NeedId } from '#shared/domain/ids'
import type { ScratchBook } from './scratch-book'

/** Where the half-filled disposition of a draft or a need is kept. */
export function dispositionKey(id: DraftId | NeedId): string {
  return `disposition:${id}`
}

/** What a quick line said about a draft's disposition goes on to the need that the draft became. */
export function moveScratch(scratch: ScratchBook, draftId: DraftId, needId: NeedId): void {
  const kept = scratch.read(dispositionKey(draftId))
  if (kept === '') return
  scratch.write(dispositionKey(needId), kept)
  scratch.forget(dispositionKey(draftId))
}
