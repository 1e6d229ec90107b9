import { assertNever } from '#shared/errors'
import { AnsweredFields, EscalatedFields, ExplainedFields } from './answer-fields'
import type { KindFieldsProps } from './kind-fields-props'
import { ClaimedFields, OwnedFields } from './owner-fields'

/** The fields of the chosen kind. */
export function KindFields(props: KindFieldsProps) {
  const { kind } = props.fields
  switch (kind) {
    case undefined:
      return null
    case 'answered':
      return <AnsweredFields {...props} />
    case 'immediate':
    case 'dated':
      return <OwnedFields {...props} />
    case 'explained':
      return <ExplainedFields {...props} />
    case 'escalated':
      return <EscalatedFields {...props} />
    case 'claimed':
      return <ClaimedFields {...props} />
    default:
      return assertNever(kind)
  }
}
