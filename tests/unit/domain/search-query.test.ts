import { describe, expect, test } from 'vitest'
import { parseSearch } from '#shared/domain/search-query'

describe('what was typed', () => {
  test('is words and filters, with either colon', () => {
    expect(parseSearch('停车 科室:城管办 状态：逾期 楼宇:A座 年:2026')).toEqual({
      words: ['停车'],
      filters: { office: ['城管办'], state: ['逾期'], building: ['A座'], year: ['2026'] },
      unknown: [],
    })
  })

  test('can be in English', () => {
    expect(parseSearch('parking office:城管办 State:overdue kind:minutes')).toMatchObject({
      words: ['parking'],
      filters: { office: ['城管办'], state: ['overdue'], kind: ['minutes'] },
    })
  })

  test('keeps a phrase in quotes together, also as the value of a filter', () => {
    expect(parseSearch('"地下 车库" 企业:“豫源 水务”')).toMatchObject({
      words: ['地下车库'],
      filters: { enterprise: ['豫源 水务'] },
    })
  })

  test('says what is no filter, and leaves out one that is still being typed', () => {
    expect(parseSearch('楼层:3 科室:')).toEqual({ words: [], filters: {}, unknown: ['楼层'] })
  })

  test('takes a time and an address as words, and text with a colon in quotes', () => {
    expect(parseSearch('9:30 https://a.cn "注意:停车"').words).toEqual(['9:30', 'https://a.cn', '注意:停车'])
  })

  test('folds width and case, and takes each word once', () => {
    expect(parseSearch('Ｎ-034 n-034  ').words).toEqual(['n-034'])
  })
})
