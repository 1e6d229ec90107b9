import { describe, expect, it } from 'vitest'
import { linksOf } from '#shared/domain/four-links'
import { AttachmentId, type NeedId } from '#shared/domain/ids'
import { aCouncil } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

async function aPhonedNeed(program: ATestProgram, text = '路灯不亮。'): Promise<NeedId> {
  const { needId } = await program.ask('need.create', { enterprise: '豫源水务', text, source: 'phone' })
  return needId
}

const dated = {
  kind: 'dated',
  leadOffice: '城管办',
  assistingOffices: ['综治办'],
  dueDate: '2022-10-13',
} as const

describe('a need between sessions', () => {
  it('goes from the objection of one office to another, is urged, extended, reported with a photo, told and closed', async () => {
    const program = await aProgram({ start: '2022-09-29T02:00:00.000Z' })
    const { ask, refusal } = program
    const needId = await aPhonedNeed(program)
    await ask('need.dispose', {
      needId,
      disposition: dated,
      links: [{ kind: 'university', name: '河南大学' }],
    })
    const { need: first } = await ask('need.get', { needId })
    expect(first.dispositions[0]?.disposition).toMatchObject({ assistingDue: { 综治办: '2022-10-09' } })
    expect(linksOf(first).map(({ name }) => name)).toEqual(['城管办', '综治办', '河南大学'])
    expect((await ask('name.find', { query: '河南大学', kinds: ['partner'] }))[0]?.name).toBe('河南大学')

    await ask('need.object', { needId, reason: '属综经办职责' })
    await ask('need.settleObjection', { needId, result: 'reassigned', by: '周书记', office: '综经办' })
    await ask('need.urge', { needId, how: 'phone', office: '综经办', words: '请抓紧' })
    await ask('need.askExtension', { needId, dueDate: '2022-10-20', reason: '缺件', by: '综经办' })
    const told = await refusal('need.decideExtension', { needId, granted: true, by: '周书记' })
    expect(told.message).toContain('告知提出人')
    await ask('need.decideExtension', { needId, granted: true, by: '周书记', told: 'phone' })

    const fileId = await program.upload('灯.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]))
    const { attachmentId } = await ask('attachment.keep', { fileId })
    await ask('need.report', { needId, words: '已换灯', attachments: [attachmentId], date: '2022-09-28' })
    await ask('need.assist', { needId, office: '综治办', words: '已到场' })
    expect((await refusal('need.close', { needId })).message).toContain('告知')
    await ask('need.tell', { needId, how: 'message', words: '灯已修好' })
    await ask('need.close', { needId, reaction: 'satisfied' })
    const { need } = await ask('need.get', { needId })
    expect(need.closing).toMatchObject({ told: { how: 'message' }, onTime: true })
    expect(need.story.find(({ type }) => type === 'reported')?.attachments).toEqual([attachmentId])
  })

  it('refuses an attachment that is not here, and changes nothing', async () => {
    const program = await aProgram()
    const needId = await aPhonedNeed(program)
    await program.ask('need.dispose', { needId, disposition: { ...dated, dueDate: '2022-09-09' } })
    const before = await program.ask('need.get', { needId })
    const { code } = await program.refusal('need.report', {
      ...{ needId, words: '已换灯' },
      attachments: [AttachmentId.parse('nowhere')],
    })
    expect(code).toBe('not-found')
    expect(await program.ask('need.get', { needId })).toEqual(before)
  })

  it('joins 回头看 of the next session when the raiser is unsatisfied, not when nobody was reached', async () => {
    const program = await aProgram()
    const { seriesId } = await aCouncil(program, { running: false })
    const { needId } = await program.ask('need.create', {
      ...{ enterprise: '豫源水务', text: '路灯不亮', source: 'phone', seriesId },
    })
    await program.ask('need.dispose', { needId, disposition: { ...dated, dueDate: '2022-09-30' } })
    await program.ask('need.close', { needId, told: 'phone' })
    await program.ask('need.followUp', { needId, reached: false, words: '无人接听', calledBy: '李干事' })
    expect((await program.ask('need.get', { needId })).need.state).toBe('closed')
    await program.ask('need.followUp', { needId, reaction: 'unsatisfied', by: '王敏', words: '又灭了' })
    expect((await program.ask('need.get', { needId })).need).toMatchObject({ state: 'open', reopened: 1 })
  })
})

describe('a task force', () => {
  it('is formed for several needs, gathers its members, and answers all of them at once', async () => {
    const program = await aProgram()
    const { ask, refusal } = program
    const one = await aPhonedNeed(program, '路灯不亮')
    const other = await aPhonedNeed(program, '车库积水')
    const form = { name: '照明专班', lead: '周书记', parts: [{ office: '城管办', part: '换灯' }] }
    const { taskForceId } = await ask('taskForce.form', { ...form, needIds: [one] })
    await ask('taskForce.addNeeds', { taskForceId, needIds: [other] })
    const taken = await refusal('taskForce.form', { ...form, name: '另一个', needIds: [other] })
    expect(taken.message).toContain('照明专班')
    const notMember = await refusal('taskForce.reportPart', { taskForceId, office: '卫健办', words: '好了' })
    expect(notMember.message).toContain('卫健办')
    await ask('taskForce.reportPart', { taskForceId, office: '城管办', words: '灯已换' })
    expect(await ask('taskForce.reply', { taskForceId, words: '全部修复' })).toEqual({ needs: 2 })
    for (const needId of [one, other]) {
      const { need } = await ask('need.get', { needId })
      expect(need.state).toBe('open')
      expect(need.story.at(-1)).toMatchObject({ type: 'reported', words: '全部修复' })
    }
    const late = await refusal('taskForce.reportPart', { taskForceId, office: '城管办', words: '再报' })
    expect(late.message).toContain('合并答复')
    const [listed] = await ask('taskForce.list', {})
    expect(listed?.taskForce).toMatchObject({ reply: { words: '全部修复' } })
    expect(listed?.needs).toHaveLength(2)
  })

  it('made with a disposition is a record too, once', async () => {
    const program = await aProgram()
    const needId = await aPhonedNeed(program, '食堂刷卡')
    const disposition = {
      ...{ ...dated, dueDate: '2022-09-09' },
      taskForce: { lead: '周书记', liaison: '李干事', members: ['市场监管所'] },
    }
    await program.ask('need.dispose', { needId, disposition })
    await program.ask('need.dispose', { needId, disposition })
    const all = await program.ask('taskForce.list', {})
    expect(all).toHaveLength(1)
    expect(all[0]?.taskForce).toMatchObject({ name: '食堂刷卡专班', lead: '周书记' })
    expect(all[0]?.taskForce.parts.map(({ office }) => office)).toEqual(['城管办', '市场监管所'])
  })
})
