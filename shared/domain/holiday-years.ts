import { addDays } from './calendar'
import type { HolidayDay, HolidayYear } from './holidays'

/** Name, first to last day off, and the weekend days worked for it. A day without a year lies in the table's year. */
type Row = readonly [name: string, off: string, ...worked: readonly string[]]

function daysOf(year: number, [name, off, ...worked]: Row): readonly HolidayDay[] {
  const full = (day: string) => (day.length > 5 ? day : `${year}-${day}`)
  const [first = '', last = first] = off.split('..').map(full)
  const days: HolidayDay[] = worked.map((day) => ({ date: full(day), name, kind: 'work' }))
  for (let date = first; date <= last; date = addDays(date, 1)) days.push({ date, name, kind: 'off' })
  return days
}

function holidayYear(year: number, notice: string, rows: readonly Row[]): HolidayYear {
  const days = rows.flatMap((row) => daysOf(year, row)).sort((a, b) => (a.date < b.date ? -1 : 1))
  return { year, notice, days }
}

/** The State Council's yearly notices on holidays, make-up days included. Settings may replace or add a year. */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  holidayYear(2022, '国办发明电〔2021〕11号', [
    ['元旦', '01-01..01-03'],
    ['春节', '01-31..02-06', '01-29', '01-30'],
    ['清明节', '04-03..04-05', '04-02'],
    ['劳动节', '04-30..05-04', '04-24', '05-07'],
    ['端午节', '06-03..06-05'],
    ['中秋节', '09-10..09-12'],
    ['国庆节', '10-01..10-07', '10-08', '10-09'],
  ]),
  holidayYear(2023, '国办发明电〔2022〕16号', [
    ['元旦', '2022-12-31..2023-01-02'],
    ['春节', '01-21..01-27', '01-28', '01-29'],
    ['清明节', '04-05'],
    ['劳动节', '04-29..05-03', '04-23', '05-06'],
    ['端午节', '06-22..06-24', '06-25'],
    ['中秋节、国庆节', '09-29..10-06', '10-07', '10-08'],
  ]),
  holidayYear(2024, '国办发明电〔2023〕7号', [
    ['元旦', '01-01'],
    ['春节', '02-10..02-17', '02-04', '02-18'],
    ['清明节', '04-04..04-06', '04-07'],
    ['劳动节', '05-01..05-05', '04-28', '05-11'],
    ['端午节', '06-10'],
    ['中秋节', '09-15..09-17', '09-14'],
    ['国庆节', '10-01..10-07', '09-29', '10-12'],
  ]),
  holidayYear(2025, '国办发明电〔2024〕12号', [
    ['元旦', '01-01'],
    ['春节', '01-28..02-04', '01-26', '02-08'],
    ['清明节', '04-04..04-06'],
    ['劳动节', '05-01..05-05', '04-27'],
    ['端午节', '05-31..06-02'],
    ['国庆节、中秋节', '10-01..10-08', '09-28', '10-11'],
  ]),
  holidayYear(2026, '国办发明电〔2025〕7号', [
    ['元旦', '01-01..01-03', '01-04'],
    ['春节', '02-15..02-23', '02-14', '02-28'],
    ['清明节', '04-04..04-06'],
    ['劳动节', '05-01..05-05', '05-09'],
    ['端午节', '06-19..06-21'],
    ['中秋节', '09-25..09-27'],
    ['国庆节', '10-01..10-07', '09-20', '10-10'],
  ]),
]
