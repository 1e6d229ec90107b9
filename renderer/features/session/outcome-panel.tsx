import type { AgendaItem } from '#shared/domain/agenda'
import { useText } from '../../client/hooks'
import { ItemActions } from './item-actions'
import { ItemOutcome } from './item-outcome'
import { NotesSection } from './notes/notes-section'
import { PanelHead } from './panel-head'
import { VotesSection } from './votes/votes-section'

/** An item that is talked about: 通报, 政策 and the like. */
export function OutcomePanel({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  return (
    <>
      <PanelHead
        trail={text(`words.agendaKinds.${item.kind}`)}
        title={item.title}
        actions={<ItemActions item={item} />}
      />
      <section className="desk-sheet" aria-label={text('desk.outcome')}>
        {item.kind === 'review' && item.entries.length === 0 && <p>{text('desk.reviewEmpty')}</p>}
        <ItemOutcome item={item} />
      </section>
      <VotesSection item={item} />
      <NotesSection item={item} />
    </>
  )
}
