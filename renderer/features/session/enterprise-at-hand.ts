import type { EnterpriseId } from '#shared/domain/ids'
import { useDesk } from './desk-context'

/** An enterprise by name, with its id when the register has it. */
export type EnterpriseAtHand = { readonly name: string; readonly id?: EnterpriseId | undefined }

/** Whose need or draft is at hand; undefined when nobody's is. */
export function useEnterpriseAtHand(): EnterpriseAtHand | undefined {
  const { view } = useDesk()
  const { cursor } = view.session
  const draft = view.drafts.find(({ id }) => id === cursor?.draftId)
  const needId = cursor?.needId ?? draft?.needId
  const need = view.needs.find((candidate) => candidate.need.id === needId)?.need
  const found = need ?? draft
  return found && found.enterprise.trim() !== ''
    ? { name: found.enterprise, id: found.enterpriseId }
    : undefined
}
