import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOfSerial, readMoment } from '#shared/domain/import-moments'

const today = '2026-11-23'

test.each([
  ['2019/4/25 9:32:09', '2019-04-25', '09:32:09'],
  ['2019/4/25 9:32', '2019-04-25', '09:32:00'],
  ['2019-04-25 09:32:09.000', '2019-04-25', '09:32:09'],
  ['2026-03-05T09:32:09', '2026-03-05', '09:32:09'],
  ['2026.3.5', '2026-03-05', undefined],
  ['2026. 3. 5', '2026-03-05', undefined],
  ['2026.03.05 14：05', '2026-03-05', '14:05:00'],
  ['2026年3月5日', '2026-03-05', undefined],
  ['2026年3月5号', '2026-03-05', undefined],
  [' 2026 年 3 月 5 日 ', '2026-03-05', undefined],
  ['2026年3月5日 上午9时', '2026-03-05', '09:00:00'],
  ['2026年3月5日上午9时32分', '2026-03-05', '09:32:00'],
  ['2026年3月5日下午3点半', '2026-03-05', '15:30:00'],
  ['2026年3月5日 下午 3:05', '2026-03-05', '15:05:00'],
  ['2026年3月5日中午12时', '2026-03-05', '12:00:00'],
  ['2026年3月5日凌晨12点10分', '2026-03-05', '00:10:00'],
  ['2026年3月5日（星期四）', '2026-03-05', undefined],
  ['2026年3月5日 星期四 14时5分6秒', '2026-03-05', '14:05:06'],
  ['26年3月5日', '2026-03-05', undefined],
  ['二〇二六年三月五日', '2026-03-05', undefined],
  ['二零二六年十二月三十一日', '2026-12-31', undefined],
  ['２０１９／４／２５', '2019-04-25', undefined],
  ['２０１９／４／２５　９：３２：０９', '2019-04-25', '09:32:09'],
  ['2026/3/5 9:32:09 PM', '2026-03-05', '21:32:09'],
  ['2026/3/5 12:00 AM', '2026-03-05', '00:00:00'],
  ['20260305', '2026-03-05', undefined],
  ['20260305093209', '2026-03-05', '09:32:09'],
  ['43580', '2019-04-25', undefined],
  ['43580.397', '2019-04-25', '09:31:41'],
  ['2026-03-05T20:30:00Z', '2026-03-06', '04:30:00'],
  ['2024-02-29', '2024-02-29', undefined],
  ['\t\n 2019/4/25\n', '2019-04-25', undefined],
])('%s is read', (text, date, time) => {
  expect(readMoment(text, today)).toEqual(time === undefined ? { date } : { date, time })
})

test.each([
  '',
  '   ',
  '暂无',
  '2026-02-29',
  '2026-13-01',
  '2026/0/5',
  '2026年3月32日',
  '2026年3月',
  '1026/3/5',
  '5-Mar',
  'Mar 5',
  '12',
  '3.5',
  '138001380',
  '13800138000',
  '99999',
  '2019/4/25 25:00',
  '2019/4/25 9:61',
  '2019/4/25 later',
  '2019/4/25 9',
  '2026.3.5.7',
  '43580x',
  '20261305',
  '20260305250000',
  '-43580',
  '2026-03-05T99:00:00Z',
  '3月32日',
  '明天',
])('%j names no day and is refused rather than guessed', (text) => {
  expect(readMoment(text, today)).toBeUndefined()
})

describe('a date without a year', () => {
  test.each([
    ['3月5日', '2026-11-23', '2026-03-05'],
    ['3/5', '2026-11-23', '2026-03-05'],
    ['11月30日', '2026-11-23', '2026-11-30'],
    ['12月1日', '2026-11-23', '2025-12-01'],
    ['12月31日', '2026-01-02', '2025-12-31'],
    ['1月2日', '2026-12-29', '2027-01-02'],
    ['2月29日', '2026-11-23', '2024-02-29'],
  ])('%s, read on %s, is %s: never more than seven days ahead', (text, day, date) => {
    expect(readMoment(text, day)).toEqual({ date })
  })
  test('keeps its time', () => {
    expect(readMoment('3月5日 下午2时30分', today)).toEqual({ date: '2026-03-05', time: '14:30:00' })
  })
})

describe('serial numbers', () => {
  test('follow the 1900 system with the day that never was, and the 1904 system', () => {
    expect([1, 59, 61, 43580].map((serial) => momentOfSerial(serial)?.date)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2019-04-25',
    ])
    expect(momentOfSerial(42118, 1904)).toEqual({ date: '2019-04-25' })
  })
  test('give back every second of a day without drift', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30_000, max: 60_000 }),
        fc.integer({ min: 1, max: 86_399 }),
        (day, second) => {
          const found = momentOfSerial(day + second / 86_400)
          const [hours = 0, minutes = 0, seconds = 0] = (found?.time ?? '').split(':').map(Number)
          return hours * 3600 + minutes * 60 + seconds === second && found?.date === momentOfSerial(day)?.date
        },
      ),
    )
  })
  test('that no calendar has are refused', () => {
    expect(
      [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 3e6].map((serial) => momentOfSerial(serial)),
    ).toEqual(Array.from({ length: 5 }))
  })
})

test('whatever is read back from any text is a day that exists', () => {
  const anyText = fc.oneof(fc.string(), fc.stringMatching(/^[0-9/.\-年月日时 :]{1,20}$/))
  fc.assert(
    fc.property(anyText, (text) => {
      const found = readMoment(text, today)
      return found === undefined || new Date(`${found.date}T00:00:00Z`).toISOString().startsWith(found.date)
    }),
    { numRuns: 2000 },
  )
})
