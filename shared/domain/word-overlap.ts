/** Words that nearly every need and resource has, and that therefore say nothing. */
const EMPTY_WORDS = new RegExp(
  [
    '需要 希望 企业 公司 问题 解决 提供 可以 我们 进行 相关 方面 办理 协调 请求 帮助 支持 服务 楼宇 园区 目前 现在 没有 是否',
    '能够 尽快 建议 反映 情况 工作 对接 有关 部门 单位 人员 一个 这个 以及 或者 因为 由于 比较 非常 可否 望能 员工 我司',
  ]
    .join(' ')
    .replaceAll(' ', '|'),
  'gu',
)

/** Particles that join words: no word goes across them. */
const PARTICLES = /[的了在和与及是不也都就请将把被等]/gu

/** A piece found in more than this share of the texts tells nothing, once there are enough texts to judge by. */
const COMMON_SHARE = 0.25
const ENOUGH_TEXTS = 24

/** The pieces of a text that carry meaning: two neighbouring Chinese characters, or a Latin word of two letters and more. */
export function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>()
  const telling = text.normalize('NFKC').toLowerCase().replace(EMPTY_WORDS, ' ').replace(PARTICLES, ' ')
  for (const [run] of telling.matchAll(/\p{Script=Han}+|[a-z0-9]{2,}/gu)) {
    if (/^[a-z0-9]/u.test(run)) {
      if (!/^\d+$/u.test(run)) pieces.add(run)
      continue
    }
    const characters = Array.from(run)
    for (let at = 0; at + 1 < characters.length; at++)
      pieces.add(`${characters[at] ?? ''}${characters[at + 1] ?? ''}`)
  }
  return pieces
}

/** How much each piece tells: the rarer in all texts, the more; pieces that most texts have are left out. */
export function weightsOf(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const pieces of texts) for (const piece of pieces) found.set(piece, (found.get(piece) ?? 0) + 1)
  const most = texts.length < ENOUGH_TEXTS ? texts.length : texts.length * COMMON_SHARE
  const weights = new Map<string, number>()
  for (const [piece, count] of found)
    if (count <= most) weights.set(piece, Math.log(1 + texts.length / count))
  return weights
}

/** Length of a text in the space of weighted pieces; 0 when it has none that tells anything. */
export function lengthOf(pieces: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const piece of pieces) sum += (weights.get(piece) ?? 0) ** 2
  return Math.sqrt(sum)
}

/** The shared pieces as a person would read them: neighbours in `text` joined, longest first, at most `most`. */
export function sharedWords(text: string, shared: ReadonlySet<string>, most: number): string[] {
  const words = new Set<string>()
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[a-z0-9]{2,}/gu)) {
    if (shared.has(run)) words.add(run)
    for (const word of joinedIn(Array.from(run), shared)) words.add(word)
  }
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : Number(a > b)))
    .filter((word, place, all) => !all.slice(0, place).some((longer) => longer.includes(word)))
    .slice(0, most)
}

function joinedIn(characters: readonly string[], shared: ReadonlySet<string>): string[] {
  const words: string[] = []
  let open = ''
  for (let at = 0; at + 1 < characters.length; at++) {
    const next = characters[at + 1] ?? ''
    const piece = `${characters[at] ?? ''}${next}`
    if (shared.has(piece)) open = open === '' ? piece : `${open}${next}`
    else {
      if (open !== '') words.push(open)
      open = ''
    }
  }
  return open === '' ? words : [...words, open]
}
