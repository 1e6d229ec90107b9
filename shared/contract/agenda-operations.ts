import { z } from 'zod'
import { AgendaItem, AgendaKind } from '../domain/agenda'
import { AgendaItemId, DraftId, NeedId, SessionId } from '../domain/ids'
import { read, write } from './define'

const nothing = z.object({})
const Tie = z.object({ itemId: AgendaItemId, sessionId: SessionId, year: z.int(), number: z.int() })
const ofSession = z.object({ sessionId: SessionId })
const ofItem = ofSession.extend({ itemId: AgendaItemId })

export const agendaOperations = {
  /**
   * Items put off that stand nowhere yet, in the whole series; and of this session's own items, from which session they
   * came and to which they went.
   */
  'agenda.waiting': read({
    staleAfter: ['agendas', 'sessions'],
    input: ofSession,
    output: z.object({
      waiting: z.array(
        Tie.extend({
          title: z.string(),
          plannedMinutes: z.int(),
          reason: z.string(),
          to: AgendaItem.shape.postponedTo,
        }),
      ),
      cameFrom: z.array(Tie),
      wentTo: z.array(Tie),
    }),
  }),
  /** Takes an item that waits for a later session up in this one. */
  'agenda.takeWaiting': write({
    input: ofSession.extend({ fromId: SessionId, itemId: AgendaItemId }),
    output: z.object({ itemId: AgendaItemId }),
  }),
  'agenda.addItem': write({
    input: ofSession.extend({
      kind: AgendaKind,
      title: AgendaItem.shape.title,
      plannedMinutes: AgendaItem.shape.plannedMinutes,
      at: z.int().min(0).optional(),
    }),
    output: z.object({ itemId: AgendaItemId }),
  }),
  'agenda.updateItem': write({
    input: ofItem.extend({
      title: AgendaItem.shape.title.optional(),
      plannedMinutes: AgendaItem.shape.plannedMinutes.optional(),
      outcome: z.string().max(8000).optional(),
    }),
    output: nothing,
  }),
  'agenda.moveItem': write({ input: ofItem.extend({ to: z.int().min(0) }), output: nothing }),
  'agenda.removeItem': write({ input: ofItem, output: nothing }),
  /** Puts an item off to the next session, or to the named 第 number 期 of the series. */
  'agenda.postponeItem': write({
    input: ofItem.extend({
      reason: z.string().max(400),
      to: z.object({ year: z.int(), number: z.int().min(1) }).optional(),
    }),
    output: nothing,
  }),
  /** 撤回: the item does not take place; a reason is mandatory. */
  'agenda.withdrawItem': write({ input: ofItem.extend({ reason: z.string().max(400) }), output: nothing }),
  /** Takes a postponed or withdrawn item up after all. */
  'agenda.restoreItem': write({ input: ofItem, output: nothing }),
  /** Its needs, words and time go to another item. */
  'agenda.mergeItem': write({ input: ofItem.extend({ intoId: AgendaItemId }), output: nothing }),
  /** Makes a second item after this one, with some of its needs and of its time. */
  'agenda.splitItem': write({
    input: ofItem.extend({
      title: AgendaItem.shape.title,
      plannedMinutes: AgendaItem.shape.plannedMinutes,
      needIds: z.array(NeedId),
    }),
    output: z.object({ itemId: AgendaItemId }),
  }),
  'agenda.openItem': write({
    input: ofItem.extend({ needId: NeedId.optional(), draftId: DraftId.optional() }),
    output: nothing,
  }),
  /** PageDown and PageUp: through entries, then items. */
  'agenda.step': write({
    input: ofSession.extend({ step: z.union([z.literal(1), z.literal(-1)]) }),
    output: nothing,
  }),
  'agenda.approvePrevious': write({ input: ofItem, output: nothing }),
}
