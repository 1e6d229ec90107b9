import type { DeskNeed } from '#shared/contract/need-operations'
import type { AgendaItem } from '#shared/domain/agenda'
import { useText } from '../../client/hooks'
import { Empty } from '../../ui/states'
import { ApprovePanel } from './approve-panel'
import { ClosingPanel } from './closing-panel'
import { useDesk } from './desk-context'
import { DraftPanel } from './draft-panel'
import { NeedPanel } from './need-panel'
import { OutcomePanel } from './outcome-panel'
import { NewNeedsPanel } from './new-needs-panel'
import { ReviewPanel } from './review-panel'
import { SignInPanel } from './sign-in-panel'

/** The one thing at hand. */
export function AtHand() {
  const text = useText()
  const { pane, view } = useDesk()
  const { cursor } = view.session
  // What is new at hand is read from its top.
  const place = pane === 'cursor' ? [cursor?.itemId, cursor?.needId, cursor?.draftId].join('/') : pane
  return (
    <main key={place} className="desk-main" aria-label={text('desk.atHand')}>
      {pane === 'sign-in' && <SignInPanel />}
      {pane === 'closing' && <ClosingPanel />}
      {pane === 'cursor' && <UnderCursor />}
    </main>
  )
}

function UnderCursor() {
  const text = useText()
  const { view } = useDesk()
  const { cursor } = view.session
  const item = view.agenda.items.find(({ id }) => id === cursor?.itemId)
  if (!item) return <Empty title={text('desk.nothingAtHand')} hint={text('desk.nothingAtHandHint')} />
  const draft = view.drafts.find(({ id }) => id === cursor?.draftId)
  if (draft && (draft.state === 'typing' || draft.state === 'on-screen')) {
    return <DraftPanel key={draft.id} draft={draft} />
  }
  const needId = cursor?.needId ?? draft?.needId
  const need = view.needs.find((candidate) => candidate.need.id === needId)
  return need ? <NeedAtHand need={need} item={item} /> : <ItemAtHand key={item.id} item={item} />
}

function NeedAtHand({ need, item }: { readonly need: DeskNeed; readonly item: AgendaItem }) {
  const { view } = useDesk()
  const { id, raisedIn } = need.need
  return raisedIn === view.session.id ? (
    <NeedPanel key={id} desk={need} item={item} />
  ) : (
    <ReviewPanel key={id} desk={need} item={item} />
  )
}

function ItemAtHand({ item }: { readonly item: AgendaItem }) {
  switch (item.kind) {
    case 'approve':
      return <ApprovePanel item={item} />
    case 'need':
      return <NewNeedsPanel item={item} />
    case 'review':
    case 'briefing':
    case 'policy':
    case 'other':
      return <OutcomePanel item={item} />
  }
}
