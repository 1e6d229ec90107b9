import { z } from 'zod'
import { DispositionKind } from '../domain/disposition'
import { EnterpriseId, NeedId, PartnerId, ResourceId, TalkId } from '../domain/ids'
import { NEED_STATES } from '../domain/need'
import { PARTNER_KINDS, Partner } from '../domain/register'
import { Resource } from '../domain/resource'
import { Talk } from '../domain/talk'
import { read, write } from './define'

const name = z.string().trim().min(1).max(120)
const PartnerKind = z.enum(PARTNER_KINDS)

/** What a partner has done; needs are those that were disposed of through it, each once. */
const PartnerFigures = z.object({
  needs: z.int(),
  open: z.int(),
  closed: z.int(),
  offers: z.int(),
  talks: z.int(),
  /** Heads present at its talks. */
  people: z.int(),
})
export type PartnerFigures = Readonly<z.infer<typeof PartnerFigures>>

const PartnerRow = PartnerFigures.extend({
  kind: PartnerKind,
  name: z.string(),
  /** Absent for an office, and for a name that needs mention and no register has. */
  partnerId: PartnerId.optional(),
  contacts: z.array(z.string()),
})
export type PartnerRow = Readonly<z.infer<typeof PartnerRow>>

const ListedTalk = Talk.extend({
  partners: z.array(z.string()),
  enterprises: z.array(z.string()),
  /** What was on the table, by name. */
  resources: z.array(z.object({ id: ResourceId, title: z.string() })),
})
export type ListedTalk = Readonly<z.infer<typeof ListedTalk>>

export const partnerOperations = {
  /** 四联对象 with their figures, by kind and name. */
  'partner.overview': read({
    staleAfter: ['registers', 'needs', 'projects', 'talks'],
    input: z.object({ kind: PartnerKind.optional(), query: z.string().max(120).default('') }),
    output: z.object({ rows: z.array(PartnerRow), counts: z.record(PartnerKind, z.int()) }),
  }),
  'partner.get': read({
    staleAfter: ['registers', 'needs', 'projects', 'talks'],
    input: z.object({ kind: PartnerKind, name }),
    output: z.object({
      partner: Partner.optional(),
      figures: PartnerFigures,
      offers: z.array(Resource),
      talks: z.array(ListedTalk),
      /** The newest 200 of the needs that went through it. */
      needs: z.array(
        z.object({
          id: NeedId,
          number: z.int(),
          title: z.string(),
          enterprise: z.string(),
          state: z.enum(NEED_STATES),
          disposition: DispositionKind.optional(),
        }),
      ),
    }),
  }),
  /** 座谈会, newest first. */
  'talk.list': read({
    staleAfter: ['talks', 'registers'],
    input: z.object({
      kind: Talk.shape.kind.optional(),
      partnerId: PartnerId.optional(),
      enterpriseId: EnterpriseId.optional(),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.object({
      rows: z.array(ListedTalk),
      total: z.int(),
      people: z.int(),
      /** Places or people agreed on the spot. */
      agreed: z.int(),
    }),
  }),
  /** Partners and enterprises come by name; new names grow the registers. */
  'talk.save': write({
    input: Talk.omit({ at: true, by: true, partnerIds: true, enterpriseIds: true })
      .partial({ id: true })
      .extend({
        partners: z.array(name).max(50).default([]),
        enterprises: z.array(name).max(200).default([]),
      }),
    output: z.object({ id: TalkId }),
  }),
}
