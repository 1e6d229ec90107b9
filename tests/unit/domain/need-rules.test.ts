import { describe, expect, test } from 'vitest'
import { DISPOSITION_KINDS, type DispositionInput } from '#shared/domain/disposition'
import { currentDisposition, currentWording, titleFrom } from '#shared/domain/need'
import {
  amendWording,
  closeNeed,
  confirmWording,
  dispose,
  extendDueDate,
  followUp,
  logContact,
  logReply,
  reportProgress,
  returnClaim,
  waitingDays,
} from '#shared/domain/need-rules'
import { AppError } from '#shared/errors'
import { isTextKey, say, sayByName } from '#shared/text/say'
import { aDisposedNeed, aNeed, anOccasion, complete, COMPLETE } from '../../fixtures/a-need'

const MANDATORY: { readonly [K in DispositionInput['kind']]: readonly (keyof DispositionInput)[] } = {
  answered: ['answer', 'answeredBy', 'reaction'],
  immediate: ['leadOffice'],
  dated: ['leadOffice', 'dueDate'],
  explained: ['explanation', 'understood', 'understoodBy'],
  escalated: ['department'],
  claimed: ['person', 'returnSession'],
}

function refusalOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.sentence
    throw error
  }
  throw new Error('Nothing was refused')
}

describe.each(DISPOSITION_KINDS)('the disposition %s', (kind) => {
  test.each(MANDATORY[kind])('is refused without %s, naming it in both languages', (field) => {
    const { [field]: _left, ...rest } = COMPLETE[kind]
    const sentence = refusalOf(() => complete({ ...rest, kind }))
    expect(sentence).toBe(`needs.missing.${field}`)
    expect(isTextKey(sentence)).toBe(true)
    expect(sayByName('en', sentence)).not.toBe(sayByName('zh-CN', sentence))
  })

  test('is taken when it is complete', () => {
    expect(currentDisposition(aDisposedNeed(kind))?.kind).toBe(kind)
  })
})

test('an empty name counts as missing', () => {
  expect(refusalOf(() => complete({ ...COMPLETE.dated, leadOffice: '' }))).toBe('needs.missing.leadOffice')
})

test('an immediate disposition gets the due date of the settings when none is given', () => {
  expect(complete(COMPLETE.immediate)).toMatchObject({ dueDate: '2022-10-09' })
  expect(complete({ ...COMPLETE.immediate, dueDate: '2022-09-30' })).toMatchObject({ dueDate: '2022-09-30' })
})

test('the lead office does not assist itself', () => {
  const disposition = complete({ ...COMPLETE.dated, assistingOffices: ['城管办', '综治办'] })
  expect(disposition).toMatchObject({ assistingOffices: ['综治办'] })
})

test('a new disposition takes the place of the old one, which stays in the history and the story', () => {
  const need = dispose(
    aDisposedNeed('dated'),
    complete(COMPLETE.escalated),
    anOccasion({ today: '2022-10-13' }),
  )
  expect(need.dispositions.map(({ disposition }) => disposition.kind)).toEqual(['dated', 'escalated'])
  expect(currentDisposition(need)?.kind).toBe('escalated')
  expect(need.story.map(({ type, facts }) => [type, facts['kind']])).toEqual([
    ['disposed', 'dated'],
    ['disposed', 'escalated'],
  ])
})

test('an accepted answer and an understood explanation close the need at once, an unsatisfied or unmoved raiser does not', () => {
  expect(aDisposedNeed('answered')).toMatchObject({ state: 'closed', closing: { reaction: 'satisfied' } })
  expect(aDisposedNeed('explained').state).toBe('closed')
  const angry = complete({ ...COMPLETE.answered, reaction: 'unsatisfied' })
  expect(dispose(aNeed(), angry, anOccasion()).state).toBe('open')
  const unmoved = complete({ ...COMPLETE.explained, understood: false })
  expect(dispose(aNeed(), unmoved, anOccasion()).state).toBe('open')
})

