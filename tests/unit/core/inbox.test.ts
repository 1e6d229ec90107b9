import { expect, test } from 'vitest'
import { aCouncil } from '../../fixtures/a-council'
import { anXlsx } from '../../fixtures/sheets'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const FORM = anXlsx([
  {
    lines: [
      ['序号', '提交答卷时间', '企业名称', '您的姓名', '联系电话', '您的诉求或建议'],
      ['11', '2022/9/20 9:05:11', '豫源水务', '王敏', '13800000000', '地下车库晚高峰排队，希望增开出口'],
      ['12', '2022/9/20 10:00:00', '云杉科技', '刘洋', '', '食堂不能刷银行卡'],
      ['13', '2022/9/21 8:00:00', '豫源水务', '李强', '', '晚高峰地下车库出口排队'],
      ['14', '不是日期', '豫源水务', '李强', '', '电梯'],
    ],
  },
])

async function importForm(program: ATestProgram) {
  const fileId = await program.upload('诉求.xlsx', FORM)
  const input = { fileId, kind: 'inbox', duplicates: 'skip', leaveOutRejected: true } as const
  return program.ask('import.run', input)
}

async function waiting(program: ATestProgram) {
  return (await program.ask('inbox.list', {})).rows
}

test('a form export comes into the inbox with its numbers and times, once, and can be taken back', async () => {
  const program = await aProgram()
  const result = await importForm(program)
  expect(result).toMatchObject({ rows: 4, imported: 3, rejected: [{ row: 5 }] })
  expect(await waiting(program)).toMatchObject([
    {
      sourceNumber: '11',
      raiser: '王敏',
      phone: '13800000000',
      saidAt: '2022-09-20T01:05:11.000Z',
      alike: 1,
    },
    { sourceNumber: '12', enterprise: '云杉科技', alike: 0 },
    { sourceNumber: '13', alike: 1 },
  ])
  expect(await importForm(program)).toMatchObject({ imported: 0, duplicates: 3 })
  await program.ask('import.undo', { importId: result.importId! })
  expect(await waiting(program)).toEqual([])
})

test('each way out is one step, seen in the need’s story, and no second time', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program, { running: false })
  await importForm(program)
  const [first, second, third] = await waiting(program)
  const { needs } = await program.ask('inbox.take', { inboxIds: [first!.id], sessionId })
  const { need } = await program.ask('need.get', { needId: needs[0]!.needId })
  expect(need).toMatchObject({
    ...{ source: 'green-channel', sourceNumber: '11', raisedAt: first!.saidAt, inboxIds: [first!.id] },
    state: 'open',
  })
  const { agenda } = await program.ask('session.get', { sessionId })
  expect(agenda.items.flatMap(({ entries }) => entries.map(({ needId }) => needId))).toContain(need.id)

  expect(await program.ask('inbox.duplicates', { inboxId: third!.id })).toMatchObject([
    { kind: 'need', number: need.number },
  ])
  await program.ask('inbox.join', { inboxId: third!.id, needId: need.id })
  const joined = (await program.ask('need.get', { needId: need.id })).need
  expect(joined.inboxIds).toEqual([first!.id, third!.id])
  expect(joined.story.at(-1)).toMatchObject({ type: 'joined', words: third!.text, facts: { raiser: '李强' } })

  const given = { answer: '已换新机', answeredBy: '综经办', told: 'phone', reaction: 'satisfied' } as const
  const answered = await program.ask('inbox.answer', { inboxId: second!.id, ...given })
  expect(answered.state).toBe('closed')
  const { rows } = await program.ask('need.list', { filter: 'closed' })
  expect(rows).toMatchObject([{ disposition: 'answered', reply: '已换新机', satisfaction: 'satisfied' }])

  for (const item of [first!, second!, third!])
    expect((await program.refusal('inbox.take', { inboxIds: [item.id] })).code).toBe('refused')
  expect(await program.ask('inbox.list', { tab: 'handled' })).toMatchObject({
    counts: { waiting: 0, handled: 3 },
  })
})

