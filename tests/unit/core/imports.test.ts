import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const NEEDS = ['编号,企业名称,提出时间,标题,内容,办理单位,答复,答复时间']
const needLine = (number: number, text: string, answer = '') =>
  [
    `T${String(number)}`,
    '豫源水务',
    '2022-09-01 09:00:00',
    `标题${String(number)}`,
    text,
    '城管办',
    answer,
    answer && '2022-09-05 10:00:00',
  ].join(',')
const csv = (...lines: readonly string[]) => `\uFEFF${lines.join('\r\n')}\r\n`

async function run(
  program: ATestProgram,
  kind: 'needs' | 'enterprises' | 'people' | 'inbox' | 'policies' | 'resources' | 'categories',
  content: string | Uint8Array,
  options: {
    duplicates?: 'skip' | 'update'
    leaveOutRejected?: boolean
    mapping?: Record<string, number>
    name?: string
  } = {},
) {
  const { name = '表.csv', duplicates = 'skip', leaveOutRejected = false, mapping } = options
  const fileId = await program.upload(name, content)
  return program.ask('import.run', {
    fileId,
    kind,
    duplicates,
    leaveOutRejected,
    ...(mapping && { mapping }),
  })
}

test('a preview shows what would come and changes nothing', async () => {
  const program = await aProgram()
  const fileId = await program.upload(
    '表.csv',
    csv(...NEEDS, needLine(1, '路灯'), needLine(1, '路灯'), '坏行,,不是日期,,,,,'),
  )
  const preview = await program.ask('import.preview', { fileId, kind: 'needs' })
  expect(preview).toMatchObject({ rows: 3, ready: 1, headerRow: 1, duplicates: [{ row: 3 }] })
  expect(new Set(preview.rejected.map(({ row }) => row))).toEqual(new Set([4]))
  expect(await program.ask('need.list', {})).toMatchObject({ total: 0 })
  expect(await program.ask('import.list', {})).toEqual([])
})

test('answered rows come in closed with their answer, the others open, with dates of the council’s day', async () => {
  const program = await aProgram()
  const result = await run(
    program,
    'needs',
    csv(...NEEDS, needLine(1, '  路灯不亮 ', '已修好'), needLine(2, '电梯')),
  )
  expect(result).toMatchObject({ rows: 2, imported: 2, duplicates: 0, rejected: [] })
  const { rows } = await program.ask('need.list', {})
  expect(rows).toMatchObject([
    {
      number: 1,
      text: '路灯不亮',
      state: 'closed',
      reply: '已修好',
      owner: '城管办',
      raisedAt: '2022-09-01T01:00:00.000Z',
    },
    { number: 2, text: '电梯', state: 'open' },
  ])
  expect((await program.ask('need.get', { needId: rows[0]!.id })).need.story.map(({ type }) => type)).toEqual(
    ['raised', 'replied', 'imported'],
  )
})

test('one bad row stops everything unless bad rows are left out', async () => {
  const program = await aProgram()
  const content = csv(...NEEDS, needLine(1, '路灯'), 'T2,豫源水务,昨天吧,题,文,,,')
  const fileId = await program.upload('表.csv', content)
  const input = { fileId, kind: 'needs', duplicates: 'skip' } as const
  expect((await program.refusal('import.run', { ...input, leaveOutRejected: false })).message).toContain('1')
  expect((await program.ask('need.list', {})).total).toBe(0)
  const result = await program.ask('import.run', { ...input, leaveOutRejected: true })
  expect(result).toMatchObject({ rows: 2, imported: 1, rejected: [{ row: 3 }] })
})

test('the same file again brings no doubles', async () => {
  const program = await aProgram()
  const content = csv(...NEEDS, needLine(1, '路灯'), needLine(2, '电梯'))
  await run(program, 'needs', content)
  expect(await run(program, 'needs', content, { duplicates: 'update' })).toMatchObject({
    imported: 0,
    duplicates: 2,
  })
  expect((await program.ask('need.list', {})).total).toBe(2)
})

describe('enterprises', () => {
  const first = csv(
    '企业名称,统一社会信用代码,行业,楼宇,房间',
    '豫源水务,91410100MA00000001,水务,A座,1201',
    '中嵩银行,,金融,A座,101',
  )
  const second = csv('企业名称,统一社会信用代码,行业,楼宇,房间', '豫源水务,91410100MA00000001,环保,A座,1202')

  test('known ones are skipped or updated as asked, and buildings are made once', async () => {
    const program = await aProgram()
    expect(await run(program, 'enterprises', first)).toMatchObject({ imported: 2 })
    expect(await program.ask('building.list', {})).toHaveLength(1)
    expect(await run(program, 'enterprises', second)).toMatchObject({
      imported: 0,
      updated: 0,
      duplicates: 1,
    })
    expect(await run(program, 'enterprises', second, { duplicates: 'update' })).toMatchObject({ updated: 1 })
    const { 0: found } = await program.ask('enterprise.list', { query: '豫源' })
    expect(found).toMatchObject({ industry: '环保' })
    const [list] = await program.ask('import.list', {})
    expect((await program.ask('import.list', {})).map(({ imported }) => imported).sort()).toEqual([0, 0, 2])
    expect(list).not.toHaveProperty('made')
  })

  test('undoing gives updated ones back as they were and takes new ones away', async () => {
    const program = await aProgram()
    await run(program, 'enterprises', first)
    const before = await program.ask('enterprise.list', {})
    const more = csv(
      '企业名称,统一社会信用代码,行业',
      '豫源水务,91410100MA00000001,环保',
      '豫源水务,91410100MA00000001,节水',
      '云杉科技,,软件',
    )
    const { importId } = await run(program, 'enterprises', more, { duplicates: 'update' })
    await program.ask('import.undo', { importId: importId! })
    expect(await program.ask('enterprise.list', {})).toEqual(before)
    expect((await program.refusal('import.undo', { importId: importId! })).code).toBe('refused')
  })

  test('undoing is refused once a record was changed or a need names an enterprise', async () => {
    const program = await aProgram()
    const { importId } = await run(program, 'enterprises', first)
    const [one] = await program.ask('enterprise.list', {})
    await program.ask('enterprise.save', { ...one!, industry: '改过' })
    expect((await program.refusal('import.undo', { importId: importId! })).message).toContain(one!.name)
    await program.ask('enterprise.save', one!)
    await program.ask('need.create', { enterprise: one!.name, text: '来电', source: 'phone' })
    expect((await program.refusal('import.undo', { importId: importId! })).message).toContain(one!.name)
    expect(await program.ask('enterprise.list', {})).toHaveLength(2)
  })
})

