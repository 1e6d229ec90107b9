import { formatChineseDate } from '#shared/domain/calendar'
import type { Disposition } from '#shared/domain/disposition'
import { formatNeedNumber } from '#shared/domain/document-number'
import { currentDisposition, currentWording, type Need, type StoryEvent } from '#shared/domain/need'
import type { PaperBlock } from '#shared/domain/paper'
import type { Session } from '#shared/domain/session'
import { say } from '#shared/text/say'

type Place = {
  readonly place: string
  readonly session: Session
  readonly state: 'waiting' | 'done' | 'postponed'
  readonly reason: string
}

/** A sentence that ends as one, whatever it was typed with. */
function ended(words: string): string {
  const plain = words.trim()
  if (plain === '') return ''
  return /[。！？；…”]$/u.test(plain) ? plain : `${plain.replace(/[.,;:，；：、]+$/u, '')}。`
}

function helpers(offices: readonly string[]): string {
  return offices.length === 0 ? '' : `，${offices.join('、')}协办`
}

/** Who does what by when, as minutes say it. */
export function decisionWords(disposition: Disposition): string {
  const kind = say('zh-CN', `words.dispositions.${disposition.kind}`)
  switch (disposition.kind) {
    case 'answered': {
      const reaction = disposition.reaction
        ? `提出人${say('zh-CN', `words.reactions.${disposition.reaction}`)}。`
        : ''
      const basis = disposition.basis === '' ? '' : ended(`依据：${disposition.basis}`)
      return `${kind}：${disposition.answeredBy}答复，${ended(disposition.answer)}${basis}${reaction}`
    }
    case 'immediate':
    case 'dated': {
      const { leadOffice, assistingOffices, person, dueDate, requirement, taskForce } = disposition
      const who = person === '' ? '' : `（责任人${person}）`
      const force = taskForce
        ? `成立专班，${taskForce.lead}牵头，成员${taskForce.members.join('、')}，合并答复。`
        : ''
      return `${kind}：由${leadOffice}${who}主办${helpers(assistingOffices)}，${formatChineseDate(dueDate)}前办结。${force}${ended(requirement)}`
    }
    case 'explained': {
      const { explanation, explainedBy, understanding } = disposition
      const by = explainedBy === '' ? '' : `${explainedBy}说明，`
      const heard = understanding.obtained
        ? `${understanding.by}表示理解。`
        : `${understanding.by}表示尚不理解。`
      return `${kind}：${by}${ended(explanation)}${heard}`
    }
    case 'escalated': {
      const letter = disposition.letterNumber === '' ? '' : `（${disposition.letterNumber}）`
      const follow = disposition.leadOffice === '' ? '' : `，由${disposition.leadOffice}跟进`
      return `${kind}：转${disposition.department}${letter}办理${follow}。`
    }
    case 'claimed': {
      const office = disposition.leadOffice === '' ? '' : `${disposition.leadOffice}`
      return `${kind}：由${office}${disposition.person}认领，第${String(disposition.returnSession.number)}期会议答复。`
    }
  }
}

/** What a session did to a need, one sentence an event. */
function eventWords({ type, words, facts }: StoryEvent): string {
  switch (type) {
    case 'reported':
      return ended(`进展：${words}`)
    case 'claim-returned':
      return ended(`认领答复：${words}`)
    case 'contacted':
      return ended(`联系情况：${words}`)
    case 'replied':
      return ended(`部门回复：${words}`)
    case 'extended':
      return `延期至${formatChineseDate(facts['dueDate'] ?? '')}，原因：${ended(words)}`
    case 'amended':
      return words === '' ? '' : ended(`改写：${words}`)
    case 'raised':
    case 'confirmed':
    case 'disposed':
    case 'told':
    case 'closed':
    case 'followed-up':
    case 'reopened':
    case 'imported':
      return ''
  }
}

function closingWords(need: Need, session: Session): string {
  const { closing } = need
  if (closing?.sessionId !== session.id) return ''
  const said = need.story.findLast(({ type }) => type === 'closed')?.words ?? ''
  const reaction = closing.reaction ? `，提出人${say('zh-CN', `words.reactions.${closing.reaction}`)}` : ''
  const onTime = closing.onTime === undefined ? '' : closing.onTime ? '，按期' : '，超期'
  return `${ended(said)}已告知提出人${reaction}，本期办结${onTime}。`
}

/** One need under its item: heading with number and enterprise, its wording when it was raised here, and what was decided. */
export function needParagraphs(need: Need, { place, session, state, reason }: Place): PaperBlock[] {
  const { title, text } = currentWording(need)
  const isNew = need.raisedIn === session.id
  const who = [need.enterprise, need.raiser].filter(Boolean).join(' ')
  const blocks: PaperBlock[] = [
    { type: 'paragraph', level: 2, text: `${place}${formatNeedNumber(need.number)} ${title}（${who}）` },
  ]
  const add = (words: string) => {
    for (const line of words.split('\n'))
      if (line.trim() !== '') blocks.push({ type: 'paragraph', level: 0, text: line.trim() })
  }
  if (isNew) add(ended(text))
  const here = need.story.filter(({ sessionId }) => sessionId === session.id)
  add(here.map(eventWords).join(''))
  const decided = need.dispositions.findLast(({ sessionId }) => sessionId === session.id)
  const closesItself = decided?.disposition.kind === 'answered' || decided?.disposition.kind === 'explained'
  add(
    [decided ? decisionWords(decided.disposition) : '', closesItself ? '' : closingWords(need, session)].join(
      '',
    ),
  )
  if (state === 'postponed') add(`本期未议，继续列入下期回头看。${ended(reason)}`)
  if (blocks.length === 1) add('继续办理。')
  return blocks
}

/** Rows of the table of actions: number, matter, lead, assisting, person, by when; what is still open after the session. */
export function actionRows(needs: readonly Need[], session: Session): string[][] {
  return needs.flatMap((need) => {
    const disposition = currentDisposition(need)
    const decidedHere = need.dispositions.at(-1)?.sessionId === session.id
    if (!disposition || (need.state === 'closed' && !decidedHere)) return []
    const row = (lead: string, helping: string, person: string, by: string) => [
      [formatNeedNumber(need.number), currentWording(need).title, lead, helping, person, by],
    ]
    switch (disposition.kind) {
      case 'immediate':
      case 'dated':
        return row(
          disposition.leadOffice,
          disposition.assistingOffices.join('、'),
          disposition.person,
          formatChineseDate(disposition.dueDate),
        )
      case 'escalated':
        return need.state === 'open' ? row(disposition.leadOffice, disposition.department, '', '') : []
      case 'claimed':
        return disposition.returned
          ? []
          : row(
              disposition.leadOffice,
              '',
              disposition.person,
              `第${String(disposition.returnSession.number)}期`,
            )
      case 'answered':
      case 'explained':
        return []
    }
  })
}
