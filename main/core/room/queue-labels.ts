import type { RoomRequest } from '#shared/contract/room-operations'
import { formatNeedNumber } from '#shared/domain/document-number'
import { currentWording } from '#shared/domain/need'
import type { Language } from '#shared/domain/settings'
import { say } from '#shared/text/say'
import type { View } from '../work'

/** What a view that waits is about; undefined when the thing is not there any more. */
async function subjectOf(view: View, request: RoomRequest): Promise<string | undefined> {
  switch (request.what) {
    case 'welcome':
    case 'agenda':
    case 'item':
    case 'actions':
    case 'speakers':
    case 'summary':
      return ''
    case 'draft': {
      const draft = await view.get('drafts', request.draftId)
      if (!draft || draft.state === 'withdrawn') return undefined
      return [draft.enterprise, draft.title || draft.text.slice(0, 30)].filter(Boolean).join(' ')
    }
    case 'need':
    case 'disposition':
    case 'review': {
      const need = await view.get('needs', request.needId)
      if (!need || need.state === 'withdrawn') return undefined
      const { title, text } = currentWording(need)
      return `${formatNeedNumber(need.number)} ${title || text.slice(0, 30)}`
    }
    case 'policy':
      return (await view.get('policies', request.policyId))?.title
    case 'vote':
      return (await view.get('votes', request.voteId))?.question
    case 'notice':
      return request.title || request.text.slice(0, 30)
  }
}

/** A view that waits, in a few words for the desk: 念需求 N-034 地下车库. */
export async function labelOf(view: View, request: RoomRequest, language: Language): Promise<string> {
  const subject = await subjectOf(view, request)
  const what = say(language, `room.queueWords.${request.what}`)
  if (subject === undefined) return say(language, 'room.queueGone', { what })
  return subject === '' ? what : `${what} ${subject}`
}
