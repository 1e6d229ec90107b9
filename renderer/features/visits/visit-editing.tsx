import type { PlainDate } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { VisitId } from '#shared/domain/ids'
import { useAsk, useLanguage, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Loading } from '../../ui/states'
import type { Open, Opened } from './opened'
import { draftOf, inputOf, newDraft, type VisitDraft } from './visit-draft'
import { VisitForm } from './visit-form'

type EditingProps = { readonly onOpen: Open; readonly onSaved: (words: string) => void }

/** Saves a visit, says so, and opens it. */
function useSaving({ onOpen, onSaved }: EditingProps) {
  const text = useText()
  const separator = useLanguage() === 'en' ? ', ' : '、'
  const { send, busy, problem } = useOrder('visit.save', { quiet: true })
  const save = async (draft: VisitDraft) => {
    const receipt = await send(inputOf(draft))
    if (!receipt) return
    const numbers = receipt.needs.map(({ number }) => formatNeedNumber(number)).join(separator)
    const { enterprise } = draft
    onSaved(
      numbers === ''
        ? text('visits.saved', { enterprise })
        : text('visits.savedWithNeeds', { enterprise, numbers }),
    )
    onOpen({ kind: 'visit', visitId: receipt.visitId })
  }
  return { busy, problem: problem?.message, onSave: (draft: VisitDraft) => void save(draft) }
}

/** A visit that was made. */
export function NewVisit({
  begin,
  today,
  ...rest
}: EditingProps & { readonly begin: Extract<Opened, { kind: 'new-visit' }>; readonly today: PlainDate }) {
  const saving = useSaving(rest)
  return <VisitForm begin={newDraft(begin, today)} {...saving} onCancel={() => rest.onOpen(undefined)} />
}

/** A recorded visit, mended. */
export function EditVisit({ visitId, ...rest }: EditingProps & { readonly visitId: VisitId }) {
  const text = useText()
  const answer = useAsk('visit.get', { visitId })
  const saving = useSaving(rest)
  if (answer.status === 'loading') return <Loading label={text('visits.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="visit.get" problem={answer.problem} />
  return (
    <VisitForm
      begin={draftOf(answer.data)}
      {...saving}
      onCancel={() => rest.onOpen({ kind: 'visit', visitId })}
    />
  )
}