test('several are taken at once or not at all; one without an enterprise says so', async () => {
  const program = await aProgram()
  await importForm(program)
  const { inboxId } = await program.ask('inbox.add', { source: 'phone', text: '有人反映停车难' })
  const ids = (await waiting(program)).map(({ id }) => id)
  expect((await program.refusal('inbox.take', { inboxIds: ids })).message).toContain('企业')
  expect((await program.ask('need.list', {})).total).toBe(0)
  await program.ask('inbox.save', { inboxId, enterprise: '豫源水务' })
  expect((await program.ask('inbox.take', { inboxIds: ids })).needs.map(({ number }) => number)).toEqual([
    1, 2, 3, 4,
  ])
  const { rows } = await program.ask('need.list', { filter: 'all', query: '停车难' })
  expect(rows).toMatchObject([{ source: 'phone' }])
})

test('an unsatisfied raiser’s need stays open; what was set aside can be put back', async () => {
  const program = await aProgram()
  await importForm(program)
  const [first, second] = await waiting(program)
  const given = {
    answer: '正在想办法',
    answeredBy: '城管办',
    told: 'phone',
    reaction: 'unsatisfied',
  } as const
  expect((await program.ask('inbox.answer', { inboxId: first!.id, ...given })).state).toBe('open')
  expect((await program.refusal('inbox.setAside', { inboxIds: [second!.id], reason: '' })).code).toBe(
    'refused',
  )
  await program.ask('inbox.setAside', { inboxIds: [second!.id], reason: '与办事处无关' })
  await program.ask('inbox.putBack', { inboxId: second!.id })
  expect((await waiting(program)).map(({ id }) => id)).toContain(second!.id)
})

test('a telephone note and a pasted chat are understood by the register, and kept only when asked', async () => {
  const program = await aProgram()
  const { id } = await program.ask('enterprise.save', { name: '浦发银行智慧岛支行', shortName: '浦发' })
  const line = '浦发 王敏 13800000000 地下车库晚高峰排队'
  expect(await program.ask('inbox.readLine', { line })).toEqual({
    ...{ enterprise: '浦发银行智慧岛支行', enterpriseId: id, raiser: '王敏' },
    ...{ phone: '13800000000', category: '', text: '地下车库晚高峰排队' },
  })
  const text = '浦发-王敏 2022/8/28 10:21\n您好\n浦发-王敏 2022/8/28 10:22\n1.路灯不亮 \n2.食堂不能刷卡'
  const { pieces } = await program.ask('inbox.splitText', { text })
  expect(pieces).toMatchObject([
    { aside: 'greeting' },
    { enterpriseId: id, raiser: '王敏', text: '1.路灯不亮', saidAt: '2022-08-28T02:22:00.000Z' },
    { text: '2.食堂不能刷卡' },
  ])
  expect(await waiting(program)).toEqual([])
  const items = pieces
    .slice(1)
    .map(({ enterprise, raiser, text: words }) => ({ enterprise, raiser, text: words }))
  await program.ask('inbox.addMany', { items })
  expect(await waiting(program)).toMatchObject([{ enterpriseId: id, source: 'chat' }, { source: 'chat' }])
})

test('the answers go back as a sheet in the order and with the numbers in which they came', async () => {
  const program = await aProgram()
  await importForm(program)
  const [, second] = await waiting(program)
  const given = { answer: '已换新机', answeredBy: '综经办', told: 'message', reaction: 'mostly' } as const
  await program.ask('inbox.answer', { inboxId: second!.id, ...given })
  const { documentId } = await program.ask('inbox.export', {})
  const sheet = await program.program().documents.read(documentId)
  const fileId = await program.upload('答复.xlsx', sheet!.bytes)
  const { columns, sample } = await program.ask('import.preview', { fileId, kind: 'inbox' })
  const column = (name: string) => sample.map((cells) => cells[columns.indexOf(name)])
  expect(column('编号')).toEqual(['11', '12', '13'])
  expect(column('答复内容')).toEqual(['', '已换新机', ''])
  expect(column('办理方式')).toEqual(['待处理', '已答复', '待处理'])
})
