import type { PastAnswer } from '#shared/contract/answer-operations'
import { currentWording, titleFrom, type Need } from '#shared/domain/need'
import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import { say } from '#shared/text/say'
import type { Handlers, Occasion } from '../dispatch'
import type { View } from '../work'
import type { AnswerBook, LikeNeed } from './answer-book'
import { dayOf, isExample, outcomeOf, type Outcome } from './past-answer'
import { enterpriseOf, fittingCards, likeProjects } from './useful-cards'

/** Characters below which a text says too little to be compared. */
const FEWEST_SIGNS = 4
/** Past needs that are looked at for the office, and those that are shown. */
const LOOKED_AT = 24
const MOST_SHOWN = 6
const MOST_OFFICES = 3
/** A need that holds less of what the question weighs says something else. */
const WORTH_SHOWING = 0.2
/** As much of an answer as is handed over: what is put in is put in whole. */
const LONGEST_ANSWER = 4000

type Like = { readonly need: Need; readonly outcome: Outcome; readonly share: number }

/** The needs as they are now; one that changed in between into none that may be shown is passed over. */
async function loadLikes(
  view: View,
  found: readonly LikeNeed[],
  except: string | undefined,
): Promise<Like[]> {
  const likes: Like[] = []
  for (const { id, share } of found) {
    if (id === except || share < WORTH_SHOWING) continue
    const need = await view.get('needs', id)
    if (need && isExample(need)) likes.push({ need, outcome: outcomeOf(need), share })
  }
  return likes
}

/** 依据 names the issue and the need, not the enterprise: the paper goes to others. */
function sourceWords(need: Need, issue: string, outcome: Outcome): string {
  const number = formatNeedNumber(need.number)
  const origin = issue === '' ? dayOf(outcome) : issue
  return outcome.by === ''
    ? say('zh-CN', 'answers.needSource', { number, origin })
    : say('zh-CN', 'answers.needSourceBy', { number, origin, by: outcome.by })
}

async function shortNameOf(view: View, { enterpriseId, enterprise }: Need): Promise<string> {
  const known = enterpriseId === undefined ? undefined : await view.get('enterprises', enterpriseId)
  return known?.shortName === undefined || known.shortName === '' ? enterprise : known.shortName
}

async function pastAnswer(view: View, { need, outcome, share }: Like): Promise<PastAnswer> {
  const { title, text } = currentWording(need)
  const session = outcome.sessionId === undefined ? undefined : await view.get('sessions', outcome.sessionId)
  const issue = session ? formatIssue(session.year, session.number) : ''
  return {
    needId: need.id,
    number: need.number,
    enterprise: await shortNameOf(view, need),
    title: title === '' ? titleFrom(text) : title,
    at: outcome.at,
    issue,
    ...(outcome.kind && { kind: outcome.kind }),
    answer: outcome.words.slice(0, LONGEST_ANSWER),
    by: outcome.by,
    ...(outcome.reaction && { reaction: outcome.reaction }),
    share,
    source: sourceWords(need, issue, outcome),
  }
}

/** Who dealt with such needs, the most frequent first, those of the nearest needs among equals. */
function officesOf(likes: readonly Like[]) {
  const counts = new Map<string, number>()
  for (const { outcome } of likes)
    if (outcome.by !== '') counts.set(outcome.by, (counts.get(outcome.by) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_OFFICES)
}

/** The needs that say the like; none while the index is being made. */
function likesFinder(book: AnswerBook) {
  return async (view: View, text: string, except: string | undefined) => {
    if (!book.isReady()) return { isReady: false, likes: [] }
    try {
      await book.settled()
      const likes = await loadLikes(view, await book.find(text, LOOKED_AT), except)
      return { isReady: true, likes }
    } catch (error) {
      // Lost while it was asked: it is being made anew, which is what the page is told.
      if (!book.isReady()) return { isReady: false, likes: [] }
      throw error
    }
  }
}

/** 疑难困惑现场解答: everything the council knows about words that are being typed. */
export function answerHandlers({ answers }: { readonly answers: AnswerBook }): Pick<Handlers, 'answer.find'> {
  const findLikes = likesFinder(answers)
  return {
    async 'answer.find'(
      { text: typed, enterprise: name, enterpriseId, needId },
      { view, now, language }: Occasion & { readonly view: View },
    ) {
      const text = typed.trim()
      if (Array.from(text).length < FEWEST_SIGNS) {
        return { isReady: answers.isReady(), needs: [], policies: [], offices: [], projects: [] }
      }
      const enterprise = await enterpriseOf(view, enterpriseId, name)
      const [{ isReady, likes }, policies, projects] = await Promise.all([
        findLikes(view, text, needId),
        fittingCards(view, enterprise, { text, now, language }),
        likeProjects(view, text),
      ])
      const needs: PastAnswer[] = []
      for (const like of likes.slice(0, MOST_SHOWN)) needs.push(await pastAnswer(view, like))
      return { isReady, needs, policies, offices: officesOf(likes), projects }
    },
  }
}
