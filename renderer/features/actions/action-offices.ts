import { useAsk, useText } from '../../client/hooks'

/** Everybody who has something to do, and the figures of the one who was chosen in words. */
export type ActionOffices = { readonly names: readonly string[]; readonly summary: string | undefined }

/** The offices to choose from. The same question as the list's own, with no rows. */
export function useActionOffices(office: string): ActionOffices {
  const text = useText()
  const answer = useAsk('action.list', { ...(office !== '' && { office }), limit: 1 }, { keepPrevious: true })
  if (answer.status !== 'ready') return { names: [], summary: undefined }
  const { offices: names, counts } = answer.data
  const { overdue, today, done } = counts
  const name = office === '' ? text('actions.allOffices') : office
  return { names, summary: text('actions.summary', { office: name, overdue, today, done }) }
}
