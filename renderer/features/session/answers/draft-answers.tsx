import type { DraftId } from '#shared/domain/ids'
import { useText } from '../../../client/hooks'
import { readFields, type DispositionFields } from '../disposition-form'
import { dispositionKey } from '../disposition-scratch'
import { useScratch } from '../use-scratch'
import { AnswerShelf } from './answer-shelf'
import { insertAnswer } from './insert-answer'
import { SourceChips } from './source-chips'

type DraftAnswersProps = {
  readonly draftId: DraftId
  readonly text: string
  readonly enterprise: string
}

/** Under a need that is being typed: an answer taken here waits, and opens with the disposition once the words are agreed. */
export function DraftAnswers({ draftId, text: words, enterprise }: DraftAnswersProps) {
  const text = useText()
  const kept = useScratch(dispositionKey(draftId))
  const fields = readFields(kept.text)
  const write = (change: Partial<DispositionFields>) => kept.write(JSON.stringify({ ...fields, ...change }))
  return (
    <>
      <AnswerShelf
        text={words}
        enterprise={enterprise}
        onInsert={(inserted) => {
          const kind = fields.kind ?? 'answered'
          write({ kind, ...insertAnswer({ ...fields, kind }, inserted) })
        }}
      />
      <SourceChips sources={fields.sources} onChange={(sources) => write({ sources })} />
      {fields.sources.length > 0 && (
        <p className="answers-taken" role="status">
          {text('answers.taken')}
        </p>
      )}
    </>
  )
}
