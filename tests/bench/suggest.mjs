// The suggestion of the office while a need is typed: how often the first guess, and one of three, is right, beside
// always guessing the commonest office. Learnt from the earlier 70 % of a sheet of appeals, tried on the later 30 %.
// The sheet: LOUSHI_APPEALS, else appeals-sample.xlsx in ../shared/data. Nothing of it is kept.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('../..', import.meta.url))
const EARLIER = 0.7
/** So many characters of the reply, after its formula, are searched for the office that acts. */
const OPENING = 300

/**
 * The kinds of office by the words their names hold; the first one that a reply names after 回复如下 is taken for the
 * office that dealt with it. Places in the sheet are codes (A3区), so offices of one kind are one label.
 */
const OFFICES = [
  ['交警', '交警|公安交'],
  ['公安', '公安|派出所'],
  ['公积金', '公积金'],
  ['城管', '城管|城市管理|行政执法|执法大队|执法中队|市容|渣土|环卫'],
  ['住建', '住建|住房和城乡建设|城乡建设|建设局|住房保障|房产局|房屋'],
  ['规划国土', '规划|国土|自然资源|不动产'],
  ['交通', '交通运输|运管|公交|轨道|地铁'],
  ['教育', '教育|学校'],
  ['人社', '人社|人力资源|社保|劳动'],
  ['环保', '环保|环境保护|生态环境'],
  ['卫健', '卫计|卫生|卫健'],
  ['市场监管', '工商|市场监管|食药|食品药品|质监'],
  ['水务', '水务|水业|供水'],
  ['民政', '民政'],
  ['街道', '街道|社区'],
].map(([name, words]) => {
  const organ = `(?:${words})\\p{Script=Han}{0,4}?(?:局|委|办|中心|大队|支队|中队|所|处|公司)`
  return [name, new RegExp(name === '街道' ? `${organ}|街道|社区居委会` : organ, 'u')]
})

function officeOf(reply) {
  const plain = reply.replace(/\s+/gu, '')
  const formula = /^.{0,150}?(?:回复|答复)如下[:：]/u.exec(plain)
  const opening = plain.slice(formula?.[0].length ?? 0).slice(0, OPENING)
  const named = OFFICES.map(([name, sign]) => ({ name, at: opening.search(sign) })).filter(
    ({ at }) => at >= 0,
  )
  return named.sort((a, b) => a.at - b.at)[0]?.name
}

function samplesOf(path) {
  const library = require('@e965/xlsx')
  const book = library.readFile(path)
  const rows = library.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { raw: false, defval: '' })
  const all = rows.map((row) => ({
    text: `${row['留言主题'].trim()}\n${row['留言详情'].trim()}`,
    label: officeOf(row['答复意见']),
    at: new Date(row['留言时间']).getTime(),
  }))
  const labelled = all.filter(({ label, at }) => label !== undefined && Number.isFinite(at))
  return { rows: rows.length, labelled: labelled.sort((a, b) => a.at - b.at) }
}

async function loadLearner(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(root, 'shared/domain/suggestion.ts'), outDir: folder, target: 'node20' },
  })
  const { createLearner } = await import(pathToFileURL(join(folder, 'suggestion.js')).href)
  return createLearner()
}

function commonest(samples) {
  const counts = new Map()
  for (const { label } of samples) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([label]) => label)
}

const percent = (share) => `${(share * 100).toFixed(1)} %`

export async function run() {
  const path = process.env['LOUSHI_APPEALS'] ?? join(root, '../shared/data/appeals-sample.xlsx')
  if (!existsSync(path)) {
    console.log('not measured: there is no sheet of appeals here (LOUSHI_APPEALS names one)')
    return
  }
  const { rows, labelled } = samplesOf(path)
  const cut = Math.floor(labelled.length * EARLIER)
  const [earlier, later] = [labelled.slice(0, cut), labelled.slice(cut)]
  const folder = mkdtempSync(join(tmpdir(), 'loushi-suggest-'))
  try {
    const learner = await loadLearner(folder)
    const began = performance.now()
    for (const sample of earlier) learner.learn(sample)
    const learning = performance.now() - began
    const share = (isRight) => later.filter(isRight).length / later.length
    const names = (text, most) => learner.suggest({ text }, most).map(({ name }) => name)
    const common = commonest(earlier)
    const first = share(({ text, label }) => names(text, 1)[0] === label)
    const three = share(({ text, label }) => names(text, 3).includes(label))
    const asking = performance.now()
    for (const { text } of later) names(text, 3)
    const each = (performance.now() - asking) / later.length
    console.log(`${rows} appeals, ${labelled.length} name an office in their reply: ${common.length} kinds`)
    console.log(`learnt from ${earlier.length} earlier ones, tried on ${later.length} later ones`)
    console.log(`first guess right      ${percent(first)}`)
    console.log(`  always the commonest ${percent(share(({ label }) => label === common[0]))} (${common[0]})`)
    console.log(`one of three right     ${percent(three)}`)
    console.log(`  three commonest      ${percent(share(({ label }) => common.slice(0, 3).includes(label)))}`)
    console.log(`learning ${(learning / earlier.length).toFixed(2)} ms a need, a guess ${each.toFixed(2)} ms`)
    console.log('category: the sheet bears none, so none is measured')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
