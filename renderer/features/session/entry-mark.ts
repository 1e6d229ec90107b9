import type { DeskNeed } from '#shared/contract/need-operations'
import type { AgendaEntry, AgendaKind } from '#shared/domain/agenda'
import { currentDisposition, currentWording } from '#shared/domain/need'
import type { TextKey } from '#shared/text/say'

/** How a need under an agenda item stands, as the key of one word. */
export function entryMark({ need }: DeskNeed, entry: AgendaEntry, kind: AgendaKind): TextKey {
  if (need.state !== 'open') return `words.needStates.${need.state}`
  if (entry.state === 'postponed') return 'words.itemStates.postponed'
  if (kind === 'review' && entry.state === 'waiting') return 'desk.waiting'
  if (!currentWording(need).confirmation && need.source === 'session') return 'desk.toConfirm'
  const disposition = currentDisposition(need)
  return disposition ? `words.dispositions.${disposition.kind}` : 'desk.toDispose'
}
