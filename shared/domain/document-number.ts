import { z } from 'zod'
import { AppError } from '../errors'

/** 发文字号: 机关代字, year and number. 7.2.5 of GB/T 9704-2012: the year in full in 〔〕, no 第, no leading zero. */
export const DocumentNumber = z.object({
  office: z.string().trim().min(1).max(20),
  year: z.int().min(1900).max(9999),
  number: z.int().min(1),
})
export type DocumentNumber = Readonly<z.infer<typeof DocumentNumber>>

/** 博学办〔2022〕12号. */
export function formatDocumentNumber({ office, year, number }: DocumentNumber): string {
  return `${office}〔${year}〕${number}号`
}

const YEAR_IN_BRACKETS = String.raw`[〔\[【(]\s*(\d{4})\s*[〕\]】)]`
const DOCUMENT_NUMBER = new RegExp(String.raw`^([^〔\[【(\d]+)${YEAR_IN_BRACKETS}(?:第)?0*([1-9]\d*)号$`, 'u')
const ISSUE = new RegExp(String.raw`^${YEAR_IN_BRACKETS}(?:第)?0*([1-9]\d*)期$`, 'u')

function plainForm(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '')
}

/** Reads a 发文字号 as people type it (other brackets, 第, leading zeros); undefined when it is none. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [, office = '', year, number] = DOCUMENT_NUMBER.exec(plainForm(text)) ?? []
  return DocumentNumber.safeParse({ office, year: Number(year), number: Number(number) }).data
}

/** 〔2022〕第15期. */
export function formatIssue(year: number, number: number): string {
  return `〔${year}〕第${number}期`
}

/** Reads 〔2022〕第15期, in other brackets too; undefined when it is none. */
export function parseIssue(text: string): { readonly year: number; readonly number: number } | undefined {
  const match = ISSUE.exec(plainForm(text))
  return match ? { year: Number(match[1]), number: Number(match[2]) } : undefined
}

/** N-034: at least three digits. */
export function formatNeedNumber(number: number): string {
  return `N-${String(number).padStart(3, '0')}`
}

/** Reads N-034, n34 or Ｎ－０３４; undefined when it is none. */
export function parseNeedNumber(text: string): number | undefined {
  const match = /^N[-–—−]?0*([1-9]\d*)$/iu.exec(plainForm(text))
  return match ? Number(match[1]) : undefined
}

/** A number that was given out and is not used; it is never given out again. */
const VoidNumber = z.object({ number: z.int().min(1), reason: z.string().trim().min(1) })

/** The numbers of one year: all from 1 to `last` were given out, without gaps. */
export const NumberYear = z.object({
  year: z.int(),
  last: z.int().min(0),
  voided: z.array(VoidNumber).readonly(),
})
export type NumberYear = Readonly<z.infer<typeof NumberYear>>

/** A gapless row of numbers that begins anew with 1 every year; at most one entry a year. */
export const NumberBook = z.array(NumberYear).readonly()
export type NumberBook = z.infer<typeof NumberBook>

function yearIn(book: NumberBook, year: number): NumberYear {
  return book.find((entry) => entry.year === year) ?? { year, last: 0, voided: [] }
}

function withYear(book: NumberBook, entry: NumberYear): NumberBook {
  return [...book.filter(({ year }) => year !== entry.year), entry].sort((a, b) => a.year - b.year)
}

/** The number the next paper or session of the year gets. */
export function nextNumber(book: NumberBook, year: number): number {
  return yearIn(book, year).last + 1
}

/** Gives out the next number of the year. */
export function takeNumber(
  book: NumberBook,
  year: number,
): { readonly number: number; readonly book: NumberBook } {
  const number = nextNumber(book, year)
  return { number, book: withYear(book, { ...yearIn(book, year), last: number }) }
}

/** Lets the year go on after a number given out elsewhere; AppError `refused` when that number or a later one is taken here. */
export function continueAfter(book: NumberBook, year: number, last: number): NumberBook {
  const entry = yearIn(book, year)
  if (last < entry.last)
    throw new AppError('refused', 'calendar.numberTaken', { number: last, last: entry.last })
  return withYear(book, { ...entry, last })
}

/**
 * Records that a number given out is void. AppError `invalid-input` without a reason, `not-found` for a number that was
 * never given out; voiding twice keeps the first reason.
 */
export function voidNumber(book: NumberBook, year: number, number: number, reason: string): NumberBook {
  const entry = yearIn(book, year)
  if (reason.trim() === '') throw new AppError('invalid-input', 'calendar.voidNeedsReason')
  if (number < 1 || number > entry.last)
    throw new AppError('not-found', 'calendar.numberNotGiven', { number, year })
  if (entry.voided.some((known) => known.number === number)) return book
  return withYear(book, { ...entry, voided: [...entry.voided, { number, reason: reason.trim() }] })
}
