import { expect, test } from 'vitest'
import { PolicyId } from '#shared/domain/ids'
import { aCouncil, aDatedNeed, finalise } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const aCard = (program: ATestProgram, change: object = {}) =>
  program.ask('policy.save', {
    title: '专精特新企业奖补办法',
    issuer: '郑东新区管委会',
    level: 'district',
    number: '郑东文〔2022〕31号',
    issuedOn: '2022-08-01',
    until: '2022-12-31',
    summary: '对首次认定的企业一次性奖补二十万元。',
    ...change,
  })

async function someFirms(program: ATestProgram) {
  const save = async (name: string, more: object) =>
    (await program.ask('enterprise.save', { name, ...more })).id
  return {
    small: await save('豫源水务', { size: 'small', type: '民营企业', industry: '软件和信息技术服务业' }),
    large: await save('中原重工', { size: 'large', type: '国有企业', industry: '制造业' }),
    bare: await save('准绳设计', {}),
  }
}

test('a card finds its enterprises; those of which the register says too little stand apart', async () => {
  const program = await aProgram()
  const firms = await someFirms(program)
  const { policyId } = await aCard(program, { sizes: ['small', 'micro'], industries: ['软件'] })
  const { cards, enterprises } = await program.ask('policy.batch', { month: '2022-09', policyId })
  expect(cards).toMatchObject([
    { policyId, fits: 1, unknown: 1, delivered: 0, term: 'holding', daysLeft: 121 },
  ])
  expect(enterprises.map(({ enterpriseId, fit, gaps }) => ({ enterpriseId, fit, gaps }))).toEqual([
    { enterpriseId: firms.small, fit: 'fits', gaps: [] },
    { enterpriseId: firms.bare, fit: 'unknown', gaps: ['size', 'industry'] },
  ])
  await program.ask('enterprise.save', { id: firms.bare, name: '准绳设计', archived: true })
  expect((await program.ask('policy.batch', { month: '2022-09' })).cards[0]).toMatchObject({ unknown: 0 })
})

test('a month holds the cards that are in force on a day of it, those run out last, and counts what was brought in it', async () => {
  const program = await aProgram({ start: '2022-10-10T02:00:00.000Z' })
  const { small, large } = await someFirms(program)
  const { policyId } = await aCard(program)
  await aCard(program, { title: '留抵退税', number: '', issuedOn: '2022-01-01', until: '2022-09-02' })
  await program.ask('policy.deliver', {
    policyId,
    enterpriseIds: [small],
    channel: 'group',
    date: '2022-09-20',
  })
  await program.ask('policy.deliver', { policyId, enterpriseIds: [small, large], channel: 'visit' })
  const batch = async (month: string) => {
    const { cards, channels } = await program.ask('policy.batch', { month })
    return [cards.map(({ title, delivered }) => `${title} ${delivered}`), channels]
  }
  expect(await batch('2022-07')).toEqual([['留抵退税 0'], { session: 0, group: 0, visit: 0 }])
  expect(await batch('2022-09')).toEqual([
    ['专精特新企业奖补办法 1', '留抵退税 0'],
    { session: 0, group: 1, visit: 0 },
  ])
  expect(await batch('2022-10')).toEqual([['专精特新企业奖补办法 2'], { session: 0, group: 0, visit: 2 }])
  const listed = await program.ask('policy.deliveries', { from: '2022-10-01', until: '2022-10-31' })
  expect(listed.total).toBe(2)
  expect(listed.rows.map(({ enterprise }) => enterprise).sort()).toEqual(['中原重工', '豫源水务'])
})

