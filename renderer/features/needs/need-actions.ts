import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import { assistingOfficesOf } from '#shared/domain/need-rules'

/** What can be done to a need between sessions. */
export type NeedAction =
  | 'dispose'
  | 'close'
  | 'report'
  | 'return-claim'
  | 'log-contact'
  | 'log-reply'
  | 'extend'
  | 'confirm'
  | 'amend'
  | 'follow-up'
  | 'tell'
  | 'assist'
  | 'ask-extension'
  | 'decide-extension'
  | 'object'
  | 'settle-objection'
  | 'urge'
  | 'task-force'

const IN_LEDGER = [
  'dispose',
  'close',
  'report',
  'return-claim',
  'log-contact',
  'log-reply',
  'extend',
  'confirm',
  'amend',
  'follow-up',
] as const
type InLedger = (typeof IN_LEDGER)[number]

/** The sentence that names an action. */
export function actionKey(
  action: NeedAction,
): `ledger.actions.${InLedger}` | `needs.acts.${Exclude<NeedAction, InLedger>}` {
  const known = IN_LEDGER.find((one) => one === action)
  return known ? `ledger.actions.${known}` : `needs.acts.${action as Exclude<NeedAction, InLedger>}`
}

/** Offered first, and offered behind 更多. */
export type Offered = { readonly first: readonly NeedAction[]; readonly more: readonly NeedAction[] }

const NOTHING: Offered = { first: [], more: [] }

/** What waits for a decision comes before everything else. */
function waitingFor(need: Need): readonly NeedAction[] {
  return [
    ...(need.objection ? (['settle-objection'] as const) : []),
    ...(need.extensionAsked ? (['decide-extension'] as const) : []),
  ]
}

function assignedActions(need: Need, disposing: readonly NeedAction[]): Offered {
  const disposition = currentDisposition(need)
  const assisted = disposition && 'assisted' in disposition ? (disposition.assisted ?? {}) : {}
  const canAssist = assistingOfficesOf(need).some((office) => assisted[office] === undefined)
  return {
    first: ['close', 'report', 'extend', ...disposing],
    more: [
      'urge',
      'tell',
      ...(canAssist ? (['assist'] as const) : []),
      ...(need.extensionAsked ? [] : (['ask-extension'] as const)),
      ...(need.objection ? [] : (['object'] as const)),
      'task-force',
    ],
  }
}

function openActions(need: Need): Offered {
  const disposition = currentDisposition(need)
  const confirmed = currentWording(need).confirmation !== undefined
  const wording: readonly NeedAction[] = confirmed ? ['amend'] : ['confirm', 'amend']
  const disposing = !confirmed && need.source === 'session' ? wording : (['dispose', ...wording] as const)
  const usual: readonly NeedAction[] = ['urge', 'tell', 'task-force']
  switch (disposition?.kind) {
    case undefined:
      return { first: disposing, more: ['task-force'] }
    case 'answered':
    case 'explained':
      return { first: ['close', 'report', ...disposing], more: ['tell', 'task-force'] }
    case 'immediate':
    case 'dated':
      return assignedActions(need, disposing)
    case 'escalated':
      return disposition.reply
        ? { first: ['close', 'tell', 'log-contact', 'log-reply', 'report', ...disposing], more: usual }
        : { first: ['log-reply', 'log-contact', 'close', 'report', ...disposing], more: usual }
    case 'claimed':
      return disposition.returned
        ? { first: ['close', 'report', ...disposing], more: ['tell', 'task-force'] }
        : { first: ['return-claim', 'report', ...wording], more: usual }
  }
}

/** The actions that fit the need as it stands, the likeliest first; what the core would refuse is not offered. */
export function actionsFor(need: Need): Offered {
  if (need.state === 'withdrawn') return NOTHING
  if (need.state === 'closed') return { first: ['follow-up'], more: [] }
  const { first, more } = openActions(need)
  return {
    first: [...waitingFor(need), ...first],
    more: more.filter((action) => !first.includes(action) && !(action === 'task-force' && need.taskForceId)),
  }
}
