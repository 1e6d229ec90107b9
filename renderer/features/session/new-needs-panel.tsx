import { Button } from 'antd'
import type { AgendaItem } from '#shared/domain/agenda'
import { useOrder, useText } from '../../client/hooks'
import { Kbd } from '../../ui/marks'
import { useDesk } from './desk-context'
import { ItemActions } from './item-actions'
import { ItemOutcome } from './item-outcome'
import { NotesSection } from './notes/notes-section'
import { VotesSection } from './votes/votes-section'
import { PanelHead } from './panel-head'

/** 新需求 before one is at hand: how to take one down. */
export function NewNeedsPanel({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const save = useOrder('draft.save')
  return (
    <>
      <PanelHead
        trail={text('words.agendaKinds.need')}
        title={item.title}
        actions={<ItemActions item={item} />}
      />
      <section className="desk-sheet" aria-label={text('desk.newNeed')}>
        <p>{text('desk.newNeedHint')}</p>
        {!isReadOnly && (
          <div className="desk-actions">
            <Button
              type="primary"
              loading={save.busy}
              onClick={() => void save.send({ sessionId: view.session.id })}
            >
              {text('desk.newNeed')} <Kbd>F2 F2</Kbd>
            </Button>
          </div>
        )}
      </section>
      <section className="desk-sheet" aria-label={text('desk.outcome')}>
        <ItemOutcome item={item} />
      </section>
      <VotesSection item={item} />
      <NotesSection item={item} />
    </>
  )
}