test('recording the same delivery twice is one; another day or another way is another; each can be taken back', async () => {
  const program = await aProgram()
  const { small, large } = await someFirms(program)
  const { policyId } = await aCard(program)
  const order = { policyId, enterpriseIds: [small, large, small], channel: 'group' as const }
  const first = await program.ask('policy.deliver', order)
  expect(first.deliveryIds).toHaveLength(2)
  expect(await program.ask('policy.deliver', order)).toEqual({ deliveryIds: [], already: 2 })
  const visit = { policyId, enterpriseIds: [small], channel: 'visit' as const }
  expect((await program.ask('policy.deliver', visit)).deliveryIds).toHaveLength(1)
  expect((await program.ask('policy.deliver', { ...visit, date: '2022-08-31' })).deliveryIds).toHaveLength(1)
  await program.ask('policy.undeliver', { deliveryIds: first.deliveryIds })
  expect((await program.ask('policy.deliveries', { policyId })).total).toBe(2)
  expect((await program.refusal('policy.undeliver', { deliveryIds: first.deliveryIds })).code).toBe(
    'not-found',
  )
})

test('one name that is gone refuses the whole batch, and nothing of it is recorded', async () => {
  const program = await aProgram()
  const { small } = await someFirms(program)
  const { policyId } = await aCard(program)
  const gone = { policyId, enterpriseIds: [small, 'nobody' as typeof small], channel: 'group' as const }
  expect((await program.refusal('policy.deliver', gone)).message).toContain('名册')
  expect((await program.ask('policy.deliveries', {})).total).toBe(0)
})

test('a day to come, an archived card and crossed dates are refused with the reason', async () => {
  const program = await aProgram()
  const { small } = await someFirms(program)
  const { policyId } = await aCard(program)
  const order = { policyId, enterpriseIds: [small], channel: 'group' as const }
  const early = await program.refusal('policy.deliver', { ...order, date: '2022-09-02' })
  expect(early).toMatchObject({ code: 'refused', message: '2022年9月2日还没到，到那天才能记录。' })
  await program.ask('policy.archive', { policyId, archived: true })
  expect((await program.refusal('policy.deliver', order)).message).toContain('已归档')
  const crossed = { title: '甲', level: 'city', from: '2022-09-02', until: '2022-09-01' } as const
  expect((await program.refusal('policy.save', crossed)).code).toBe('refused')
  const twin = { title: '乙', level: 'city', number: '郑东文〔２０２２〕31 号' } as const
  expect((await program.refusal('policy.save', twin)).code).toBe('conflict')
  const missing = { policyId: PolicyId.parse('nothing') }
  expect((await program.refusal('policy.get', missing)).code).toBe('not-found')
})

test('the list stands by where each card is in its term, and expiring cards are counted', async () => {
  const program = await aProgram({ start: '2022-09-29T02:00:00.000Z' })
  await aCard(program)
  await aCard(program, { title: '社保缓缴', number: '', until: '2022-10-15' })
  await aCard(program, { title: '旧办法', number: '', until: '2022-09-01' })
  await aCard(program, { title: '新办法', number: '', issuedOn: '2022-11-01' })
  const { rows, counts } = await program.ask('policy.list', {})
  expect(rows.map(({ title, term }) => `${title} ${term}`)).toEqual([
    '社保缓缴 expiring',
    '专精特新企业奖补办法 holding',
  ])
  expect(counts).toEqual({ current: 2, expiring: 1, coming: 1, expired: 1, archived: 0, all: 4 })
  expect((await program.ask('policy.list', { filter: 'all', query: 'sbhj' })).rows).toHaveLength(1)
  expect((await program.ask('policy.list', { filter: 'all', query: '31号' })).rows).toHaveLength(1)
})

