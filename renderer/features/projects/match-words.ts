import type { MatchReason } from '#shared/domain/matching'
import { EnterpriseSize } from '#shared/domain/register'
import { ResourceKind } from '#shared/domain/resource'
import { useAsk, useText } from '../../client/hooks'

/** Says why a pair is proposed, in the language of the page. */
export function useReasonWords(): (reason: MatchReason) => string {
  const text = useText()
  const buildings = useAsk('building.list', {})
  const names = new Map<string, string>(
    buildings.status === 'ready' ? buildings.data.map(({ id, name }) => [id, name]) : [],
  )
  const words = ({ kind, details }: MatchReason): string[] => {
    switch (kind) {
      case 'category':
      case 'words':
        return details
      case 'size':
        return details.map((size) => text(`words.enterpriseSizes.${EnterpriseSize.parse(size)}`))
      case 'talent-kind':
        return details.map((one) => text(`projects.resourceKinds.${ResourceKind.parse(one)}`))
      case 'building':
        return details.map((id) => names.get(id) ?? '')
    }
  }
  return (reason) =>
    text(`projects.reasons.${reason.kind}`, { details: words(reason).join(text('partners.comma')) })
}