test('a confirmed wording is frozen: a change is the next version, unconfirmed until it is agreed to', () => {
  const before = aNeed()
  const amended = amendWording(before, { title: '车库', text: '新的文字', reason: '更准确' }, anOccasion())
  expect(amended.wordings[0]).toBe(before.wordings[0])
  expect(currentWording(amended)).toMatchObject({ version: 2, text: '新的文字', reason: '更准确' })
  expect(currentWording(amended).confirmation).toBeUndefined()
  expect(refusalOf(() => dispose(amended, complete(COMPLETE.dated), anOccasion()))).toBe('needs.notConfirmed')
  const agreed = { by: '王敏', at: anOccasion().at, how: 'oral' as const }
  const confirmed = confirmWording(amended, agreed, anOccasion())
  expect(currentWording(confirmed).confirmation).toEqual(agreed)
  expect(refusalOf(() => confirmWording(confirmed, agreed, anOccasion()))).toBe('needs.alreadyConfirmed')
})

test('the same words are no new version', () => {
  const { title, text } = currentWording(aNeed())
  expect(refusalOf(() => amendWording(aNeed(), { title, text, reason: '' }, anOccasion()))).toBe(
    'needs.sameWording',
  )
})

test('closing keeps how the raiser was told, and whether it was on time', () => {
  const closing = { told: 'phone', reaction: 'mostly', words: '已修好' } as const
  const inTime = closeNeed(aDisposedNeed('dated'), closing, anOccasion({ today: '2022-10-13' }))
  expect(inTime).toMatchObject({
    state: 'closed',
    closing: { date: '2022-10-13', told: { how: 'phone' }, reaction: 'mostly', onTime: true },
  })
  const late = closeNeed(aDisposedNeed('dated'), closing, anOccasion({ today: '2022-10-14' }))
  expect(late.closing?.onTime).toBe(false)
  const nothingDue = closeNeed(aDisposedNeed('escalated'), closing, anOccasion())
  expect(nothingDue.closing).not.toHaveProperty('onTime')
})

test('nothing closes without a disposition, against the raiser, or twice', () => {
  const closing = { told: 'session', words: '' } as const
  expect(refusalOf(() => closeNeed(aNeed(), closing, anOccasion()))).toBe('needs.noDisposition')
  const against = { ...closing, reaction: 'unsatisfied' } as const
  expect(refusalOf(() => closeNeed(aDisposedNeed('dated'), against, anOccasion()))).toBe(
    'needs.unsatisfiedStaysOpen',
  )
  const closed = closeNeed(aDisposedNeed('dated'), closing, anOccasion())
  expect(refusalOf(() => closeNeed(closed, closing, anOccasion()))).toBe('needs.notOpen')
})

test('an unsatisfied call-back reopens the need and counts; a satisfied one only updates how it was taken', () => {
  const closed = closeNeed(aDisposedNeed('dated'), { told: 'phone', words: '' }, anOccasion())
  const call = { reaction: 'unsatisfied', words: '又灭了', of: '陈喆' } as const
  const again = followUp(closed, call, anOccasion({ today: '2022-10-08', sessionId: undefined }))
  expect(again).toMatchObject({ state: 'open', reopened: 1 })
  expect(again.closing).toBeUndefined()
  expect(again.story.slice(-2).map(({ type }) => type)).toEqual(['followed-up', 'reopened'])
  const pleased = followUp(closed, { ...call, reaction: 'satisfied' }, anOccasion())
  expect(pleased).toMatchObject({ state: 'closed', closing: { reaction: 'satisfied' } })
  expect(refusalOf(() => followUp(again, call, anOccasion()))).toBe('needs.followUpNeedsClosed')
})