test('in the room the cards are for those signed in; before anybody is, for those expected', async () => {
  const program = await aProgram()
  const { small } = await someFirms(program)
  const { sessionId } = await aCouncil(program, { running: false })
  const guest = { organisationKind: 'enterprise', state: 'expected' } as const
  const add = (name: string, organisation: string, change: object = {}) =>
    program.ask('attendance.add', { sessionId, attendee: { name, organisation, ...guest, ...change } })
  await add('王敏', '豫源水务')
  await add('李工', '中原重工')
  await add('赵科长', '城管办', { organisationKind: 'office' })
  const { policyId } = await aCard(program, { sizes: ['small'] })
  const before = await program.ask('policy.forSession', { sessionId })
  expect(before).toMatchObject({ basis: 'expected', unregistered: [] })
  expect(before.enterprises.map(({ name }) => name)).toEqual(['豫源水务', '中原重工'])
  const { attendance } = await program.ask('session.get', { sessionId })
  const attendeeId = attendance.attendees[0]!.id
  await program.ask('attendance.mark', { sessionId, attendeeId, state: 'substitute' })
  const after = await program.ask('policy.forSession', { sessionId })
  expect(after).toMatchObject({ basis: 'present', enterprises: [{ name: '豫源水务' }] })
  expect(after.cards).toMatchObject([{ policyId, enterprises: [{ enterpriseId: small, deliveries: [] }] }])

  await program.ask('policy.deliver', { policyId, sessionId, enterpriseIds: [small], channel: 'session' })
  const delivered = await program.ask('policy.forSession', { sessionId })
  expect(delivered.cards[0]!.enterprises[0]!.deliveries).toMatchObject([
    { date: '2022-09-22', channel: 'session', sessionId },
  ])
})

test('the cards of one enterprise are found by its short name too; of a stranger only those for everybody are sure', async () => {
  const program = await aProgram()
  const firms = await someFirms(program)
  await program.ask('enterprise.save', {
    id: firms.large,
    name: '中原重工',
    shortName: '重工',
    size: 'large',
  })
  await aCard(program, { sizes: ['large'] })
  await aCard(program, { title: '给大家', number: '' })
  const fits = async (name: string) => {
    const { enterpriseId, cards } = await program.ask('policy.forEnterprise', { name })
    return [enterpriseId, cards.map(({ title, fit }) => `${title} ${fit}`)]
  }
  const both = ['给大家 fits', '专精特新企业奖补办法 fits']
  expect(await fits('重工')).toEqual([firms.large, expect.arrayContaining(both)])
  expect(await fits('豫源水务')).toEqual([firms.small, ['给大家 fits']])
  expect(await fits('没听过的公司')).toEqual([undefined, ['给大家 fits', '专精特新企业奖补办法 unknown']])
})

test('a finalised session takes no delivery and gives none back', async () => {
  const program = await aProgram()
  const { small } = await someFirms(program)
  const { sessionId } = await aCouncil(program)
  await aDatedNeed(program, sessionId)
  const { policyId } = await aCard(program)
  const order = { policyId, sessionId, enterpriseIds: [small], channel: 'session' as const }
  const { deliveryIds } = await program.ask('policy.deliver', order)
  await finalise(program, sessionId)
  const other = { ...order, channel: 'visit' as const }
  expect((await program.refusal('policy.deliver', other)).code).toBe('refused')
  expect((await program.refusal('policy.undeliver', { deliveryIds })).code).toBe('refused')
})

test('the room gets a copy of a card when it is sent there, and no later word of it', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { policyId } = await aCard(program)
  await program.ask('room.show', { what: 'policy', sessionId, policyId })
  const shown = {
    kind: 'policy',
    title: '专精特新企业奖补办法',
    issuer: '郑东新区管委会',
    number: '郑东文〔2022〕31号',
    until: '2022年12月31日',
    summary: '对首次认定的企业一次性奖补二十万元。',
  }
  expect((await program.ask('room.get', {})).view).toEqual(shown)
  await aCard(program, { id: policyId, summary: 'MARK-改过' })
  expect((await program.ask('room.get', {})).view).toEqual(shown)
})

test('types and industries in use are offered, one spelling of each', async () => {
  const program = await aProgram()
  await someFirms(program)
  await aCard(program, { types: ['民营企业', '民营 企业', ''], industries: ['金融'] })
  expect(await program.ask('policy.words', {})).toEqual({
    types: ['国有企业', '民营企业'],
    industries: ['金融', '软件和信息技术服务业', '制造业'],
  })
})
