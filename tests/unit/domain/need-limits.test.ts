import { describe, expect, test } from 'vitest'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { linksOf } from '#shared/domain/four-links'
import { lightOf } from '#shared/domain/lights'
import { currentDisposition } from '#shared/domain/need'
import {
  askExtension,
  assist,
  closeNeed,
  decideExtension,
  dispose,
  followUp,
  logReply,
  objectTo,
  settleObjection,
  tellRaiser,
  urge,
  urgingsOf,
  validFollowUps,
  waitingDays,
} from '#shared/domain/need-rules'
import { AppError } from '#shared/errors'
import { isTextKey } from '#shared/text/say'
import { aDisposedNeed, aNeed, anOccasion, complete, COMPLETE } from '../../fixtures/a-need'

function refusalOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(isTextKey(error.sentence)).toBe(true)
    return error.sentence
  }
  throw new Error('Nothing was refused')
}

const between = (today: `${number}-${number}-${number}`) => anOccasion({ today, sessionId: undefined })
const asking = { dueDate: '2022-10-20', reason: '检定排期', by: '城管办' } as const

describe('an extension that is asked for', () => {
  const dated = aDisposedNeed('dated')

  test('is asked for at the latest one working day before the limit, later only with its own reason or in a session', () => {
    const asked = askExtension(dated, asking, between('2022-10-12'), HOLIDAY_YEARS)
    expect(asked.extensionAsked).toMatchObject({ dueDate: '2022-10-20', by: '城管办' })
    const late = between('2022-10-13')
    expect(refusalOf(() => askExtension(dated, asking, late, HOLIDAY_YEARS))).toBe('needs.askedTooLate')
    const explained = askExtension(dated, { ...asking, lateReason: '来函晚到' }, late, HOLIDAY_YEARS)
    expect(explained.story.at(-1)?.facts).toMatchObject({ lateReason: '来函晚到' })
    const inSession = anOccasion({ today: '2022-10-13' })
    expect(askExtension(dated, asking, inSession, HOLIDAY_YEARS).extensionAsked).toBeDefined()
  })

  test('waits once, for a later date, and needs a limit', () => {
    const asked = askExtension(dated, asking, between('2022-10-12'), HOLIDAY_YEARS)
    expect(refusalOf(() => askExtension(asked, asking, between('2022-10-12'), HOLIDAY_YEARS))).toBe(
      'needs.extensionAlreadyAsked',
    )
    const earlier = { ...asking, dueDate: '2022-10-13' } as const
    expect(refusalOf(() => askExtension(dated, earlier, between('2022-10-12'), HOLIDAY_YEARS))).toBe(
      'needs.notLater',
    )
    expect(
      refusalOf(() => askExtension(aDisposedNeed('escalated'), asking, between('2022-10-12'), HOLIDAY_YEARS)),
    ).toBe('needs.noDueDate')
  })

  test('moves the limit when it is granted and the raiser was told, and leaves it when it is refused', () => {
    const asked = askExtension(dated, asking, between('2022-10-12'), HOLIDAY_YEARS)
    const granting = { granted: true, by: '周书记', words: '' } as const
    const now = between('2022-10-12')
    expect(refusalOf(() => decideExtension(asked, granting, now))).toBe('needs.tellingMissing')
    expect(refusalOf(() => decideExtension(asked, { ...granting, by: '' }, now))).toBe('needs.deciderMissing')
    const granted = decideExtension(asked, { ...granting, told: 'phone' }, now)
    expect(currentDisposition(granted)).toMatchObject({ dueDate: '2022-10-20' })
    expect(granted.extensionAsked).toBeUndefined()
    expect(granted.story.at(-1)).toMatchObject({
      type: 'extended',
      words: '检定排期',
      facts: { from: '2022-10-13', approvedBy: '周书记', told: 'phone' },
    })
    const refused = decideExtension(asked, { ...granting, granted: false, words: '理由不足' }, now)
    expect(currentDisposition(refused)).toMatchObject({ dueDate: '2022-10-13' })
    expect(refused.story.at(-1)).toMatchObject({ type: 'extension-refused', words: '理由不足' })
    expect(refusalOf(() => decideExtension(refused, granting, now))).toBe('needs.noExtensionAsked')
  })
})

describe('an objection', () => {
  const dated = aDisposedNeed('dated')
  const objected = objectTo(dated, '属物业职责', between('2022-09-30'), HOLIDAY_YEARS)

  test('is raised by the lead office within one working day of the disposition, once', () => {
    expect(objected.objection).toMatchObject({ office: '城管办', reason: '属物业职责' })
    // The holidays of October do not count: the next working day after 30 September is 8 October.
    expect(refusalOf(() => objectTo(dated, '不归我们', between('2022-10-08'), HOLIDAY_YEARS))).toBe(
      'needs.objectedTooLate',
    )
    expect(refusalOf(() => objectTo(objected, '再提', between('2022-09-30'), HOLIDAY_YEARS))).toBe(
      'needs.alreadyObjected',
    )
    expect(
      refusalOf(() => objectTo(aDisposedNeed('claimed'), '不归', between('2022-09-30'), HOLIDAY_YEARS)),
    ).toBe('needs.nothingToObject')
  })

  test('is settled by another office, which gets a disposition of its own, or by the same one again', () => {
    const settling = { result: 'reassigned', by: '周书记', office: '综治办', words: '' } as const
    const now = between('2022-09-30')
    const moved = settleObjection(objected, settling, now)
    expect(moved.dispositions.map(({ disposition }) => disposition)).toMatchObject([
      { leadOffice: '城管办' },
      { leadOffice: '综治办', person: '', dueDate: '2022-10-13' },
    ])
    expect(moved.objection).toBeUndefined()
    const upheld = settleObjection(objected, { ...settling, result: 'upheld', office: '' }, now)
    expect(upheld.dispositions).toHaveLength(1)
    expect(upheld.story.at(-1)?.facts).toMatchObject({ result: 'upheld', office: '城管办' })
    expect(refusalOf(() => settleObjection(objected, { ...settling, office: '城管办' }, now))).toBe(
      'needs.sameOffice',
    )
    expect(refusalOf(() => settleObjection(objected, { ...settling, by: '' }, now))).toBe(
      'needs.deciderMissing',
    )
    expect(refusalOf(() => settleObjection(dated, settling, now))).toBe('needs.noObjection')
  })

  test('is settled by a new disposition too', () => {
    const again = dispose(objected, complete(COMPLETE.escalated), anOccasion({ today: '2022-09-30' }))
    expect(again.objection).toBeUndefined()
    expect(again.story.map(({ type }) => type)).toContain('objection-settled')
  })
})

