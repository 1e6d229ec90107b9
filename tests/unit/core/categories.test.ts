import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { manyNeeds, putNeeds } from '../../fixtures/many-needs'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const csv = (...lines: readonly string[]) => `\uFEFF${lines.join('\r\n')}\r\n`
const HEAD = '一级分类,二级分类,三级分类,科室'

async function take(
  program: ATestProgram,
  kind: 'categories' | 'policies' | 'resources',
  content: string | Uint8Array,
) {
  const fileId = await program.upload('表.csv', content)
  return program.ask('import.run', { fileId, kind, duplicates: 'update', leaveOutRejected: true })
}

test('a classification comes in once; the same table with more rows adds only those', async () => {
  const program = await aProgram()
  const table = [HEAD, '城乡建设,市政,路灯,城管办', '城乡建设,市政,停车,', '劳动保障,就业,招聘,劳保所']
  expect(await take(program, 'categories', csv(...table))).toMatchObject({ imported: 3 })
  const more = csv(...table, '教育,,,', '教育,,小学,')
  expect(await take(program, 'categories', more)).toMatchObject({
    imported: 1,
    duplicates: 3,
    rejected: [{ row: 6 }],
  })
  expect((await program.ask('category.find', { query: 'ld' }))[0]).toEqual({
    path: '城乡建设/市政/路灯',
    office: '城管办',
  })
  const again = { first: '城乡建设', second: '市政', third: '路灯', office: '' }
  expect((await program.refusal('category.save', again)).message).toContain('路灯')
})

test('policies and resources come in by sheet with sizes, dates and levels', async () => {
  const program = await aProgram()
  const policies = csv(
    '政策名称,发文机关,文号,发文日期,有效期至,适用规模,适用行业',
    '稳岗补贴,河南省人社厅,豫人社〔2022〕1号,2022年5月1日,2022-12-31,中小微,不限',
    '坏,,,,不是日期,,',
  )
  expect(await take(program, 'policies', policies)).toMatchObject({ imported: 1, rejected: [{ row: 3 }] })
  const resources = csv('资源名称,资源类型,提供单位,数量', '共享会议室,场地,街道,3 间')
  expect(await take(program, 'resources', resources)).toMatchObject({ imported: 1 })
  expect(await take(program, 'resources', resources)).toMatchObject({ imported: 0, duplicates: 1 })
})

test('suggestions are learnt from past needs and follow what changes', async () => {
  const program = await aProgram()
  expect(await program.ask('category.suggest', { text: '路灯不亮' })).toEqual({
    ...{ categories: [], offices: [], learntFrom: 0, isLearning: false },
  })
  const texts = { 路灯: ['路灯不亮', '门口路灯坏了', '路灯闪'], 招聘: ['想办招聘会', '招聘会计', '招不到人'] }
  for (const [category, said] of Object.entries(texts))
    for (const text of [...said, ...said.map((words) => `请问${words}`)])
      await program.ask('need.create', { enterprise: '豫源水务', text, category, source: 'phone' })
  const guess = await program.ask('category.suggest', { text: '楼下路灯又不亮' })
  expect(guess.learntFrom).toBe(12)
  expect(guess.categories[0]).toMatchObject({ name: '路灯' })
  await program.ask('need.create', {
    enterprise: '云杉科技',
    text: '电梯',
    category: '电梯',
    source: 'phone',
  })
  expect((await program.ask('category.suggest', { text: '电梯' })).categories[0]).toMatchObject({
    name: '电梯',
  })
})

test('three years are learnt behind the back of whoever types', async () => {
  const program = await aProgram({ start: '2022-12-30T01:00:00.000Z' })
  await putNeeds(program.program(), manyNeeds(3000))
  const words = { text: '地下车库晚高峰排队' }
  const first = await program.ask('category.suggest', words)
  expect(first.isLearning).toBe(true)
  expect(first.learntFrom).toBeLessThan(3000)
  await vi.waitFor(
    async () => expect((await program.ask('category.suggest', words)).isLearning).toBe(false),
    {
      timeout: 30_000,
    },
  )
  expect((await program.ask('category.suggest', words)).offices[0]).toBeDefined()
})

const table = fileURLToPath(new URL('../../../../shared/data/categories.xlsx', import.meta.url))
test.runIf(existsSync(table))('a real classification of 517 rows comes in whole', async () => {
  const program = await aProgram()
  const fileId = await program.upload('categories.xlsx', await readFile(table))
  const input = { fileId, kind: 'categories', duplicates: 'skip', leaveOutRejected: false } as const
  const result = await program.ask('import.run', input)
  expect([result.rows, result.rejected]).toEqual([517, []])
  const listed = await program.ask('category.list', {})
  expect(listed.length + result.duplicates).toBe(517)
})
