import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  continueAfter,
  formatDocumentNumber,
  formatIssue,
  formatNeedNumber,
  nextNumber,
  parseDocumentNumber,
  parseIssue,
  parseNeedNumber,
  takeNumber,
  voidNumber,
  type NumberBook,
} from '#shared/domain/document-number'

test('a document number has hexagonal brackets, no 第 and no leading zero', () => {
  expect(formatDocumentNumber({ office: '博学办', year: 2022, number: 12 })).toBe('博学办〔2022〕12号')
})

test('document numbers, issues and need numbers read back, also as people type them', () => {
  const read = { office: '博学办', year: 2022, number: 12 }
  for (const typed of [
    '博学办〔2022〕12号',
    '博学办[2022]第012号',
    '博学办（2022） 12 号',
    '博学办【２０２２】12号',
  ]) {
    expect([typed, parseDocumentNumber(typed)]).toEqual([typed, read])
  }
  for (const typed of [
    '〔2022〕12号',
    '博学办2022 12号',
    '博学办〔22〕12号',
    '博学办〔2022〕0号',
    '博学办〔2022〕12期',
  ]) {
    expect([typed, parseDocumentNumber(typed)]).toEqual([typed, undefined])
  }
  expect(formatIssue(2022, 15)).toBe('〔2022〕第15期')
  expect([parseIssue('〔2022〕第15期'), parseIssue('[2022] 15期'), parseIssue('第15期')]).toEqual([
    { year: 2022, number: 15 },
    { year: 2022, number: 15 },
    undefined,
  ])
  expect([formatNeedNumber(34), formatNeedNumber(1234)]).toEqual(['N-034', 'N-1234'])
  expect(['N-034', 'n34', 'Ｎ－０３４', 'N-0', 'M-034', 'N-034a'].map(parseNeedNumber)).toEqual([
    34,
    34,
    34,
    undefined,
    undefined,
    undefined,
  ])
})

test('what is formatted is parsed, for any year and number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 9999 }), fc.integer({ min: 1, max: 99_999 }), (year, number) => {
      expect(parseDocumentNumber(formatDocumentNumber({ office: '博学办', year, number }))).toEqual({
        office: '博学办',
        year,
        number,
      })
      expect(parseIssue(formatIssue(year, number))).toEqual({ year, number })
      expect(parseNeedNumber(formatNeedNumber(number))).toBe(number)
    }),
  )
})

test('numbers of each year run from 1 without gaps, whatever the order of years and voids', () => {
  const step = fc.record({ year: fc.integer({ min: 2022, max: 2024 }), isVoided: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const given = new Map<number, number[]>()
      let book: NumberBook = []
      for (const { year, isVoided } of steps) {
        const taken = takeNumber(book, year)
        given.set(year, [...(given.get(year) ?? []), taken.number])
        book = isVoided ? voidNumber(taken.book, year, taken.number, '重号') : taken.book
      }
      for (const numbers of given.values()) expect(numbers).toEqual(numbers.map((_, place) => place + 1))
      expect(book.flatMap(({ voided }) => voided)).toHaveLength(
        steps.filter(({ isVoided }) => isVoided).length,
      )
      expect(book.map(({ year }) => year)).toEqual([...given.keys()].sort())
    }),
  )
})

test('a void number keeps its first reason and is never given out again', () => {
  const { book } = takeNumber([], 2022)
  const voided = voidNumber(voidNumber(book, 2022, 1, '印错'), 2022, 1, '别的')
  expect(voided).toEqual([{ year: 2022, last: 1, voided: [{ number: 1, reason: '印错' }] }])
  expect(nextNumber(voided, 2022)).toBe(2)
})

test('voiding needs a reason and a number that was given out', () => {
  const { book } = takeNumber([], 2022)
  expect(() => voidNumber(book, 2022, 1, ' ')).toThrow(
    expect.objectContaining({ sentence: 'calendar.voidNeedsReason' }),
  )
  expect(() => voidNumber(book, 2022, 2, '错')).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(() => voidNumber(book, 2023, 1, '错')).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('a year begun on paper is continued, and never goes back', () => {
  const book = continueAfter([], 2022, 14)
  expect(takeNumber(book, 2022).number).toBe(15)
  expect(() => continueAfter(book, 2022, 13)).toThrow(expect.objectContaining({ code: 'refused' }))
})