describe('a claim', () => {
  const claimed = aDisposedNeed('claimed')
  const later = anOccasion({ today: '2022-10-13', sessionId: undefined })

  test('must be returned before it is decided anew or closed', () => {
    expect(refusalOf(() => dispose(claimed, complete(COMPLETE.dated), later))).toBe('needs.claimNotReturned')
    expect(refusalOf(() => closeNeed(claimed, { told: 'phone', words: '' }, later))).toBe(
      'needs.claimNotReturned',
    )
    const returned = returnClaim(claimed, '可以接入', later)
    expect(currentDisposition(returned)).toMatchObject({ returned: { report: '可以接入' } })
    expect(dispose(returned, complete(COMPLETE.dated), later).dispositions).toHaveLength(2)
    expect(refusalOf(() => returnClaim(returned, '再次', later))).toBe('needs.claimAlreadyReturned')
  })

  test('made between sessions is not decided anew between sessions either', () => {
    const between = anOccasion({ sessionId: undefined })
    const claim = dispose(aNeed(), complete(COMPLETE.claimed), between)
    expect(refusalOf(() => dispose(claim, complete(COMPLETE.dated), between))).toBe('needs.claimNotReturned')
  })

  test('may be corrected by the session that gave it', () => {
    const corrected = dispose(claimed, complete(COMPLETE.dated), anOccasion())
    expect(currentDisposition(corrected)?.kind).toBe('dated')
  })

  test('is returned only by a need that is claimed', () => {
    expect(refusalOf(() => returnClaim(aDisposedNeed('dated'), '报告', later))).toBe('needs.notClaimed')
  })
})

test('an extension is later, keeps the earlier date in the story, and needs a due date to begin with', () => {
  const change = { dueDate: '2022-10-20', reason: '检定排期', approvedBy: '周书记' } as const
  const extended = extendDueDate(aDisposedNeed('dated'), change, anOccasion())
  expect(currentDisposition(extended)).toMatchObject({ dueDate: '2022-10-20' })
  expect(extended.story.at(-1)).toMatchObject({
    type: 'extended',
    facts: { from: '2022-10-13', dueDate: '2022-10-20' },
  })
  const same = { ...change, dueDate: '2022-10-13' } as const
  expect(refusalOf(() => extendDueDate(aDisposedNeed('dated'), same, anOccasion()))).toBe('needs.notLater')
  expect(refusalOf(() => extendDueDate(aDisposedNeed('escalated'), change, anOccasion()))).toBe(
    'needs.noDueDate',
  )
})

test('an escalation waits until the raiser was told, and then its days stand still', () => {
  const need = aDisposedNeed('escalated')
  expect(waitingDays(need, '2022-10-20')).toBe(21)
  const replied = logReply(
    logContact(need, '会商中', anOccasion()),
    '列入计划',
    anOccasion({ today: '2022-10-18' }),
  )
  expect(waitingDays(replied, '2022-10-20')).toBe(21)
  const told = closeNeed(replied, { told: 'session', words: '' }, anOccasion({ today: '2022-10-20' }))
  expect(waitingDays(told, '2022-12-31')).toBe(21)
  expect(currentDisposition(told)).toMatchObject({ reply: { words: '列入计划' }, told: { how: 'session' } })
  expect(waitingDays(aDisposedNeed('dated'), '2022-10-20')).toBeUndefined()
  expect(refusalOf(() => logReply(aDisposedNeed('dated'), 'x', anOccasion()))).toBe('needs.notEscalated')
})

test('a closed need takes no report', () => {
  expect(refusalOf(() => reportProgress(aDisposedNeed('answered'), '进展', anOccasion()))).toBe(
    'needs.notOpen',
  )
})

test('every line of the story says who, when and in which session', () => {
  for (const event of closeNeed(aDisposedNeed('dated'), { told: 'phone', words: '' }, anOccasion()).story) {
    expect(event).toMatchObject({ by: '陈思', at: anOccasion().at, sessionId: 'session-15' })
  }
})

test('a title is the first clause, at most thirty characters, and cuts no rare character in two', () => {
  expect(titleFrom('路灯不亮，夜间不安全。')).toBe('路灯不亮')
  expect(titleFrom('𬭎'.repeat(40))).toBe('𬭎'.repeat(30))
  expect(titleFrom('，。')).toBe('，。')
})

test('the words for dispositions exist in both languages', () => {
  for (const kind of DISPOSITION_KINDS) expect(say('en', `words.dispositions.${kind}`)).toMatch(/[a-z]/)
})