describe('undoing an import of needs', () => {
  test('is one step, answered rows included, and gives the numbers back', async () => {
    const program = await aProgram()
    const { importId } = await run(
      program,
      'needs',
      csv(...NEEDS, needLine(1, '路灯', '已修好'), needLine(2, '电梯')),
    )
    await program.ask('import.undo', { importId: importId! })
    expect((await program.ask('need.list', {})).total).toBe(0)
    const { number } = await program.ask('need.create', {
      enterprise: '豫源水务',
      text: '来电',
      source: 'phone',
    })
    expect(number).toBe(1)
    expect((await program.ask('import.list', {}))[0]).toHaveProperty('undone')
  })

  test('is refused once one of them was dealt with', async () => {
    const program = await aProgram()
    const { importId } = await run(program, 'needs', csv(...NEEDS, needLine(1, '路灯'), needLine(2, '电梯')))
    const { rows } = await program.ask('need.list', {})
    await program.ask('need.report', { needId: rows[0]!.id, words: '在办' })
    expect((await program.refusal('import.undo', { importId: importId! })).code).toBe('refused')
    expect((await program.ask('need.list', {})).total).toBe(2)
  })
})

test('a mapping given by hand is remembered for files with the same columns', async () => {
  const program = await aProgram()
  const odd = (text: string) => csv('甲,乙,丙', `豫源水务,2022-09-01,${text}`)
  const preview = async (text: string) =>
    program.ask('import.preview', { fileId: await program.upload('怪表.csv', odd(text)), kind: 'needs' })
  expect((await preview('路灯')).mapping).toEqual({})
  const mapping = { enterprise: 0, raisedAt: 1, text: 2 }
  await run(program, 'needs', odd('路灯'), { mapping })
  expect((await preview('电梯')).mapping).toEqual(mapping)
  expect(await run(program, 'needs', odd('电梯'))).toMatchObject({ imported: 1 })
})

test('a file without the needed columns is refused by naming what is missing', async () => {
  const program = await aProgram()
  const fileId = await program.upload('怪表.csv', csv('甲,乙', '1,2'))
  const input = { fileId, kind: 'enterprises', duplicates: 'skip', leaveOutRejected: true } as const
  expect((await program.refusal('import.run', input)).code).toBe('refused')
})

const many = (count: number) =>
  csv(
    ...NEEDS,
    ...Array.from({ length: count }, (_, index) =>
      needLine(index + 1, `第${String(index + 1)}条：${'楼内空调不够冷，'.repeat(40)}`),
    ),
  )

test('a cancelled import leaves nothing behind', async () => {
  const program = await aProgram()
  const fileId = await program.upload('大表.csv', many(3000))
  const stop = program.core().onEvent(() => {
    void program.ask('job.list', {}).then(async (jobs) => {
      for (const { id } of jobs) await program.send('job.cancel', { jobId: id })
    })
  })
  const refusal = await program.refusal('import.run', {
    fileId,
    kind: 'needs',
    duplicates: 'skip',
    leaveOutRejected: false,
  })
  stop()
  expect(refusal.code).toBe('cancelled')
  expect((await program.ask('need.list', {})).total).toBe(0)
  expect(await program.ask('job.list', {})).toEqual([])
})

test('five thousand rows, more than a journal segment holds, are one change that survives a restart', async () => {
  const program = await aProgram()
  expect(await run(program, 'needs', many(5000))).toMatchObject({ rows: 5000, imported: 5000 })
  await program.restart()
  const { total, rows } = await program.ask('need.list', { sort: 'number', descending: true, limit: 1 })
  expect([total, rows[0]!.number]).toEqual([5000, 5000])
  const check = await program.program().check()
  expect(check.problems).toEqual([])
})

const sample = fileURLToPath(new URL('../../../../shared/data/appeals-sample.xlsx', import.meta.url))
test.runIf(existsSync(sample))(
  'real appeals: four hundred rows, none lost, texts trimmed, answers kept and closed',
  async () => {
    const program = await aProgram({ start: '2026-11-23T02:00:00.000Z' })
    const result = await run(program, 'needs', await readFile(sample), {
      name: 'appeals.xlsx',
      leaveOutRejected: true,
    })
    expect(result).toMatchObject({ rows: 400, imported: 400, duplicates: 0, rejected: [] })
    const { rows } = await program.ask('need.list', { limit: 1000 })
    expect(rows.filter(({ text, reply }) => text !== text.trim() || reply !== reply.trim())).toEqual([])
    expect(rows.filter(({ state, reply }) => (state === 'closed') !== (reply !== ''))).toEqual([])
    expect(rows.filter(({ state }) => state === 'closed').length).toBeGreaterThan(0)
  },
)
