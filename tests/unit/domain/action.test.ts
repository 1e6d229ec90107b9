import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { actionsOf, allActions, followUpAction, partActions } from '#shared/domain/action'
import { reassign } from '#shared/domain/action-changes'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { NeedId, TaskForceId } from '#shared/domain/ids'
import {
  assist,
  closeNeed,
  followUp,
  logReply,
  objectTo,
  returnClaim,
  tellRaiser,
} from '#shared/domain/need-rules'
import { currentDisposition, type Need } from '#shared/domain/need'
import { TaskForceRecord } from '#shared/domain/task-force'
import { aDisposedNeed, aNeed, anOccasion } from '../../fixtures/a-need'

const DAY = { today: '2022-10-10', holidays: HOLIDAY_YEARS, yellowDays: 3 } as const
const SKY = { ...DAY, returnDate: undefined }

function aSharedNeed(number: number, due: string, assisting: readonly string[], limits = {}): Need {
  const need = aDisposedNeed('dated', number)
  const last = need.dispositions.at(-1)!
  const disposition = {
    ...last.disposition,
    dueDate: due,
    assistingOffices: [...assisting],
    assistingDue: limits,
  }
  return { ...need, dispositions: [{ ...last, disposition }] }
}

const told = (need: Need) =>
  actionsOf(need, SKY).map(({ asks, office, group }) => [asks, office, group].join(' '))

describe('what a need asks, and of whom', () => {
  test('the lead and each assisting office stand with their own limits', () => {
    const need = aSharedNeed(34, '2022-10-13', ['综治办', '应急办'], { 综治办: '2022-10-09' })
    expect(actionsOf(need, SKY)).toMatchObject([
      {
        asks: 'lead',
        office: '城管办',
        person: '赵科长',
        dueDate: '2022-10-13',
        group: 'near',
        light: { days: 3 },
      },
      { asks: 'assist', office: '综治办', dueDate: '2022-10-09', group: 'overdue' },
      { asks: 'assist', office: '应急办', dueDate: '2022-10-13', group: 'near' },
    ])
  })

  test('an assisting office that has done its part is asked no more', () => {
    const need = aSharedNeed(34, '2022-10-13', ['综治办', '应急办'])
    expect(told(assist(need, { office: '综治办', words: '已巡查' }, anOccasion()))).toEqual([
      'lead 城管办 near',
      'assist 应急办 near',
    ])
  })

  test('an escalation waits, then asks to be told, then to be settled', () => {
    const need = aDisposedNeed('escalated')
    const replied = logReply(need, '已列入计划', anOccasion())
    const heard = tellRaiser(replied, { how: 'phone', words: '' }, anOccasion())
    expect([need, replied, heard].flatMap(told)).toEqual([
      'escalation 综经办 waiting',
      'tell 综经办 decide',
      'undecided 综经办 decide',
    ])
  })

  test('a claim comes back on its day and then asks for a decision', () => {
    const need = aDisposedNeed('claimed')
    const [row] = actionsOf(need, { ...DAY, returnDate: '2022-10-10' })
    expect(row).toMatchObject({ asks: 'claim', office: '李负责人', dueDate: '2022-10-10', group: 'today' })
    expect(told(returnClaim(need, '已谈', anOccasion()))).toEqual(['undecided 李负责人 decide'])
  })

  test('a request that nobody decided stands beside the action itself', () => {
    const objected = objectTo(aDisposedNeed('dated'), '不属本科室', anOccasion(), HOLIDAY_YEARS)
    const asked = { dueDate: '2022-10-20', reason: '等材料', by: '城管办', at: '2022-10-01T00:00:00.000Z' }
    expect(told({ ...objected, extensionAsked: asked })).toEqual([
      'lead 城管办 near',
      'extension 城管办 decide',
      'objection 城管办 decide',
    ])
  })

  test('urgings count for the office they name, since the disposition that holds', () => {
    const need = aSharedNeed(34, '2022-10-13', ['综治办'])
    const urging = (office: string, at: string) =>
      ({ type: 'urged', at, by: '陈思', words: '', facts: { office } }) as const
    const story = [
      urging('城管办', '2022-09-01T00:00:00.000Z'),
      urging('城管办', '2022-10-09T00:00:00.000Z'),
      urging('', '2022-10-10T00:00:00.000Z'),
    ]
    expect(actionsOf({ ...need, story }, SKY).map(({ urged }) => urged)).toEqual([2, 1])
  })
})

