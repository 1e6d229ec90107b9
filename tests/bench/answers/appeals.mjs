// The sheet of appeals, and how often a title finds its own record.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import MiniSearch from 'minisearch'

/** Title, detail and reply of each row. */
export function appealsOf(path) {
  const book = read(readFileSync(path))
  const rows = utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { raw: false, defval: '' })
  const cell = (row, name) => String(row[name] ?? '').trim()
  return rows
    .map((row) => ({
      title: cell(row, '留言主题'),
      detail: cell(row, '留言详情'),
      reply: cell(row, '答复意见'),
    }))
    .filter(({ title, detail }) => title !== '' && detail !== '')
}

const folded = (text) => text.normalize('NFKC').toLowerCase()

/** Pairs of neighbouring characters, Latin words and numbers whole: what MiniSearch needs to find Chinese at all. */
export function pairsOf(text) {
  const tokens = []
  for (const [run] of folded(text).matchAll(/[\u3400-\u9fff]+|[a-z\d]+/g)) {
    if (!/[\u3400-\u9fff]/.test(run) || run.length === 1) tokens.push(run)
    else for (let place = 0; place + 1 < run.length; place += 1) tokens.push(run.slice(place, place + 2))
  }
  return tokens
}

/** MiniSearch over details and replies. */
export function miniSearchOf(documents) {
  const index = new MiniSearch({ fields: ['detail', 'reply'], tokenize: pairsOf })
  index.addAll(documents.map((document, id) => ({ ...document, id })))
  return index
}

/** Settings of MiniSearch worth trying: weight of the detail, and BM25's own constants. */
const SETTINGS = [1, 1.5, 2.5].flatMap((detail) =>
  [0.5, 0.7, 0.8, 0.9, 1].flatMap((b) =>
    [1.2, 2].map((k) => ({ boost: { detail }, bm25: { k, b, d: 0.5 } })),
  ),
)

function hits(appeals, name, find) {
  const places = appeals.map(({ title }, own) => find(title).indexOf(own))
  return {
    name,
    first: places.filter((place) => place === 0).length,
    five: places.filter((place) => place >= 0 && place < 5).length,
  }
}

const better = (a, b) => b.five - a.five || b.first - a.first

function miniSearchHits(appeals) {
  const index = miniSearchOf(appeals.map(({ detail, reply }) => ({ detail, reply })))
  const with_ = (name, options) =>
    hits(appeals, name, (title) =>
      index
        .search(title, options)
        .slice(0, 5)
        .map(({ id }) => id),
    )
  const tuned = SETTINGS.map((options) => with_(`MiniSearch, tuned ${JSON.stringify(options)}`, options))
  return [with_('MiniSearch, as it comes', {}), tuned.sort(better)[0]]
}

/** Length of the longest part of the title that stands in the text. */
function longestShared(title, text) {
  let best = 0
  for (let start = 0; start + best < title.length; start += 1)
    while (start + best < title.length && text.includes(title.slice(start, start + best + 1))) best += 1
  return best
}

function substringHits(appeals) {
  const texts = appeals.map(({ detail, reply }) => folded(`${detail}\n${reply}`))
  const ranked = (scoreOf) => (title) =>
    texts
      .map((text, id) => ({ id, score: scoreOf(text, title) }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, 5)
      .map(({ id }) => id)
  const pairs = new Map(appeals.map(({ title }) => [title, [...new Set(pairsOf(title))]]))
  return [
    hits(
      appeals,
      'substring, longest part of the title',
      ranked((text, title) => longestShared(folded(title), text)),
    ),
    hits(
      appeals,
      'substring, how many pairs of the title',
      ranked((text, title) => pairs.get(title).filter((pair) => text.includes(pair)).length),
    ),
  ]
}

/** An appeal as a need that was answered; without its title unless one is given. */
export function needOf(id, { detail, reply }, title = '') {
  const instant = '2022-09-29T02:22:00.000Z'
  return {
    id,
    number: 1,
    enterprise: '某企业',
    raiser: '',
    raisedAt: instant,
    source: 'green-channel',
    sourceNumber: '',
    category: '',
    wordings: [{ version: 1, title, text: detail, at: instant, by: '', reason: '' }],
    dispositions: [
      {
        at: instant,
        by: '',
        disposition: {
          ...{ kind: 'answered', answer: reply, answeredBy: '综经办', reaction: 'satisfied', basis: '' },
        },
      },
    ],
    state: 'closed',
    reopened: 0,
    story: [],
  }
}

async function oursHits(folder, appeals) {
  const { openAnswerProbe } = createRequire(import.meta.url)(join(folder, 'probe.cjs'))
  const log = { info: () => undefined, error: (message, error) => console.error(message, error) }
  const needs = appeals.map((appeal, place) => needOf(String(place), appeal))
  const probe = openAnswerProbe({ needs }, join(folder, 'answer-worker.cjs'), log)
  await probe.make()
  const found = new Map()
  for (const { title } of appeals) {
    const { needs: like } = await probe.ask(title)
    found.set(
      title,
      like.slice(0, 5).map(({ needId }) => Number(needId)),
    )
  }
  await probe.close()
  return hits(appeals, 'ours', (title) => found.get(title) ?? [])
}

/** Ours first, then the others, in one run over the same records. */
export async function countHits(folder, appeals) {
  return [await oursHits(folder, appeals), ...miniSearchHits(appeals), ...substringHits(appeals)]
}
