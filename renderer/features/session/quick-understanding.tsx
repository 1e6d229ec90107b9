import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { quickChips, type QuickChip, type QuickReading } from './quick-parts'

/** How a quick line is understood, before it is saved. */
export function QuickUnderstanding({ reading }: { readonly reading: QuickReading }) {
  const text = useText()
  return (
    <ul className="desk-quick-chips" aria-label={text('desk.understoodAs')} aria-live="polite">
      {quickChips(reading).map((chip, place) => (
        <li key={`${chip.kind}/${place}`} data-kind={chip.kind} data-unknown={chip.isUnknown}>
          <span>{text(`desk.chips.${chip.kind}`)}</span>
          <ChipWords chip={chip} />
        </li>
      ))}
      <li className="desk-quick-enter">{text('desk.quickEnter')}</li>
    </ul>
  )
}

function ChipWords({ chip }: { readonly chip: QuickChip }) {
  const text = useText()
  const { dateWithWeekday } = useFormats()
  const words = chip.kind === 'due' ? dateWithWeekday(chip.words) : chip.words
  return <b>{chip.isUnknown ? text('desk.newName', { name: words }) : words}</b>
}
