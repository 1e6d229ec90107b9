// Needs that read like those of a council, as many as asked, the same ones every time. Where the sample of citizens'
// letters stands beside the checkout their clauses are shuffled; elsewhere clauses are put together from words.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const sample = fileURLToPath(new URL('../../../../shared/data/appeals-sample.xlsx', import.meta.url))
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰鑫宇浩凯婷雪倩晨瑞博文思远嘉'
const PLACES =
  '浦发银行 豫源水务 智慧岛科技 郑东置业 重庆长安 乐享网络 中原出版 绿城物业 参茸医药 朝阳电气'.split(' ')
const TRADES = '有限公司 股份公司 分公司 研究院 事务所 集团'.split(' ')
const OFFICES = '党建办 综经办 城管办 综治办 环土办 卫健办 应急办 民政社区办 劳保所 市场监管所'.split(' ')
const THINGS =
  '路灯 停车位 地下车库 电梯 食堂 消防通道 空调 班车 地铁口 充电桩 门禁 网络 会议室 人才公寓 社保 税收优惠 垃圾清运 楼顶漏水 绿化带 非机动车'.split(
    ' ',
  )
const TROUBLES =
  '晚高峰排队很久 一直没有人处理 影响员工上下班 存在安全隐患 收费标准不清楚 多次反映没有答复 希望尽快协调解决 请相关科室现场查看 建议增加数量 申请流程比较复杂'.split(
    ' ',
  )
const KINDS = ['answered', 'immediate', 'dated', 'explained', 'escalated']

/** A row of numbers between 0 and 1 that is the same every time. */
function rolling(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

async function clauses() {
  if (!existsSync(sample)) return undefined
  const { readFileSync } = await import('node:fs')
  const { read, utils } = await import('@e965/xlsx')
  const book = read(readFileSync(sample))
  const rows = utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).slice(1)
  const of = (column) =>
    rows.flatMap((row) =>
      String(row[column] ?? '')
        .replaceAll(/\s+/g, '')
        .split(/(?<=[，。；！？])/)
        .filter(Boolean),
    )
  return { words: of(4), answers: of(5), titles: rows.map((row) => String(row[2] ?? '')) }
}

/** `long`: letters and answers as long as the sample's (770 characters together); else what is noted in a session (about 120). */
export async function makeNeeds(count, { long }) {
  const roll = rolling(20_260_929)
  const pick = (list) => list[Math.floor(roll() * list.length)]
  const found = await clauses()
  const made = () => `${pick(PLACES)}${pick(THINGS)}${pick(TROUBLES)}，`
  const text = (list, length) => {
    let value = ''
    // Now and then a word that was never written before, as real texts have them.
    while (value.length < length)
      value += roll() < 0.2 ? `${pick(SURNAMES)}${pick(GIVEN)}${pick(THINGS)}，` : list ? pick(list) : made()
    return value.slice(0, Math.max(length, 8))
  }
  const name = () => pick(SURNAMES) + pick(GIVEN) + (roll() < 0.6 ? pick(GIVEN) : '')
  const people = Array.from({ length: 3000 }, name)
  const enterprises = Array.from(
    { length: 800 },
    () => `${pick(SURNAMES)}${pick(GIVEN)}${pick(PLACES)}${pick(TRADES)}`,
  )
  const length = (mean) => Math.min(8000, Math.round(mean * (0.25 - Math.log(1 - roll()) * 0.75)))
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const at = `${2018 + Math.floor((index / count) * 9)}-0${1 + (index % 9)}-1${index % 10}T02:00:00.000Z`
    const words = text(found?.words, length(long ? 385 : 70))
    const answer = text(found?.answers, length(long ? 365 : 45))
    const title = found
      ? pick(found.titles).slice(0, 8) + pick(THINGS) + pick(GIVEN) + pick(THINGS)
      : made().slice(0, 18)
    return aNeed({
      number,
      at,
      words,
      answer,
      title,
      person: pick(people),
      enterprise: pick(enterprises),
      roll,
      pick,
    })
  })
}

function dispositionOf(kind, { answer, office, person, pick }) {
  const owners = { leadOffice: office, assistingOffices: [pick(OFFICES)], person, requirement: answer }
  switch (kind) {
    case 'answered':
      return { kind, answer, answeredBy: office, reaction: 'satisfied', basis: '' }
    case 'explained':
      return {
        kind,
        explanation: answer,
        explainedBy: office,
        understanding: { obtained: true, by: person, at: '' },
      }
    case 'escalated':
      return {
        kind,
        department: '建设局',
        leadOffice: office,
        letterNumber: '',
        since: '2022-09-01',
        contacts: [],
        reply: { at: '', words: answer },
      }
    default:
      return { kind, ...owners, dueDate: '2026-11-30' }
  }
}

function aNeed({ number, at, words, answer, title, person, enterprise, roll, pick }) {
  const disposition = dispositionOf(pick(KINDS), { answer, office: pick(OFFICES), person, pick })
  return {
    id: `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`,
    number,
    enterprise,
    raiser: person,
    buildingId: `building-${Math.floor(roll() * 6)}`,
    raisedAt: at,
    source: 'session',
    sourceNumber: '',
    category: pick(THINGS),
    wordings: [{ version: 1, title, text: words, at, by: '陈思', reason: '' }],
    dispositions: [{ at, by: '陈思', disposition }],
    state: roll() < 0.06 ? 'open' : 'closed',
    reopened: 0,
    story: [
      { type: 'raised', at, by: person, words: '', facts: {} },
      { type: 'disposed', at, by: '陈思', words: '', facts: { kind: disposition.kind } },
    ],
  }
}

/** What people type: pieces of texts and titles, names, initials, full pinyin, filters, and what is not there. */
export function makeQueries(needs, count, pinyin) {
  const roll = rolling(7)
  const pick = (list) => list[Math.floor(roll() * list.length)]
  const piece = (text, length) => {
    const start = Math.floor(roll() * Math.max(1, text.length - length))
    return text.slice(start, start + length).replaceAll(/[\s:："“”]/g, '')
  }
  const initials = (text) => pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
  const full = (text) => pinyin(text, { toneType: 'none', type: 'array' }).join('')
  const kinds = [
    (need) => piece(need.wordings[0].text, 2),
    (need) => piece(need.wordings[0].text, 4),
    (need) => piece(need.wordings[0].text, 8),
    (need) => piece(need.wordings[0].title, 3),
    (need) => need.enterprise.slice(0, 4),
    (need) => need.raiser,
    (need) => initials(need.raiser),
    (need) => initials(need.enterprise.slice(0, 6)),
    (need) => full(need.enterprise.slice(0, 4)),
    (need) => full(need.wordings[0].title.slice(0, 3)).replaceAll(/[^a-z]/g, ''),
    (need) => `${piece(need.wordings[0].text, 2)} ${piece(need.wordings[0].text, 2)}`,
    (need) => `科室:${pick(OFFICES)} 年:${need.raisedAt.slice(0, 4)} ${piece(need.wordings[0].text, 2)}`,
    () => `状态:逾期 科室:${pick(OFFICES)}`,
    () => `处置:现场解答 ${pick(THINGS)}`,
    () => '魑魅魍魉',
    (need) => `N-${String(need.number).padStart(3, '0')}`,
  ]
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length](pick(needs))).filter(
    (query) => query.trim() !== '',
  )
}
