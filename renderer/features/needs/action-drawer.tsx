import { formatNeedNumber } from '#shared/domain/document-number'
import type { Need } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { Drawer } from '../../ui/dialogs'
import { CloseForm, FollowUpForm } from './close-form'
import { DisposeForm } from './dispose-form'
import { ExtendForm } from './extend-form'
import type { NeedAction } from './need-actions'
import { AmendForm, ConfirmForm } from './wording-forms'
import { WordsForm } from './words-form'

type Chosen = { readonly action: NeedAction; readonly need: Need }

/** The drawer in which something is done to a need. */
export function ActionDrawer({
  chosen,
  onClose,
}: {
  readonly chosen: Chosen | undefined
  readonly onClose: () => void
}) {
  const text = useText()
  const title = chosen
    ? `${formatNeedNumber(chosen.need.number)} ${text(`ledger.actions.${chosen.action}`)}`
    : ''
  return (
    <Drawer
      open={chosen !== undefined}
      title={title}
      onClose={onClose}
      closeLabel={text('ledger.cancel')}
      size={520}
    >
      {chosen && <ActionForm {...chosen} onClose={onClose} />}
    </Drawer>
  )
}

function ActionForm({ action, need, onClose }: Chosen & { readonly onClose: () => void }) {
  const ends = { onDone: onClose, onCancel: onClose }
  switch (action) {
    case 'dispose':
      return <DisposeForm need={need} {...ends} />
    case 'close':
      return <CloseForm need={need} {...ends} />
    case 'extend':
      return <ExtendForm need={need} {...ends} />
    case 'confirm':
      return <ConfirmForm need={need} {...ends} />
    case 'amend':
      return <AmendForm need={need} {...ends} />
    case 'follow-up':
      return <FollowUpForm need={need} {...ends} />
    case 'report':
    case 'log-contact':
    case 'log-reply':
    case 'return-claim':
      return <WordsForm action={action} needId={need.id} {...ends} />
  }
}
