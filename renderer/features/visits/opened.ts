import type { BuildingId, EnterpriseId, VisitId, VisitPlanId } from '#shared/domain/ids'

/** An enterprise that a new visit or plan begins with. */
type Chosen = { readonly id: EnterpriseId; readonly name: string; readonly leader?: string }

/** What stands beside the page. */
export type Opened =
  | { readonly kind: 'visit'; readonly visitId: VisitId }
  | { readonly kind: 'edit-visit'; readonly visitId: VisitId }
  | { readonly kind: 'new-visit'; readonly enterprise?: Chosen; readonly planId?: VisitPlanId }
  | { readonly kind: 'plan'; readonly planId: VisitPlanId }
  | { readonly kind: 'edit-plan'; readonly planId: VisitPlanId }
  | {
      readonly kind: 'new-plan'
      readonly enterprise?: Chosen
      readonly buildingId?: BuildingId
      readonly leader?: string
    }
  | { readonly kind: 'story'; readonly enterpriseId: EnterpriseId }

/** Opens something beside the page; undefined closes it. */
export type Open = (opened: Opened | undefined) => void