describe('assisting offices', () => {
  const input = { ...COMPLETE.dated, assistingOffices: ['综治办', '应急办'] }

  test('have limits of their own, never later than the lead office', () => {
    const disposition = complete({ ...input, assistingDue: { 综治办: '2022-10-08' } })
    expect(disposition).toMatchObject({ assistingDue: { 综治办: '2022-10-08' } })
    const late = { ...input, assistingDue: { 综治办: '2022-10-14' } } as const
    expect(refusalOf(() => complete(late))).toBe('needs.assistingLater')
  })

  test('report their part done, each once', () => {
    const need = dispose(aNeed(), complete(input), anOccasion())
    const helped = assist(need, { office: '综治办', words: '已到场' }, anOccasion())
    expect(currentDisposition(helped)).toMatchObject({ assisted: { 综治办: anOccasion().at } })
    expect(refusalOf(() => assist(helped, { office: '综治办', words: '' }, anOccasion()))).toBe(
      'needs.alreadyAssisted',
    )
    expect(refusalOf(() => assist(helped, { office: '卫健办', words: '' }, anOccasion()))).toBe(
      'needs.notAssisting',
    )
  })
})

test('urgings are counted', () => {
  const urging = { by: '陈思', how: 'phone', office: '城管办', words: '催问进度' } as const
  const twice = urge(urge(aDisposedNeed('dated'), urging, anOccasion()), urging, anOccasion())
  expect(urgingsOf(twice)).toBe(2)
  expect(refusalOf(() => urge(aNeed(), urging, anOccasion()))).toBe('needs.noDisposition')
})

test('an escalation is closed only after the raiser was told; its days stand still from the telling on', () => {
  const replied = logReply(aDisposedNeed('escalated'), '列入计划', anOccasion({ today: '2022-10-18' }))
  expect(refusalOf(() => closeNeed(replied, { words: '' }, between('2022-10-19')))).toBe('needs.notTold')
  const told = tellRaiser(replied, { how: 'letter', words: '书面回复' }, between('2022-10-20'))
  expect(waitingDays(told, '2022-12-31')).toBe(21)
  const closed = closeNeed(told, { words: '' }, between('2022-10-25'))
  expect(closed.closing?.told).toMatchObject({ how: 'letter' })
  const again = followUp(
    closed,
    { reaction: 'unsatisfied', words: '没动', of: '王敏' },
    between('2022-11-01'),
  )
  expect(waitingDays(again, '2022-11-01')).toBe(33)
  expect(refusalOf(() => closeNeed(again, { words: '' }, between('2022-11-01')))).toBe('needs.notTold')
})

test('a call that reached nobody is kept, changes nothing and is no valid follow-up', () => {
  const closed = closeNeed(aDisposedNeed('dated'), { told: 'phone', words: '' }, anOccasion())
  const missed = followUp(
    closed,
    { words: '无人接听', of: '王敏', by: '李干事', reached: false },
    anOccasion(),
  )
  expect(missed.state).toBe('closed')
  expect(missed.closing?.reaction).toBeUndefined()
  expect(validFollowUps(missed)).toHaveLength(0)
  expect(missed.story.at(-1)?.facts).toMatchObject({ by: '李干事', of: '王敏', reached: 'no' })
  expect(refusalOf(() => followUp(closed, { words: '', of: '王敏' }, anOccasion()))).toBe(
    'needs.reactionMissing',
  )
  const reached = followUp(missed, { reaction: 'mostly', words: '', of: '王敏' }, anOccasion())
  expect(validFollowUps(reached)).toHaveLength(1)
})

test('the links of a need are what its dispositions name and what was added, each once', () => {
  const university = { kind: 'university', name: '河南大学' } as const
  const need = dispose(aNeed(), complete(COMPLETE.escalated), anOccasion(), [university, university])
  expect(linksOf(need)).toEqual([
    { kind: 'department', name: '建设局' },
    { kind: 'office', name: '综经办' },
    university,
  ])
})

test('the light turns red as many working days past due as the settings say', () => {
  const sky = { today: '2022-10-14', holidays: HOLIDAY_YEARS, yellowDays: 3 } as const
  expect(lightOf(aDisposedNeed('dated'), sky)?.colour).toBe('red')
  expect(lightOf(aDisposedNeed('dated'), { ...sky, redDays: 2 })).toMatchObject({
    colour: 'yellow',
    reason: 'overdue',
    days: 1,
  })
})
