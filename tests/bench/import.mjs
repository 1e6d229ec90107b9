// Importing: time and memory of the whole process for the awkward files people send.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sample = join(root, '../shared/data/appeals-sample.xlsx')
const COLUMNS = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间']

async function bundle(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node18.15',
      rolldownOptions: {
        external: [/^node:/],
        input: {
          worker: join(root, 'main/exchange/exchange-worker.ts'),
          probe: join(root, 'tests/bench/import-probe.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
}

const words = [
  '路灯不亮',
  '停车位不足',
  '电梯年检',
  '食堂刷卡',
  '地铁口出行',
  '消防通道',
  '政策申报',
  '用工招聘',
]

function text(seed, length) {
  let value = ''
  for (let part = seed; value.length < length; part += 7)
    value += `${words[part % words.length]}第${part}处，`
  return value.slice(0, length)
}

function row(index, length) {
  const day = `2026/${1 + (index % 9)}/${1 + (index % 28)} 9:${String(index % 60).padStart(2, '0')}:09`
  return [
    String(index),
    `第${index % 400}号企业有限公司`,
    text(index, 12),
    day,
    `\t\n${text(index, length)}`,
    text(index + 3, length),
    day,
  ]
}

function csv(rows, length) {
  const line = (cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`
  return iconv.encode(
    line(COLUMNS) + Array.from({ length: rows }, (_, index) => line(row(index, length))).join(''),
    'gbk',
  )
}

function cellsXml(number, cells) {
  const xml = cells.map(
    (cell, at) => `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`,
  )
  return `<row r="${number}">${xml.join('')}</row>`
}

function emptyRows(first, count, columns) {
  const letters = Array.from({ length: columns }, (_, at) => String.fromCharCode(65 + at))
  return Array.from({ length: count }, (_, index) => {
    const number = first + index
    return `<row r="${number}" ht="20" customHeight="1">${letters.map((at) => `<c r="${at}${number}" s="1"/>`).join('')}</row>`
  }).join('')
}

function xlsx(rows, length, empty) {
  const real = Array.from({ length: rows }, (_, index) => cellsXml(index + 2, row(index, length))).join('')
  const data = cellsXml(1, COLUMNS) + real + emptyRows(rows + 2, empty, 20)
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheet}"/></Types>`
  const links = `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(links),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${data}</sheetData></worksheet>`),
  })
}

function judge(name, label, value, goal, unit) {
  const passed = value <= goal
  console.log(
    `${label} ${name}: ${Math.round(value)} ${unit} (goal ${goal} ${unit}) ${passed ? 'PASS' : 'FAIL'}`,
  )
  return passed
}

function measure(folder, { name, file, rows, seconds, megabytes }) {
  const out = execFileSync(process.execPath, [join(folder, 'probe.cjs'), join(folder, 'worker.cjs'), file], {
    encoding: 'utf8',
  })
  const found = JSON.parse(out.trim().split('\n').at(-1))
  console.log(
    `${name}: ${found.rows ?? 0} rows, ${found.rejected ?? 0} rejected, event loop held ${Math.round(found.longestHold)} ms`,
  )
  const isRight = found.rows === rows && found.rejected === 0
  if (!isRight)
    console.log(`${name}: expected ${rows} rows and none rejected, got ${JSON.stringify(found)} FAIL`)
  const isQuick = judge(name, 'TIME', found.milliseconds, seconds * 1000, 'ms')
  const isSmall = judge(name, 'MEMORY', found.megabytes, megabytes, 'MB')
  return isRight && isQuick && isSmall
}

/** Prints a TIME and a MEMORY line for each file; throws when one misses its goal. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
  try {
    await bundle(folder)
    const made = (name, bytes) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    const cases = [
      {
        name: '5,000 rows of GBK csv',
        file: made('gbk.csv', csv(5000, 700)),
        rows: 5000,
        seconds: 3,
        megabytes: 300,
      },
      {
        name: '500 rows above 65,000 empty formatted ones',
        file: made('empty.xlsx', xlsx(500, 700, 65_000)),
        rows: 500,
        seconds: 5,
        megabytes: 300,
      },
      {
        name: '8,000 rows of 1,700 characters, near the limit',
        file: made('large.xlsx', xlsx(8000, 850, 0)),
        rows: 8000,
        seconds: 10,
        megabytes: 512,
      },
    ]
    if (existsSync(sample))
      cases.unshift({ name: '400 real appeals', file: sample, rows: 400, seconds: 3, megabytes: 300 })
    else console.log('400 real appeals: skipped, the file is not here')
    const missed = cases.filter((one) => !measure(folder, one))
    if (missed.length > 0)
      throw new Error(`worse than promised: ${missed.map(({ name }) => name).join('; ')}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
