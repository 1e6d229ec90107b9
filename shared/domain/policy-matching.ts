import { z } from 'zod'
import { plainName, type Enterprise } from './register'
import type { PolicyCard } from './policy'

/** fits 适合, unknown: the register does not say enough to tell, differs 不适合. */
export const Fit = z.enum(['fits', 'unknown', 'differs'])
export type Fit = z.infer<typeof Fit>

/** What the register lacks, or says too roughly, to tell whether a card fits. */
export const FitGap = z.enum(['size', 'type', 'industry'])
export type FitGap = z.infer<typeof FitGap>

export type FitReading = { readonly fit: Fit; readonly gaps: readonly FitGap[] }

type Terms = Pick<PolicyCard, 'sizes' | 'types' | 'industries'>
type Traits = Pick<Enterprise, 'size' | 'type' | 'industry'>

/** Tails that say only what sort of word it is: 制造业 and 制造, 民营企业 and 民营 are the same. */
const TAIL = /(?:企业|公司|行业|产业|业|类)$/u

/** Words repeat from enterprise to enterprise; there are as many entries as different words were met. */
const cores = new Map<string, string>()

/** The part of a word that tells; a word that would be left with one character keeps its tail. */
function coreOf(word: string): string {
  const known = cores.get(word)
  if (known !== undefined) return known
  const plain = plainName(word)
  const bare = plain.replace(TAIL, '')
  const core = bare.length > 1 ? bare : plain
  cores.set(word, core)
  return core
}

/** Words of one field: 软件、信息服务 are two. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/[、,，;；/]/u)
    .map(coreOf)
    .filter((word) => word !== '')
}

/**
 * How an enterprise's own words answer a card's. A card's word that stands in the enterprise's fits: 「科技」 covers
 * 「科技推广和应用服务业」. The other way round the register is too rough to tell: an enterprise filed under 「科技」 may or may
 * not be in 「科技推广」. Nothing on the card fits everybody.
 */
function fitOfWords(wanted: readonly string[], own: string): Fit {
  const asked = wanted.map(coreOf).filter((word) => word !== '')
  if (asked.length === 0) return 'fits'
  const mine = wordsOf(own)
  if (mine.length === 0) return 'unknown'
  if (asked.some((word) => mine.some((one) => one.includes(word)))) return 'fits'
  return asked.some((word) => mine.some((one) => word.includes(one))) ? 'unknown' : 'differs'
}

function fitOfSize(sizes: Terms['sizes'], size: Traits['size']): Fit {
  if (sizes.length === 0) return 'fits'
  if (size === undefined) return 'unknown'
  return sizes.includes(size) ? 'fits' : 'differs'
}

/**
 * Whether a card is for an enterprise: by size, type and industry, each only where the card names any. One that differs
 * settles it; else one that cannot be told leaves it unknown, with what is missing.
 */
export function fitOf(card: Terms, enterprise: Traits): FitReading {
  const answers: readonly (readonly [FitGap, Fit])[] = [
    ['size', fitOfSize(card.sizes, enterprise.size)],
    ['type', fitOfWords(card.types, enterprise.type)],
    ['industry', fitOfWords(card.industries, enterprise.industry)],
  ]
  if (answers.some(([, fit]) => fit === 'differs')) return { fit: 'differs', gaps: [] }
  const gaps = answers.filter(([, fit]) => fit === 'unknown').map(([gap]) => gap)
  return { fit: gaps.length > 0 ? 'unknown' : 'fits', gaps }
}
