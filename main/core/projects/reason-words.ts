import type { MatchReason } from '#shared/domain/matching'
import { EnterpriseSize } from '#shared/domain/register'
import { ResourceKind } from '#shared/domain/resource'
import { say } from '#shared/text/say'
import type { View } from '../work'

async function detailWords(view: View, { kind, details }: MatchReason): Promise<string[]> {
  switch (kind) {
    case 'category':
    case 'words':
      return details
    case 'size':
      return details.map((size) => say('zh-CN', `words.enterpriseSizes.${EnterpriseSize.parse(size)}`))
    case 'talent-kind':
      return details.map((one) => say('zh-CN', `projects.resourceKinds.${ResourceKind.parse(one)}`))
    case 'building':
      return Promise.all(details.map(async (id) => (await view.get('buildings', id))?.name ?? ''))
  }
}

/** Why a pair was proposed, in the Chinese words that stay with the project. */
export async function reasonWords(view: View, reasons: readonly MatchReason[]): Promise<string> {
  const sentences = await Promise.all(
    reasons.map(async (reason) => {
      const details = (await detailWords(view, reason)).filter((word) => word !== '').join('、')
      return say('zh-CN', `projects.reasons.${reason.kind}`, { details })
    }),
  )
  return sentences.join('；')
}
