/**
 * Small readings of single cells. Everything here takes the text of a cell and gives plain text back;
 * only codes, numbers and names are normalised, never running text.
 */

/** The text with full-width digits, letters, signs and spaces (U+FF01–FF5E, U+3000) made half-width. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
}

/** The text without blanks of any kind (tabs, line breaks, full-width and zero-width ones) at both ends. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u200B\u2060\uFEFF\u0000]+|[\s\u200B\u2060\uFEFF\u0000]+$/g, '')
}

/** A code or number as it is compared and kept: half-width, no blanks. */
export function plainCode(text: string): string {
  return halfWidth(text).replace(/[\s\u200B\uFEFF]+/g, '')
}

/** A phone number in half-width; any dash becomes `-`, blanks go, several numbers stay parted by `、`. */
export function plainPhone(text: string): string {
  return halfWidth(text)
    .replace(/[‐-―−ー]/g, '-')
    .split(/[,;、/\n]+/)
    .map((part) => part.replace(/\s+/g, ''))
    .filter((part) => part !== '')
    .join('、')
}

/**
 * A name as it is compared: half-width, lower case, no blanks, one kind of bracket, and 有限责任公司 written as
 * 有限公司 (Company Law, article 7 lets a limited company bear either). Nothing else is taken for the same.
 */
export function comparableName(name: string): string {
  return plainCode(name)
    .toLowerCase()
    .replace(/[〔［【[]/g, '(')
    .replace(/[〕］】\]]/g, ')')
    .replaceAll('有限责任公司', '有限公司')
}

/** Running text as it is compared: half-width, without blanks and punctuation. */
export function comparableText(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
}

const SIZE_WORDS = {
  large: ['大', '大型', '大型企业', '大企业', 'l', 'large'],
  medium: ['中', '中型', '中型企业', '中企业', 'm', 'medium'],
  small: ['小', '小型', '小型企业', '小企业', 's', 'small'],
  micro: ['微', '微型', '微型企业', '微企业', 'xs', 'micro'],
} as const satisfies Record<string, readonly string[]>

export type SizeWord = keyof typeof SIZE_WORDS
const SIZES = ['large', 'medium', 'small', 'micro'] as const satisfies readonly SizeWord[]

/** The size a word names (统计上大中小微型企业划分办法), or undefined when it names none or several. */
export function readSize(text: string): SizeWord | undefined {
  const word = plainCode(text)
    .toLowerCase()
    .replace(/^\d[.、)]?/, '')
  return SIZES.find((size) => (SIZE_WORDS[size] as readonly string[]).includes(word))
}

const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * Whether an 18-sign 统一社会信用代码 carries the right check digit (GB 32100-2015, chapter 4).
 * Expects the result of `plainCode` in upper case.
 */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false
  const values = Array.from(code, (sign) => CREDIT_SIGNS.indexOf(sign))
  if (values.includes(-1)) return false
  const sum = CREDIT_WEIGHTS.reduce((total, weight, place) => total + weight * (values[place] ?? 0), 0)
  return values[17] === (31 - (sum % 31)) % 31
}

const LONGEST_TITLE = 30

/** A title for a text that has none: its first clause, at most 30 signs, without a leading greeting. */
export function titleOf(text: string): string {
  const body = trimmed(text).replace(
    /^(尊敬的[^，,：:。！!\n]{0,20}|您好|你好|领导好?|各位领导好?)[，,：:。！!\s]+/u,
    '',
  )
  const clause = /^[^，。；！？!?;\n\r]+/u.exec(trimmed(body))?.[0] ?? trimmed(text)
  return trimmed(Array.from(trimmed(clause)).slice(0, LONGEST_TITLE).join(''))
}
