import type { RecordOf } from '#shared/domain/collections'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { Building, Enterprise, Partner, PRESET_OFFICES, Person } from '#shared/domain/register'
import { nextDates, Series } from '#shared/domain/series'
import { DEFAULT_SETTINGS } from '#shared/domain/settings'
import type { Dice } from './random'
import { BUILDINGS, GIVEN_NAMES, LEADERS, NAME_BEGINNINGS, NAME_TRADES, PARTNERS, SURNAMES } from './words'

/** How large an invented council is. */
export type Size = { readonly enterprises: number; readonly needs: number }

/** First day of the three years, and the last. */
export const FIRST_DAY = '2022-01-03'
export const LAST_DAY = '2024-12-27'

const SIZES = ['large', 'medium', 'small', 'small', 'micro', 'micro'] as const
const LETTERS = ['a', 'b', 'c', 'd'] as const

/** A name nobody bears but by chance. */
export function aName(dice: Dice): string {
  return `${dice.pick(SURNAMES)}${dice.pick(GIVEN_NAMES)}`
}

function enterpriseName(place: number): { name: string; short: string; trade: (typeof NAME_TRADES)[number] } {
  const beginning = NAME_BEGINNINGS[place % NAME_BEGINNINGS.length] ?? ''
  const trade =
    NAME_TRADES[(place + Math.floor(place / NAME_BEGINNINGS.length)) % NAME_TRADES.length] ?? NAME_TRADES[0]
  const short = `${beginning}${trade[0]}`
  // One name in fifty is as long as names get.
  const long = place % 50 === 7 ? '（中国）大数据与人工智能应用研究院智慧岛分院' : ''
  return { name: `${short}${long}有限公司`, short, trade }
}

function enterprises(dice: Dice, count: number): Enterprise[] {
  return Array.from({ length: count }, (_, place) => {
    const { name, short, trade } = enterpriseName(place)
    const building = place % BUILDINGS.length
    return Enterprise.parse({
      id: `enterprise-${String(place)}`,
      name,
      shortName: short,
      // One in twelve told nobody its size.
      ...(place % 12 !== 11 && { size: dice.pick(SIZES) }),
      industry: trade[1],
      type: trade[2],
      buildingId: `building-${LETTERS[building] ?? 'a'}`,
      room: `${String(dice.int(1, 28))}层`,
      contacts: [
        { name: aName(dice), position: '企业代表', phone: `139${String(dice.int(10_000_000, 99_999_999))}` },
      ],
      leader: LEADERS[place % LEADERS.length],
      archived: place % 40 === 39,
    })
  })
}

type Rule = Pick<Series, 'rule' | 'kind' | 'name'> & {
  readonly id: string
  readonly scope: string
  readonly feedsInto?: string
}

const RULES: readonly Rule[] = [
  ...LETTERS.map((letter, place) => ({
    id: `weekly-${letter}`,
    name: `${BUILDINGS[place] ?? ''}楼事会周例会`,
    kind: 'weekly' as const,
    scope: `building-${letter}`,
    feedsInto: 'monthly',
    rule: {
      type: 'weekly' as const,
      weekdays: [4 as const],
      every: 2 as const,
      anchor: place % 2 === 0 ? '2022-01-03' : '2022-01-10',
    },
  })),
  {
    id: 'monthly',
    name: '智慧岛楼事会月例会',
    kind: 'monthly',
    scope: 'island',
    feedsInto: 'quarterly',
    rule: { type: 'working-day-of-month', nth: 'last' },
  },
  {
    id: 'quarterly',
    name: '智慧岛楼事会季度例会',
    kind: 'quarterly',
    scope: 'island',
    rule: { type: 'day-of-month', day: 20, monthsOfQuarter: [3] },
  },
]

function series(): Series[] {
  return RULES.map((rule) =>
    Series.parse({
      ...rule,
      holidayPolicy: 'postpone',
      startTime: rule.kind === 'weekly' ? '10:00' : '14:30',
      endTime: rule.kind === 'weekly' ? '11:00' : '16:00',
      place: '党群服务站',
      chair: '周书记',
      recorder: '陈思',
      agendaTemplate: [{ kind: 'policy', title: '政策通报', plannedMinutes: 5 }],
      issues: [],
      documentNumberPrefix: '',
      skips: [],
      active: true,
    }),
  )
}

/** Buildings, enterprises, people, partners, series and settings of the invented council. */
export function registersOf(dice: Dice, size: Size) {
  const buildings = BUILDINGS.map((name, place) =>
    Building.parse({
      id: `building-${LETTERS[place] ?? 'a'}`,
      name,
      station: `${name}党群服务站`,
      address: `明理路${String(place + 1)}号`,
    }),
  )
  const partners = PARTNERS.map(([name, kind], place) =>
    Partner.parse({ id: `partner-${String(place)}`, name, kind, contacts: [{ name: aName(dice) }] }),
  )
  const people = PRESET_OFFICES.map((organisation, place) =>
    Person.parse({ id: `person-${String(place)}`, name: aName(dice), organisation, position: '科长' }),
  )
  const settings: RecordOf<'settings'> = {
    ...DEFAULT_SETTINGS,
    officeName: '博学路街道办事处',
    secretaryName: '陈思',
    copyTo: '办事处领导，各科室，各党群服务站',
  }
  return {
    settings: [settings],
    buildings,
    partners,
    people,
    enterprises: enterprises(dice, size.enterprises),
    series: series(),
  }
}

/** The days on which a series meets within the three years. */
export function daysOf(one: Series): readonly string[] {
  return nextDates(one, FIRST_DAY, 90, HOLIDAY_YEARS)
    .map(({ date }) => date)
    .filter((date) => date <= LAST_DAY)
}
