import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleProgram, type BundledProgram } from '../../fixtures/bundle-program'

let program: BundledProgram
let home: string
let played: string
beforeAll(async () => {
  program = await bundleProgram({ withCommandLine: true })
  home = await mkdtemp(join(tmpdir(), 'loushi-cli-'))
  played = join(home, 'played')
}, 120_000)
afterAll(async () => {
  await program.remove()
  await rm(home, { recursive: true, force: true })
})

type Ended = { readonly code: number; readonly out: string; readonly told: string }

/** Runs the compiled command line in a process of its own, with a home of its own. */
function cli(...given: readonly string[]): Promise<Ended> {
  const environment = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    LOUSHI_DATA: '',
    LOUSHI_LANGUAGE: '',
  }
  return new Promise((resolve) => {
    const options = { env: environment, maxBuffer: 64 * 1024 * 1024 }
    execFile(
      process.execPath,
      [join(program.outFolder, 'cli.cjs'), ...given],
      options,
      (error, out, told) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, out, told })
      },
    )
  })
}

const json = ({ out }: Ended) => JSON.parse(out) as Record<string, unknown>[]

test('demo plays to a step, lists come as JSON, minutes print, and the folder checks clean', async () => {
  const demo = await cli('demo', '--until', '11', '--data', played, '--json')
  expect(demo).toMatchObject({ code: 0, told: '' })
  expect(JSON.parse(demo.out)).toMatchObject({ step: 11, sessionId: expect.any(String) as string })

  const needs = json(await cli('list', 'needs', '--data', played, '--json'))
  expect(needs.map(({ number, state }) => `${String(number)} ${String(state)}`)).toEqual([
    'N-027 closed',
    'N-031 closed',
    'N-033 open',
    'N-034 open',
    'N-035 closed',
    'N-036 closed',
    'N-037 open',
    'N-038 open',
  ])
  const actions = json(await cli('list', 'actions', '--data', played, '--json'))
  expect(actions.find(({ number }) => number === 'N-034')).toMatchObject({
    leadOffice: '城管办',
    assistingOffices: ['综治办'],
    dueDate: '2022-10-13',
  })
  const [latest] = json(await cli('list', 'sessions', '--data', played, '--json'))
  expect(latest).toMatchObject({ issue: '〔2022〕第15期', version: 2, review: ['N-031', 'N-033', 'N-027'] })
  expect(json(await cli('list', 'enterprises', '--data', played, '--json'))).toHaveLength(10)

  const papers = join(home, 'papers')
  const printed = await cli(
    'print',
    'minutes',
    '--session',
    'latest',
    '--out',
    papers,
    '--data',
    played,
    '--json',
  )
  expect(printed.code).toBe(0)
  expect(JSON.parse(printed.out)).toHaveLength(2)
  const files = await readdir(papers)
  expect(files.map((name) => name.slice(name.lastIndexOf('.'))).sort()).toEqual(['.docx', '.pdf'])
  const pdf = await readFile(
    join(
      papers,
      files.find((name) => name.endsWith('.pdf'))!,
    ),
  )
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  const check = await cli('check', '--data', played, '--json')
  expect(check.code).toBe(0)
  expect(JSON.parse(check.out)).toMatchObject({ problems: [] })

  const again = await cli('demo', '--data', played)
  expect([again.code, again.out]).toEqual([1, ''])
  expect(again.told).toContain('已经有数据')
}, 180_000)

test('import tells rows, imported, duplicates, updated and rejected', async () => {
  const file = join(home, '企业.csv')
  await writeFile(file, '\uFEFF企业名称,行业\r\n豫源水务,水务\r\n豫源水务,水务\r\n,金融\r\n')
  const data = join(home, 'imported')
  const first = await cli('import', file, '--as', 'enterprises', '--data', data, '--json')
  expect(first).toMatchObject({ code: 0, told: '' })
  expect(JSON.parse(first.out)).toMatchObject({
    ...{ rows: 3, imported: 1, duplicates: 1, updated: 0 },
    rejected: [{ row: 4, column: expect.any(String) as string, reason: expect.any(String) as string }],
  })
  const second = await cli('import', file, '--as', 'enterprises', '--data', data)
  expect(second.out).toContain('导入 0')
  expect(second.out).toContain('第 4 行')
}, 60_000)

test.each([
  [['list', 'needs'], '--data'],
  [['frobnicate', '--data', 'DATA'], 'frobnicate'],
  [['list', 'nothing', '--data', 'DATA'], 'needs'],
  [['demo', '--until', 'x', '--data', 'DATA'], '--until'],
  [['demo', '--until', '13', '--data', 'DATA'], '12'],
  [['demo', '--until', '0', '--data', 'DATA'], '12'],
  [['import', '--as', 'needs', '--data', 'DATA'], '文件'],
  [['import', 'nowhere.csv', '--as', 'needs', '--data', 'DATA'], 'nowhere.csv'],
  [['import', 'nowhere.csv', '--as', 'cats', '--data', 'DATA'], '--as'],
  [['print', 'minutes', '--data', 'DATA'], '--out'],
  [['print', 'minutes', '--out', 'DATA', '--data', 'DATA'], 'latest'],
  [['print', 'cats', '--data', 'DATA'], 'minutes'],
])(
  '%j ends with 1 and a sentence on stderr, nothing on stdout',
  async (given, words) => {
    const data = join(home, 'empty')
    const { code, out, told } = await cli(...given.map((one) => (one === 'DATA' ? data : one)))
    expect([code, out]).toEqual([1, ''])
    expect(told).toContain(words)
    expect(told).toMatch(/[\u4e00-\u9fff]/u)
    expect(told).not.toContain('    at ')
  },
  30_000,
)

test('a data folder that is a file, or holds something else, is refused by a sentence and left as it was', async () => {
  const file = join(home, 'a-file')
  await writeFile(file, 'mine')
  const foreign = join(home, 'foreign')
  await mkdir(foreign)
  await writeFile(join(foreign, 'photo.jpg'), 'mine')
  for (const folder of [file, foreign]) {
    const { code, out, told } = await cli('list', 'needs', '--data', folder)
    expect([code, out]).toEqual([1, ''])
    expect(told).toMatch(/[\u4e00-\u9fff]/u)
    expect(told).not.toContain('    at ')
  }
  expect(await readFile(file, 'utf8')).toBe('mine')
  expect(await readdir(foreign)).toEqual(['photo.jpg'])
}, 30_000)

test('help is no failure, no command is one, and English is spoken when asked', async () => {
  expect(await cli('help')).toMatchObject({ code: 0 })
  expect(await cli()).toMatchObject({ code: 1 })
  const { told } = await cli('list', 'needs', '--language', 'en')
  expect(told).toMatch(/^[\x20-\x7e\s“”’…–—]+$/u)
}, 30_000)
