import type { QuickLine } from './quick-line'

/** How a telephone note was understood; what is neither name nor number stays in `text`. */
type PhoneLine = { readonly raiser: string; readonly phone: string; readonly text: string }

const PHONE =
  /^(?:电话|手机)?[:：]?((?:\+?86-?)?1\d{2}[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}-?\d{7,8}|\d{7,8})[,，。]?$/u
const TITLED = /^\p{Script=Han}{1,3}(?:总监|总|经理|主任|女士|先生|老师|部长|会计)$/u
const NAME = /^\p{Script=Han}{2,4}$/u

/**
 * Reads person and phone out of the words after the enterprise: `王敏 13800000000 地下车库排队`. A word is taken for a
 * person when the register knows it, when it has a title (王总) or when a phone number follows; never the last word.
 */
export function readPhoneLine(words: string, isPerson: (name: string) => boolean): PhoneLine {
  const tokens = words.split(/\s+/u).filter((token) => token !== '')
  const phoneAt = tokens.findIndex((token) => PHONE.test(token.normalize('NFKC')))
  const first = tokens[0] ?? ''
  const isFollowed = tokens.length > (phoneAt < 0 ? 1 : 2)
  const isNamed = isPerson(first) || TITLED.test(first) || (phoneAt === 1 && NAME.test(first))
  const hasRaiser = isFollowed && phoneAt !== 0 && isNamed
  const phone = phoneAt < 0 ? '' : (PHONE.exec((tokens[phoneAt] ?? '').normalize('NFKC'))?.[1] ?? '')
  const rest = tokens.filter((_, index) => index !== phoneAt && !(hasRaiser && index === 0))
  return { raiser: hasRaiser ? first : '', phone, text: rest.join(' ') }
}

/** Everything of a quick line but enterprise and category, in the order typed: offices and dates stay in the words. */
export function wordsAfterNames(line: string, { parts }: Pick<QuickLine, 'parts'>): string {
  return parts
    .filter(({ kind }) => kind !== 'enterprise' && kind !== 'category')
    .map(({ start, end }) => line.slice(start, end))
    .join(' ')
}
