import { describe, expect, test } from 'vitest'
import { columnShares, isCentredColumn, splitHeading, titleLines } from '#shared/domain/paper'

describe('the lines of a title', () => {
  test('a title that fits one line stays in one', () => {
    expect(titleLines('智慧岛园区可错时共享停车泊位情况一览表')).toEqual([
      '智慧岛园区可错时共享停车泊位情况一览表',
    ])
  })

  test.each([
    ['智慧岛A座楼事会周例会〔2022〕第15期会议纪要', ['智慧岛A座楼事会周例会', '〔2022〕第15期会议纪要']],
    [
      '智慧岛A座、B座、C座楼事会2022年第三季度联席例会议定事项任务分解表',
      ['智慧岛A座、B座、C座楼事会2022年', '第三季度联席例会议定事项任务分解表'],
    ],
    [
      '关于召开智慧岛A座楼事会周例会〔2022〕第15期会议的通知',
      ['关于召开智慧岛A座楼事会周例会', '〔2022〕第15期会议的通知'],
    ],
  ])('%s breaks at whole words', (title, lines) => {
    expect(titleLines(title)).toEqual(lines)
  })

  test('lines that were divided by hand are kept', () => {
    expect(titleLines('智慧岛A座\n楼事会会议纪要')).toEqual(['智慧岛A座', '楼事会会议纪要'])
  })

  test('no line is wider than the type area, and none is lost', () => {
    const title =
      '智慧岛园区办事处关于进一步深化楼宇党建引领营商环境优化提升专项行动暨楼事会议事协商机制建设现场推进会议纪要'
    const lines = titleLines(title)
    expect(lines.join('')).toBe(title)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20)
    const [first = '', second = '', third = ''] = lines
    expect(second.length < first.length && second.length < third.length).toBe(false)
  })
})

test('a heading ends at its first full stop, and runs on when there is none', () => {
  const text = '（一）基本情况。三座楼共有企业126家。'
  expect(splitHeading({ type: 'paragraph', level: 2, text })).toEqual({
    heading: '（一）基本情况。',
    rest: '三座楼共有企业126家。',
  })
  expect(splitHeading({ type: 'paragraph', level: 1, text: '一、通报有关政策' })).toEqual({
    heading: '一、通报有关政策',
    rest: '',
  })
  expect(splitHeading({ type: 'paragraph', level: 3, text: '1.摸清底数。限10月。' }).heading).toBe('')
})

describe('the columns of a table', () => {
  const table = {
    type: 'table' as const,
    columns: ['序号', '事项', '完成时限'],
    widths: [1, 20, 1],
    rows: [['1', '地下车库照明与指示牌整改', '2022年10月13日']],
  }

  test('a short heading and a date keep to one line, at the cost of the wide column', () => {
    const [number = 0, matter = 0, due = 0] = columnShares(table)
    expect(number + matter + due).toBeCloseTo(1)
    // 2 characters and 11 half ones and 3 whole ones of 12 pt, out of 156 mm.
    expect(number * 442.2).toBeGreaterThan(2 * 12)
    expect(due * 442.2).toBeGreaterThan((8 * 0.5 + 3) * 12)
    expect(matter).toBeGreaterThan(due)
  })

  test('shares that cannot all be satisfied are taken as they are', () => {
    const columns = Array.from({ length: 12 }, () => '完成时限')
    const shares = columnShares({ ...table, columns, widths: [], rows: [] })
    expect(shares).toHaveLength(12)
    expect(shares.every((share) => Math.abs(share - 1 / 12) < 1e-9)).toBe(true)
  })

  test('short texts are centred, long ones begin at the left', () => {
    expect([0, 1, 2].map((index) => isCentredColumn(table, index))).toEqual([true, false, true])
  })
})