describe('task forces', () => {
  const force = TaskForceRecord.parse({
    id: TaskForceId.parse('force-1'),
    name: '停车专班',
    lead: '城管办',
    parts: [
      { office: '综治办', part: '疏导' },
      { office: '应急办', part: '标线', reported: { at: '2022-10-09T00:00:00.000Z', words: '已画' } },
    ],
    needIds: [NeedId.parse('need-34'), NeedId.parse('need-35')],
    formedAt: '2022-09-29T00:00:00.000Z',
    by: '陈思',
  })
  const needs = [aSharedNeed(34, '2022-10-13', ['综治办']), aSharedNeed(35, '2022-10-12', [])]

  test('each part not reported is due with the first of its needs', () => {
    expect(partActions(force, needs, DAY)).toMatchObject([
      { asks: 'part', office: '综治办', number: 35, dueDate: '2022-10-12', detail: '停车专班 · 疏导' },
    ])
    const withLead = { ...force, parts: [...force.parts, { office: '城管办', part: '' }] }
    expect(partActions(withLead, needs, DAY).map(({ office }) => office)).toEqual(['综治办'])
    const reply = { at: '2022-10-10T00:00:00.000Z', by: '城管办', words: '已办' }
    expect(partActions({ ...force, reply }, needs, DAY)).toEqual([])
  })

  test('an office with a part has no second row for assisting', () => {
    const rows = allActions({ needs, taskForces: [force], day: DAY, returnDate: () => undefined })
    expect(rows.map(({ asks, office, number }) => `${asks} ${office} ${number}`)).toEqual([
      'lead 城管办 35',
      'part 综治办 35',
      'lead 城管办 34',
    ])
  })
})

describe('call-backs', () => {
  const closed = closeNeed(aDisposedNeed('dated'), { told: 'phone', words: '' }, anOccasion())

  test('a need closed without the raiser’s opinion is to be called back within seven working days', () => {
    expect(followUpAction(closed, DAY)).toMatchObject({
      asks: 'follow-up',
      office: '城管办',
      dueDate: '2022-10-13',
    })
  })

  test('nothing is due once they said it, or when the need came closed from a file', () => {
    const happy = closeNeed(
      aDisposedNeed('dated'),
      { told: 'phone', reaction: 'satisfied', words: '' },
      anOccasion(),
    )
    expect(followUpAction(happy, DAY)).toBeUndefined()
    expect(followUpAction({ ...closed, importId: 'import-1' } as Need, DAY)).toBeUndefined()
    const called = followUp(closed, { reaction: 'mostly', words: '', of: '王敏' }, anOccasion())
    expect(followUpAction(called, DAY)).toBeUndefined()
  })

  test('a call that reached nobody does not count', () => {
    const missed = followUp(closed, { reached: false, words: '无人接', of: '王敏' }, anOccasion())
    expect(followUpAction(missed, DAY)).toMatchObject({ asks: 'follow-up' })
  })
})

test('another person answers for it, and the story says so', () => {
  const changed = reassign(
    aDisposedNeed('dated'),
    { person: '钱科员', words: '责任人改为钱科员' },
    anOccasion(),
  )
  expect(currentDisposition(changed)).toMatchObject({ person: '钱科员', leadOffice: '城管办' })
  expect(changed.story.at(-1)).toMatchObject({
    type: 'reported',
    facts: { person: '钱科员', before: '赵科长' },
  })
  expect(() => reassign(aNeed(), { person: '钱科员', words: '' }, anOccasion())).toThrow('actions.noPerson')
})

const OFFICES = ['党建办', '综经办', '城管办', '综治办', '应急办'] as const

property.prop([
  fc.array(
    fc.record({
      kind: fc.constantFrom('dated', 'immediate', 'escalated', 'claimed', 'explained', 'answered', undefined),
      assisting: fc.uniqueArray(fc.constantFrom(...OFFICES)),
      done: fc.uniqueArray(fc.constantFrom(...OFFICES)),
    }),
    { maxLength: 30 },
  ),
])(
  'every open need stands once for exactly its lead and assisting offices, closed ones for nobody',
  (plans) => {
    const needs = plans.map(({ kind, assisting, done }, place) => {
      const need = kind ? aDisposedNeed(kind, place + 1) : aNeed(place + 1)
      const last = need.dispositions.at(-1)
      if (!last || !('assistingOffices' in last.disposition)) return need
      const assisted = Object.fromEntries(done.map((office) => [office, '2022-10-01T00:00:00.000Z']))
      const disposition = { ...last.disposition, assistingOffices: assisting, assisted }
      return { ...need, dispositions: [{ ...last, disposition }] }
    })
    const rows = allActions({ needs, taskForces: [], day: DAY, returnDate: () => undefined })
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const need of needs) {
      const own = rows.filter(({ needId }) => needId === need.id).map(({ office }) => office)
      const disposition = currentDisposition(need)
      const expected = new Set<string>()
      if (need.state === 'open' && disposition && 'assistingOffices' in disposition) {
        expected.add(disposition.leadOffice)
        for (const office of disposition.assistingOffices)
          if (disposition.assisted?.[office] === undefined) expected.add(office)
        expect(own.sort()).toEqual([...expected].sort())
      } else expect(own).toHaveLength(need.state === 'open' ? 1 : 0)
    }
  },
)
