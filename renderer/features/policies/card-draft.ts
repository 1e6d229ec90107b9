import type { InputOf } from '#shared/contract/operations'
import type { PlainDate } from '#shared/domain/calendar'
import type { PolicyCard } from '#shared/domain/policy'

/** A card in the making; what is not set is absent. */
export type CardDraft = Omit<
  PolicyCard,
  'id' | 'archived' | 'at' | 'by' | 'issuedOn' | 'from' | 'until' | 'attachments'
> & {
  readonly issuedOn: PlainDate | undefined
  readonly from: PlainDate | undefined
  readonly until: PlainDate | undefined
  readonly attachments: NonNullable<PolicyCard['attachments']>
}

/** The card's fields as the form holds them; a new card begins as one of the subdistrict. */
export function draftOf(card: PolicyCard | undefined): CardDraft {
  return {
    title: card?.title ?? '',
    issuer: card?.issuer ?? '',
    level: card?.level ?? 'subdistrict',
    number: card?.number ?? '',
    issuedOn: card?.issuedOn,
    from: card?.from,
    until: card?.until,
    summary: card?.summary ?? '',
    attachments: card?.attachments ?? [],
    sizes: card?.sizes ?? [],
    types: card?.types ?? [],
    industries: card?.industries ?? [],
  }
}

/** What is sent: open dates are left out. */
export function savedOf(draft: CardDraft, id: PolicyCard['id'] | undefined): InputOf<'policy.save'> {
  const { issuedOn, from, until, ...rest } = draft
  return {
    ...rest,
    ...(id !== undefined && { id }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }
}
