import { expect, test } from 'vitest'
import { aCouncil, aDatedNeed } from '../../../fixtures/a-council'
import { aProgram } from '../../../fixtures/program'

test('a partner shows what it offers, its talks, and the needs that went through it', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  await program.ask('partner.save', { name: '郑州大学', kind: 'university', contacts: [{ name: '许老师' }] })
  await aDatedNeed(program, sessionId)
  const { needId } = await program.ask('need.create', {
    ...{ enterprise: '云杉科技', text: '地铁口出行', source: 'phone' },
  })
  const disposition = { kind: 'escalated', department: '建设局', leadOffice: '城管办' } as const
  await program.ask('need.dispose', { needId, disposition })
  await program.ask('resource.save', {
    ...{ kind: 'interns', title: '会计实习', owner: '郑州大学', ownerKind: 'university' },
  })
  await program.ask('talk.save', {
    ...{ kind: 'talent', date: '2022-09-20', title: '校企座谈会', people: 24, agreed: 6 },
    ...{ partners: ['郑州大学'], enterprises: ['云杉科技', '准绳设计'] },
  })
  const { rows, counts } = await program.ask('partner.overview', {})
  const figures = (name: string) => rows.find((row) => row.name === name)
  expect(figures('城管办')).toMatchObject({ kind: 'office', needs: 2, open: 2, closed: 0 })
  expect(figures('建设局')).toMatchObject({ kind: 'department', needs: 1, talks: 0 })
  expect(figures('郑州大学')).toMatchObject({ offers: 1, talks: 1, people: 24, contacts: ['许老师'] })
  expect(counts).toEqual({ department: 1, office: 10, university: 1, community: 0 })
  const university = await program.ask('partner.get', { kind: 'university', name: '郑州大学' })
  expect(university.offers.map(({ title }) => title)).toEqual(['会计实习'])
  expect(university.talks.map(({ enterprises }) => enterprises)).toEqual([['云杉科技', '准绳设计']])
  const bureau = await program.ask('partner.get', { kind: 'department', name: '建设局' })
  expect(bureau.needs).toMatchObject([{ id: needId, disposition: 'escalated', state: 'open' }])
})

test('talks are counted by kind and partner; new names grow the registers', async () => {
  const program = await aProgram()
  const talent = { kind: 'talent', date: '2022-09-20', title: '校企座谈会', people: 24, agreed: 6 } as const
  const { id } = await program.ask('talk.save', { ...talent, partners: ['郑州大学'] })
  const partner = { kind: 'partner', date: '2022-09-21', title: '部门座谈会', people: 8 } as const
  await program.ask('talk.save', { ...partner, partners: ['建设局'] })
  await program.ask('talk.save', {
    ...talent,
    id,
    agreed: 7,
    partners: ['郑州大学'],
    enterprises: ['云杉科技'],
  })
  expect(await program.ask('talk.list', { kind: 'talent' })).toMatchObject({
    total: 1,
    people: 24,
    agreed: 7,
  })
  const all = await program.ask('talk.list', {})
  expect(all.rows.map(({ title }) => title)).toEqual(['部门座谈会', '校企座谈会'])
  const partners = await program.ask('partner.list', {})
  expect(partners.map(({ name, kind }) => `${kind} ${name}`).sort()).toEqual([
    'department 建设局',
    'university 郑州大学',
  ])
  expect(await program.ask('enterprise.list', {})).toHaveLength(1)
})
