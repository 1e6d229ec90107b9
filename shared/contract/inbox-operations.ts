import { z } from 'zod'
import { ASIDE_REASONS } from '../domain/chat-pieces'
import { Reaction, TellingWay } from '../domain/disposition'
import { DocumentId, EnterpriseId, ImportId, InboxId, NeedId, SessionId } from '../domain/ids'
import { InboxItem } from '../domain/inbox'
import { job, read, write } from './define'

const nothing = z.object({})
const ofItem = z.object({ inboxId: InboxId })
const MOST_AT_ONCE = 200
const several = z.array(InboxId).min(1).max(MOST_AT_ONCE)

/** What a person says about an item; a title is made of the text where there is none. */
const Told = InboxItem.pick({
  enterprise: true,
  enterpriseId: true,
  raiser: true,
  phone: true,
  title: true,
  text: true,
  category: true,
})

/** An item with what it came to: its need's number, state and reply. */
const InboxRow = InboxItem.extend({
  /** Open needs and waiting items that may say the same. */
  alike: z.int(),
  need: z
    .object({
      id: NeedId,
      number: z.int(),
      state: z.enum(['open', 'closed', 'withdrawn']),
      reply: z.string(),
    })
    .optional(),
})
export type InboxRow = Readonly<z.infer<typeof InboxRow>>

/** An open need or a waiting item of the same enterprise with like words; `share` from 0 to 1. */
const Alike = z.object({
  kind: z.enum(['need', 'inbox']),
  id: z.string(),
  /** The need's number; absent for an item. */
  number: z.int().optional(),
  enterprise: z.string(),
  raiser: z.string(),
  title: z.string(),
  text: z.string(),
  at: z.string(),
  owner: z.string(),
  share: z.number(),
})
export type Alike = Readonly<z.infer<typeof Alike>>

const ChatPiece = z.object({
  speaker: z.string(),
  /** ISO instant; absent when the text names no time. */
  saidAt: z.string().optional(),
  enterprise: z.string(),
  enterpriseId: EnterpriseId.optional(),
  raiser: z.string(),
  text: z.string(),
  /** Why it is hardly a need; absent: it is taken for one. */
  aside: z.enum(ASIDE_REASONS).optional(),
})

const MadeNeed = z.object({ inboxId: InboxId, needId: NeedId, number: z.int() })

export const inboxOperations = {
  /** How a telephone note (`浦发 王敏 13800000000 地下车库晚高峰排队`) is understood, before it is saved. */
  'inbox.readLine': read({
    staleAfter: ['registers'],
    input: z.object({ line: z.string().max(2000) }),
    output: z.object({
      enterprise: z.string(),
      enterpriseId: EnterpriseId.optional(),
      raiser: z.string(),
      phone: z.string(),
      category: z.string(),
      text: z.string(),
    }),
  }),
  'inbox.add': write({
    input: Told.partial().extend({ source: z.enum(['phone', 'chat', 'form']), text: InboxItem.shape.text }),
    output: ofItem,
  }),
  /** A pasted chat, split into needs as far as the program can guess; nothing is kept. */
  'inbox.splitText': read({
    staleAfter: ['registers'],
    input: z.object({ text: z.string().max(100_000) }),
    output: z.object({ pieces: z.array(ChatPiece) }),
  }),
  'inbox.addMany': write({
    input: z.object({
      items: z
        .array(Told.partial().extend({ text: InboxItem.shape.text, saidAt: z.iso.datetime().optional() }))
        .min(1)
        .max(MOST_AT_ONCE),
    }),
    output: z.object({ inboxIds: z.array(InboxId) }),
  }),
  'inbox.save': write({ input: Told.partial().extend({ inboxId: InboxId }), output: nothing }),
  /** Waiting items oldest first, handled ones latest first. */
  'inbox.list': read({
    staleAfter: ['inbox', 'needs'],
    input: z.object({
      tab: z.enum(['waiting', 'handled']).default('waiting'),
      query: z.string().max(120).default(''),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      rows: z.array(InboxRow),
      total: z.int(),
      counts: z.object({ waiting: z.int(), handled: z.int() }),
    }),
  }),
  /** Doubles among open needs and waiting items: same enterprise, at least `ALIKE_FROM` of the words in common. */
  'inbox.duplicates': read({ staleAfter: ['inbox', 'needs'], input: ofItem, output: z.array(Alike) }),
  /** Each becomes a need of the chosen session or series; without either, of the enterprise's own weekly series. */
  'inbox.take': write({
    input: z.object({
      inboxIds: several,
      sessionId: SessionId.optional(),
      seriesId: z.string().optional(),
    }),
    output: z.object({ needs: z.array(MadeNeed) }),
  }),
  /** 即时答复: a need, answered and closed in one step, so that it counts. */
  'inbox.answer': write({
    input: ofItem.extend({
      answer: z.string().trim().max(8000),
      answeredBy: z.string().trim().max(200),
      told: TellingWay.exclude(['session']),
      reaction: Reaction,
    }),
    output: MadeNeed.extend({ state: z.string() }),
  }),
  'inbox.join': write({ input: ofItem.extend({ needId: NeedId }), output: z.object({ number: z.int() }) }),
  'inbox.setAside': write({
    input: z.object({ inboxIds: several, reason: z.string().trim().max(400) }),
    output: nothing,
  }),
  /** An item that was set aside waits again. */
  'inbox.putBack': write({ input: ofItem, output: nothing }),
  /** The answers as a sheet, in the order and with the numbers in which the items came. */
  'inbox.export': job({
    input: z.object({ importId: ImportId.optional(), only: z.enum(['all', 'handled']).default('all') }),
    output: z.object({
      documentId: DocumentId,
      fileName: z.string(),
      standIns: z.array(z.object({ wanted: z.string(), used: z.string() })),
    }),
  }),
}
