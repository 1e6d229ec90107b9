import { describe, expect, test } from 'vitest'
import { ActionRow } from '#shared/domain/action-row'
import { say } from '#shared/text/say'
import {
  fits,
  inGroups,
  needsByOffice,
  officesByNeed,
} from '../../../renderer/features/actions/action-groups'
import { paramsOf, placeOf } from '../../../renderer/features/actions/actions-place'
import { changeFrom } from '../../../renderer/features/actions/bulk-values'
import { holidayName } from '../../../renderer/features/home/holiday-name'

function aRow(number: number, office: string, changes: Partial<ActionRow> = {}): ActionRow {
  const row = {
    id: `${number} ${office}`,
    needId: `need-${number}`,
    number,
    title: '停车',
    enterprise: '豫源水务',
  }
  const rest = { asks: 'lead', group: 'near', office, person: '', urged: 0, detail: '' }
  return ActionRow.parse({ ...row, ...rest, ...changes })
}

describe('the place of the actions page', () => {
  test('a figure opens its list for all offices; without one it is the office chosen before', () => {
    expect(placeOf(new URLSearchParams('list=extension'), '城管办')).toMatchObject({
      office: '',
      list: 'extension',
    })
    expect(placeOf(new URLSearchParams(), '城管办')).toMatchObject({
      office: '城管办',
      list: 'all',
      view: 'list',
    })
    expect(placeOf(new URLSearchParams('list=nonsense&office='), '城管办')).toMatchObject({
      office: '',
      list: 'all',
    })
  })

  test('it is read back as it was written', () => {
    const place = { office: '综治办', list: 'overdue', view: 'calendar' } as const
    expect(placeOf(paramsOf(place), '')).toEqual(place)
  })
})

describe('what is done to many', () => {
  const rows = [aRow(1, '城管办'), aRow(2, '城管办'), aRow(2, '综治办', { asks: 'assist', group: 'overdue' })]

  test('a change is offered where it fits every action', () => {
    expect(fits('urge', rows)).toBe(true)
    expect(fits('assisted', rows)).toBe(false)
    expect(fits('assisted', rows.slice(2))).toBe(true)
    expect(fits('report', [])).toBe(false)
  })

  test('each office is urged for its own needs, and gets one paper', () => {
    expect(officesByNeed(rows)).toEqual({ 'need-1': ['城管办'], 'need-2': ['城管办', '综治办'] })
    expect(needsByOffice(rows)).toEqual([
      ['城管办', ['need-1', 'need-2']],
      ['综治办', ['need-2']],
    ])
    const change = changeFrom('urge', { words: '请尽快', how: 'message' }, rows.slice(0, 1))
    expect(change).toEqual({
      kind: 'urge',
      words: '请尽快',
      how: 'message',
      offices: { 'need-1': ['城管办'] },
    })
  })

  test('groups stand in the order of pressing', () => {
    expect(inGroups(rows).map(({ group, rows: own }) => [group, own.length])).toEqual([
      ['overdue', 1],
      ['near', 2],
    ])
  })
})

test('the holidays of the notices have English names; one typed by hand keeps its own', () => {
  const english = (key: Parameters<typeof say>[1], values = {}) => say('en', key, values)
  expect(holidayName('国庆节', english)).toBe('National Day')
  expect(holidayName('中秋节、国庆节', english)).toBe('Mid-Autumn Festival, National Day')
  expect(holidayName('校庆日', english)).toBe('校庆日')
})
