import { formatNeedNumber } from '#shared/domain/document-number'
import type { Need } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { Drawer } from '../../ui/dialogs'
import { CloseForm } from './close-form'
import { AssistForm, TellForm, UrgeForm } from './contact-forms'
import { DisposeForm } from './dispose-form'
import type { NeedFormOf } from './form-parts'
import { ExtendForm } from './extend-form'
import { FollowUpForm } from './follow-up-form'
import { AskExtensionForm, DecideExtensionForm, ObjectForm, SettleObjectionForm } from './limit-forms'
import { actionKey, type NeedAction } from './need-actions'
import { FormTaskForce } from './task-force-forms'
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
  const title = chosen ? `${formatNeedNumber(chosen.need.number)} ${text(actionKey(chosen.action))}` : ''
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

type FurtherAction = Extract<
  NeedAction,
  | 'tell'
  | 'assist'
  | 'ask-extension'
  | 'decide-extension'
  | 'object'
  | 'settle-objection'
  | 'urge'
  | 'task-force'
>

function FurtherForm({ action, ...form }: NeedFormOf & { readonly action: FurtherAction }) {
  switch (action) {
    case 'tell':
      return <TellForm {...form} />
    case 'assist':
      return <AssistForm {...form} />
    case 'ask-extension':
      return <AskExtensionForm {...form} />
    case 'decide-extension':
      return <DecideExtensionForm {...form} />
    case 'object':
      return <ObjectForm {...form} />
    case 'settle-objection':
      return <SettleObjectionForm {...form} />
    case 'urge':
      return <UrgeForm {...form} />
    case 'task-force':
      return <FormTaskForce {...form} />
  }
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
      return <WordsForm action={action} need={need} {...ends} />
    case 'tell':
    case 'assist':
    case 'ask-extension':
    case 'decide-extension':
    case 'object':
    case 'settle-objection':
    case 'urge':
    case 'task-force':
      return <FurtherForm action={action} need={need} {...ends} />
  }
}
