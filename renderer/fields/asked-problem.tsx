import type { CallFailure } from '#shared/contract/client'
import type { ReadName } from '#shared/contract/operations'
import { useRefresh, useText } from '../client/hooks'
import { Problem } from '../ui/states'

/** Says why a question brought nothing, with a button that asks it again. */
export function AskedProblem({ name, problem }: { readonly name: ReadName; readonly problem: CallFailure }) {
  const text = useText()
  const refresh = useRefresh()
  return (
    <Problem
      message={problem.message}
      retry={{ label: text('shell.retry'), onRetry: () => void refresh(name) }}
    />
  )
}
