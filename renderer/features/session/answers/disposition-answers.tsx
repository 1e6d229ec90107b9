import { currentWording } from '#shared/domain/need'
import { useDesk } from '../desk-context'
import type { KindFieldsProps } from '../kind-fields-props'
import { AnswerShelf } from './answer-shelf'
import { insertAnswer } from './insert-answer'
import { SourceChips } from './source-chips'

/** Under the field of an answer: what it was taken from, and 以前怎么答的 for the need at hand. */
export function DispositionAnswers({ fields, onChange }: Pick<KindFieldsProps, 'fields' | 'onChange'>) {
  const { view } = useDesk()
  const need = view.needs.find((candidate) => candidate.need.id === view.session.cursor?.needId)?.need
  const wording = need && currentWording(need)
  return (
    <>
      <SourceChips sources={fields.sources} onChange={(sources) => onChange({ sources })} />
      {need && wording && (
        <AnswerShelf
          text={`${wording.title}\n${wording.text}`}
          enterprise={need.enterprise}
          needId={need.id}
          onInsert={(inserted) => onChange(insertAnswer(fields, inserted))}
        />
      )}
    </>
  )
}
