import type { MatchRow } from '#shared/contract/project-operations'
import type { Proposal } from '#shared/domain/matching'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import { matches } from '../name-finding'
import type { Propositions, Propose } from './proposing'

type MatchHandlers = Pick<Handlers, 'match.propose' | 'match.refuse' | 'match.restore'>

const SHORT_TEXT = 200

function rowOf(proposal: Proposal, { askers: known, resources }: Propositions): MatchRow[] {
  const asker = known.get(proposal.wantedId)
  const resource = resources.get(proposal.resourceId)
  if (!asker || !resource) return []
  const { id, number, title, text, enterprise } = asker
  const wanted = { id, title, enterprise, text: Array.from(text).slice(0, SHORT_TEXT).join('') }
  return [
    {
      ...{ id: proposal.id, score: proposal.score, reasons: [...proposal.reasons], resource },
      wanted: { ...wanted, ...(number !== undefined && { number }) },
    },
  ]
}

function isFound({ wanted, resource }: MatchRow, query: string): boolean {
  const texts = [wanted.title, wanted.enterprise, resource.title, resource.owner]
  return matches(texts, query)
}

export function matchHandlers(propose: Propose): MatchHandlers {
  return {
    'match.propose': async ({ about, query, offset, limit }, { view, now }) => {
      const propositions = await propose(view, about, now)
      const typed = query.trim()
      const all = propositions.proposals
      if (typed === '') {
        const rows = all.slice(offset, offset + limit).flatMap((one) => rowOf(one, propositions))
        return { rows, total: all.length }
      }
      const found = all.flatMap((one) => rowOf(one, propositions)).filter((row) => isFound(row, typed))
      return { rows: found.slice(offset, offset + limit), total: found.length }
    },
    'match.refuse': async ({ id, reason }, { work, now }) => {
      const { secretaryName: by } = await loadSettings(work)
      await work.get('refusedMatches', id)
      work.put('refusedMatches', { id, at: now, by, reason })
      return {}
    },
    'match.restore': async ({ id }, { work }) => {
      if (await work.get('refusedMatches', id)) work.remove('refusedMatches', id)
      return {}
    },
  }
}
