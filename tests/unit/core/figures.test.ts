import { expect, test } from 'vitest'
import { formatNeedNumber } from '#shared/domain/document-number'
import { PARTED_FIGURES, PlainFigure } from '#shared/domain/figures'
import { CountedFigure } from '#shared/domain/figures-records'
import { createDesk, type Desk } from '../../../main/demo/play'
import { LAST_STEP, playScenario } from '../../../main/demo/scenario'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { readTable } from '../../../main/exchange/read-table'
import { aProgram, type ATestProgram } from '../../fixtures/program'

let keys = 0
async function played(): Promise<{ program: ATestProgram; desk: Desk }> {
  const program = await aProgram()
  const desk = createDesk(program.core(), () => `figures-${String(++keys)}`)
  await playScenario(desk, LAST_STEP)
  return { program, desk }
}

const YEAR = { from: '2022-01-01', until: '2022-12-31' } as const

test('every figure of a played council is as long as the list behind it, also of one series, building or office', async () => {
  const { desk } = await played()
  const [building] = await desk.ask('building.list', {})
  const [series] = await desk.ask('series.list', {})
  const scopes = [{}, { seriesId: series!.series.id }, { buildingId: building!.id }, { office: '城管办' }]
  for (const scope of scopes) {
    const frame = { ...YEAR, ...scope }
    const figures = await desk.ask('figure.get', frame)
    const listed = async (narrowing: object) =>
      (await desk.ask('need.list', { ...frame, ...narrowing, limit: 1 })).total
    for (const figure of PlainFigure.options) {
      expect([figure, await listed({ figure })]).toEqual([figure, figures.plain[figure]])
    }
    for (const figure of PARTED_FIGURES) {
      for (const { value, count } of figures.parts[figure]) {
        expect([figure, value, await listed({ figure, value })]).toEqual([figure, value, count])
      }
      const sum = figures.parts[figure].reduce((all, { count }) => all + count, 0)
      expect([figure, sum]).toEqual([figure, figures.plain.total])
    }
    for (const { office, counts } of figures.offices) {
      expect(await listed({ figure: 'handed', office })).toBe(counts.handed)
      expect(await listed({ figure: 'on-time', office })).toBe(counts['on-time'])
    }
    for (const figure of CountedFigure.options) {
      const records = await desk.ask('figure.records', { ...frame, figure })
      expect([figure, records.length]).toEqual([figure, figures.counted[figure]])
    }
    for (const { key, invited, present } of figures.attendance) {
      const records = (figure: 'invited' | 'present') =>
        desk.ask('figure.records', { ...frame, figure, value: key })
      expect([(await records('invited')).length, (await records('present')).length]).toEqual([
        invited,
        present,
      ])
    }
  }
})

test('the scenario counts eight needs in 2022, its sessions, and who came to them', async () => {
  const { desk } = await played()
  desk.at('2022-10-20', '09:00')
  const figures = await desk.ask('figure.get', {})
  expect(figures).toMatchObject({ ...YEAR, today: '2022-10-20' })
  expect(figures.plain.total).toBe(8)
  expect(figures.counted.sessions).toBeGreaterThan(1)
  expect(figures.attendance.find(({ organisation }) => organisation === '城管办')).toMatchObject({
    kind: 'office',
    present: 3,
  })
  const home = await desk.ask('home.figures', {})
  expect(home).toEqual({
    total: figures.plain.total,
    answered: figures.parts.outcome[0]!.count,
    solved: figures.parts.outcome[1]!.count,
    escalated: figures.parts.outcome[2]!.count,
    explained: figures.parts.outcome[3]!.count,
    inHand: figures.parts.outcome[5]!.count,
  })
  const lists = [
    'year',
    'year-answered',
    'year-solved',
    'year-escalated',
    'year-explained',
    'year-open',
  ] as const
  const lengths = await Promise.all(
    lists.map(async (filter) => (await desk.ask('need.list', { filter })).total),
  )
  expect(lengths).toEqual(Object.values(home))
})

test('the ledger is narrowed by category with what lies under it, source and enterprise, and counts only those', async () => {
  const program = await aProgram()
  const { id: enterpriseId } = await program.ask('enterprise.save', {
    name: '豫源水务集团有限公司',
    shortName: '豫源水务',
  })
  const raise = (category: string, source: 'visit' | 'phone', enterprise: string) =>
    program.ask('need.create', { enterprise, text: `关于${category}的需求`, category, source })
  await raise('城乡建设/停车', 'visit', '豫源水务集团有限公司')
  await raise('城乡建设', 'phone', '豫源水务集团有限公司')
  await raise('人才', 'phone', '云杉科技')
  const under = await program.ask('need.list', { category: '城乡建设' })
  expect(under.rows.map(({ number, enterpriseShort }) => [number, enterpriseShort])).toEqual([
    [1, '豫源水务'],
    [2, '豫源水务'],
  ])
  expect(under.counts).toMatchObject({ all: 2, open: 2, undecided: 2, closed: 0 })
  expect(under.categories).toEqual(['城乡建设', '城乡建设/停车', '人才'])
  expect((await program.ask('need.list', { source: 'phone' })).total).toBe(2)
  expect((await program.ask('need.list', { source: 'phone', enterpriseId })).total).toBe(1)
  expect((await program.ask('need.list', { from: '2022-09-02' })).total).toBe(0)
})

test('what the ledger shows is what it exports, and the office table comes as a sheet with its sum', async () => {
  const { program, desk } = await played()
  const tableOf = async (documentId: string) => {
    const document = await program.program().documents.read(documentId)
    const path = join(program.folder, 'handed-out.xlsx')
    await writeFile(path, document!.bytes)
    const { columns, rows } = await readTable(path, () => undefined)
    return { columns, rows: rows.map(({ cells }) => cells) }
  }
  const offices = await desk.ask('figure.export', YEAR)
  expect(offices.fileName).toMatch(/科室办理情况（2022年1月1日至2022年12月31日）\.xlsx$/u)
  const table = await tableOf(offices.documentId)
  expect(table.columns.slice(0, 4)).toEqual(['科室', '交办数', '办结数', '办结率'])
  expect(table.rows.at(-1)?.[0]).toBe('合计')
  const { plain } = await desk.ask('figure.get', YEAR)
  expect(table.rows.at(-1)?.[1]).toBe(String(plain.handed))

  const narrowing = { ...YEAR, figure: 'outcome', value: 'answered' } as const
  const ledger = await desk.ask('ledger.export', narrowing)
  const { rows } = await desk.ask('need.list', narrowing)
  expect((await tableOf(ledger.documentId)).rows.map(([number]) => number)).toEqual(
    rows.map(({ number }) => formatNeedNumber(number)),
  )
})
