import { REACTIONS, type Reaction, type TellingWay } from '#shared/domain/disposition'
import { TELLING_WAYS } from '#shared/domain/disposition'
import { CONFIRMING_WAYS, type ConfirmingWay } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { Choice } from './choice'

type WordChoice<T extends string> = {
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  readonly required?: boolean
  readonly problem?: boolean
}

/** 满意, 基本满意, 不满意. */
export function ReactionChoice({
  without = [],
  ...props
}: WordChoice<Reaction> & { readonly without?: readonly Reaction[] }) {
  const text = useText()
  const options = REACTIONS.filter((reaction) => !without.includes(reaction)).map((value) => ({
    value,
    label: text(`words.reactions.${value}`),
  }))
  return <Choice {...props} label={text('desk.reaction')} options={options} />
}

/** How the raiser was told. */
export function TellingChoice({ label, ...props }: WordChoice<TellingWay> & { readonly label?: string }) {
  const text = useText()
  const options = TELLING_WAYS.map((value) => ({ value, label: text(`words.tellingWays.${value}`) }))
  return <Choice {...props} label={label ?? text('desk.told')} options={options} />
}

/** How the raiser agreed to the wording. */
export function ConfirmingChoice(props: WordChoice<ConfirmingWay>) {
  const text = useText()
  const options = CONFIRMING_WAYS.map((value) => ({ value, label: text(`words.confirmingWays.${value}`) }))
  return <Choice {...props} label={text('desk.confirmedHow')} options={options} />
}
