import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { EnterpriseId, VisitId, VisitPlanId } from '#shared/domain/ids'
import {
  byEnterprise,
  checkTeam,
  planProgress,
  refuseUnsound,
  VISIT_ROLES,
  type VisitMember,
} from '#shared/domain/visit'

const member = (role: VisitMember['role'], name: string = role, organisation = ''): VisitMember => ({
  ...{ role, name, organisation },
})
const full = [member('leader'), member('station'), member('alliance')]

describe('1+1+1+N', () => {
  test('names exactly the role that is missing', () => {
    expect(checkTeam([...full, member('staff')])).toEqual({ missing: [], doubled: [] })
    for (const { role } of full) {
      const team = full.filter((one) => one.role !== role)
      expect(checkTeam(team)).toEqual({ missing: [role], doubled: [] })
    }
    expect(checkTeam([]).missing).toEqual(['leader', 'station', 'alliance'])
  })

  test('names the role that is filled twice; office staff may be any number, also none', () => {
    expect(checkTeam([...full, member('leader', 'another')])).toEqual({ missing: [], doubled: ['leader'] })
    expect(checkTeam([...full, member('staff', 'a'), member('staff', 'b')]).doubled).toEqual([])
  })

  const team = fc.array(
    fc.constantFrom(...VISIT_ROLES).map((role) => member(role)),
    { maxLength: 12 },
  )
  property.prop([team])('a role is missing, filled once, or doubled, and nothing else', (members) => {
    const { missing, doubled } = checkTeam(members)
    for (const role of ['leader', 'station', 'alliance'] as const) {
      const count = members.filter((one) => one.role === role).length
      expect([missing.includes(role), doubled.includes(role)]).toEqual([count === 0, count > 1])
    }
  })
})

describe('a visit that cannot have taken place is refused', () => {
  const today = '2022-09-29'
  const refusal = (visit: Parameters<typeof refuseUnsound>[0]) => {
    try {
      refuseUnsound(visit, today)
    } catch (error) {
      return (error as { sentence: string }).sentence
    }
    return undefined
  }

  test('a day to come, nobody, one person twice', () => {
    expect(refusal({ date: '2022-09-30', team: full })).toBe('visits.dateInFuture')
    expect(refusal({ date: today, team: [] })).toBe('visits.teamMissing')
    const twice = [member('leader', '李主任'), member('staff', '李 主任', '综经办')]
    expect(refusal({ date: today, team: twice })).toBe('visits.memberTwice')
    expect(refusal({ date: today, team: full })).toBeUndefined()
  })

  test('two people of one name from two offices are two people', () => {
    const namesakes = [member('leader', '王敏', '党建办'), member('staff', '王敏', '城管办')]
    expect(refusal({ date: today, team: namesakes })).toBeUndefined()
  })
})

describe('a plan', () => {
  const ids = ['e1', 'e2', 'e3'].map((id) => EnterpriseId.parse(id))
  const id = VisitPlanId.parse('plan')
  const plan = { id, from: '2022-09-01', until: '2022-09-30', enterpriseIds: ids }
  const visit = (name: string, enterprise: string, date: string, planId?: VisitPlanId) => ({
    ...{ id: VisitId.parse(name), enterpriseId: EnterpriseId.parse(enterprise), date },
    ...(planId && { planId }),
  })

  test('is fulfilled by the first visit within its days, or by one made for it however late', () => {
    const visits = [
      visit('before', 'e1', '2022-08-31'),
      visit('second', 'e1', '2022-09-20'),
      visit('first', 'e1', '2022-09-05'),
      visit('after', 'e2', '2022-10-01'),
      visit('late', 'e3', '2022-10-02', id),
    ]
    const steps = planProgress(plan, byEnterprise(visits))
    expect(steps.map((step) => step.visit?.id)).toEqual(['first', undefined, 'late'])
  })
})
