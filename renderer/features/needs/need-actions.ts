import { currentDisposition, currentWording, type Need } from '#shared/domain/need'

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

/** The actions that fit the need as it stands, the likeliest first; what the core would refuse is not offered. */
export function actionsFor(need: Need): readonly NeedAction[] {
  if (need.state === 'withdrawn') return []
  if (need.state === 'closed') return ['follow-up']
  const disposition = currentDisposition(need)
  const confirmed = currentWording(need).confirmation !== undefined
  const wording: readonly NeedAction[] = confirmed ? ['amend'] : ['confirm', 'amend']
  const first = !confirmed && need.source === 'session' ? wording : (['dispose', ...wording] as const)
  switch (disposition?.kind) {
    case undefined:
      return first
    case 'answered':
    case 'explained':
      return ['close', 'report', ...first]
    case 'immediate':
    case 'dated':
      return ['close', 'report', 'extend', ...first]
    case 'escalated':
      return disposition.reply
        ? ['close', 'log-contact', 'log-reply', 'report', ...first]
        : ['log-reply', 'log-contact', 'close', 'report', ...first]
    case 'claimed':
      return disposition.returned ? ['close', 'report', ...first] : ['return-claim', 'report', ...wording]
  }
}
