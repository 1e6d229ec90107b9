import { z } from 'zod'
import { PlainDate } from './calendar'
import { NeedId } from './ids'
import { Light } from './lights'
import { currentWording, STORY_TYPES, type Need } from './need'

/**
 * What an action asks: lead 主办, assist 协办, claim 认领带回, escalation 转办, tell 回复待告知, part 专班分工,
 * undecided 待处置, extension 延期申请, objection 异议, follow-up 回访.
 */
export const ACTION_ASKS = [
  'lead',
  'assist',
  'claim',
  'escalation',
  'tell',
  'part',
  'undecided',
  'extension',
  'objection',
  'follow-up',
] as const
export const ActionAsks = z.enum(ACTION_ASKS)
export type ActionAsks = z.infer<typeof ActionAsks>

/** Where an action stands today; each stands in exactly one. */
export const ACTION_GROUPS = ['overdue', 'today', 'near', 'decide', 'waiting', 'later'] as const
export const ActionGroup = z.enum(ACTION_GROUPS)
export type ActionGroup = z.infer<typeof ActionGroup>

/** 交办事项: one thing one office has to do about one need. */
export const ActionRow = z.object({
  /** The same for the same need, office and kind of action, whenever it is asked. */
  id: z.string(),
  needId: NeedId,
  number: z.int(),
  title: z.string(),
  enterprise: z.string(),
  asks: ActionAsks,
  group: ActionGroup,
  /** Whose it is: an office, or the person or department where no office is named; empty: nobody's yet. */
  office: z.string(),
  person: z.string(),
  dueDate: PlainDate.optional(),
  /** Colour and working days left or past. */
  light: Light.optional(),
  /** How often it was urged since this disposition. */
  urged: z.int(),
  /** What was last reported of it. */
  last: z.object({ at: z.string(), type: z.enum(STORY_TYPES), words: z.string() }).optional(),
  /** What belongs to the kind: the date asked for, the department, the reason of an objection, the part. */
  detail: z.string(),
})
export type ActionRow = Readonly<z.infer<typeof ActionRow>>

/** What a row says beside its need. `key` tells rows of one need, kind and office apart. */
export type ActionFacts = Pick<ActionRow, 'asks' | 'office'> &
  Partial<Pick<ActionRow, 'person' | 'dueDate' | 'light' | 'detail'>> & { readonly key?: string }

const PROGRESS: readonly (typeof STORY_TYPES)[number][] = [
  'reported',
  'assisted',
  'claim-returned',
  'contacted',
  'replied',
  'extended',
  'extension-refused',
  'task-force',
  'objected',
]
/** The last words are shown in one line. */
const LAST_WORDS = 200

function groupOf({ asks, light }: Pick<ActionRow, 'asks' | 'light'>): ActionGroup {
  if (asks === 'undecided' || asks === 'extension' || asks === 'objection' || asks === 'tell') return 'decide'
  if (asks === 'escalation') return 'waiting'
  if (light?.colour === 'red') return 'overdue'
  if (light?.days === 0) return 'today'
  return light?.colour === 'yellow' ? 'near' : 'later'
}

/** How often an office was urged since the current disposition; an urging that names no office counts for all. */
function urgedCount(need: Need, office: string): number {
  const since = need.dispositions.at(-1)?.at ?? ''
  return need.story.filter(({ type, at, facts }) => {
    const named = facts['office'] ?? ''
    return type === 'urged' && at >= since && (named === '' || office === '' || named === office)
  }).length
}

/** The row, complete. */
export function rowOf(need: Need, { key = '', ...facts }: ActionFacts): ActionRow {
  const { title, text } = currentWording(need)
  const progress = need.story.findLast(({ type }) => PROGRESS.includes(type))
  return {
    id: [need.id, facts.asks, facts.office, key].filter((part) => part !== '').join(' '),
    needId: need.id,
    number: need.number,
    title: title === '' ? text.slice(0, LAST_WORDS) : title,
    enterprise: need.enterprise,
    person: '',
    detail: '',
    ...facts,
    group: groupOf(facts),
    urged: urgedCount(need, facts.office),
    ...(progress && {
      last: { at: progress.at, type: progress.type, words: progress.words.slice(0, LAST_WORDS) },
    }),
  }
}
