import { currentDisposition, type Need } from '#shared/domain/need'

/** What can be done with an old need besides giving it a new disposition. */
export const REVIEW_STEPS = [
  'returnClaim',
  'report',
  'logContact',
  'logReply',
  'close',
  'extend',
  'passOver',
] as const
export type ReviewStep = (typeof REVIEW_STEPS)[number]

/** The steps that make sense for a need as it stands, the likeliest first. */
export function stepsFor(need: Need): readonly ReviewStep[] {
  const disposition = currentDisposition(need)
  switch (disposition?.kind) {
    case undefined:
      return ['report', 'passOver']
    case 'immediate':
    case 'dated':
      return ['report', 'close', 'extend', 'passOver']
    case 'claimed':
      return disposition.returned ? ['close', 'report', 'passOver'] : ['returnClaim', 'passOver']
    case 'escalated':
      return disposition.reply
        ? ['close', 'logContact', 'logReply', 'passOver']
        : ['logReply', 'logContact', 'close', 'passOver']
    case 'answered':
    case 'explained':
      return ['close', 'report', 'passOver']
  }
}
