import { expect, test } from 'vitest'
import { Attendance } from '#shared/domain/attendance'
import {
  attendanceLines,
  countedFigures,
  organisationKey,
  recordsOf,
  type FigureBooks,
} from '#shared/domain/figures-records'
import { Delivery, PolicyCard } from '#shared/domain/policy'
import { Project } from '#shared/domain/project'
import { Enterprise } from '#shared/domain/register'
import { Session } from '#shared/domain/session'
import { Talk } from '#shared/domain/talk'
import { Visit } from '#shared/domain/visit'
import { weeklySeries } from '../../../main/demo/people'
import { Series } from '#shared/domain/series'
import { BuildingId } from '#shared/domain/ids'

const made = { at: '2022-09-01T01:00:00.000Z', by: '陈思' }
const YEAR = { from: '2022-01-01', until: '2022-12-31' } as const

function aSession(number: number, date: string, state: string) {
  const words = { seriesName: '周例会', place: '三楼', chair: '', recorder: '' }
  const hours = { startTime: '10:00', endTime: '11:00' }
  return Session.parse({
    id: `s${String(number)}`,
    seriesId: 'weekly',
    year: 2022,
    number,
    date,
    state,
    ...words,
    ...hours,
  })
}

function anAttendee(id: string, organisation: string, state: string) {
  return { id, name: id, organisation, organisationKind: 'enterprise', state }
}

function someBooks(): FigureBooks {
  const visit = (id: string, date: string, enterpriseId: string, buildingId: string) =>
    Visit.parse({ id, date, enterpriseId, enterprise: enterpriseId, buildingId, team: [], met: [], ...made })
  const delivery = (id: string, date: string, policyId: string, enterpriseId: string) =>
    Delivery.parse({ id, date, policyId, enterpriseId, channel: 'visit', ...made })
  const project = (id: string, moments: object) =>
    Project.parse({
      ...{ id, number: 1, title: id, state: 'running', needIds: [], resourceIds: [], steps: [], by: '陈思' },
      ...{ proposedAt: made.at, ...moments },
    })
  const talk = (id: string, kind: string, date: string) => Talk.parse({ id, kind, date, title: id, ...made })
  return {
    sessions: [
      aSession(1, '2022-09-22', 'finalised'),
      aSession(2, '2022-09-29', 'running'),
      aSession(3, '2022-10-13', 'noticed'),
      aSession(4, '2023-01-05', 'closed'),
    ],
    series: [
      Series.parse({
        ...weeklySeries(BuildingId.parse('a')),
        id: 'weekly',
        issues: [],
        skips: [],
        active: true,
      }),
    ],
    attendances: [
      Attendance.parse({
        id: 's1',
        attendees: [
          anAttendee('1', '豫源水务', 'present'),
          anAttendee('2', '豫源水务', 'absent'),
          anAttendee('3', '云杉', 'excused'),
        ],
      }),
      Attendance.parse({
        id: 's2',
        attendees: [
          anAttendee('1', '豫源水务', 'late'),
          anAttendee('3', '云杉', 'substitute'),
          anAttendee('4', '听众', 'observer'),
        ],
      }),
    ],
    visits: [
      visit('v1', '2022-03-01', 'e1', 'a'),
      visit('v2', '2022-04-01', 'e1', 'a'),
      visit('v3', '2022-04-02', 'e2', 'b'),
    ],
    deliveries: [
      delivery('d1', '2022-05-01', 'p1', 'e1'),
      delivery('d2', '2022-05-02', 'p1', 'e2'),
      delivery('d3', '2021-05-02', 'p1', 'e2'),
    ],
    policies: [PolicyCard.parse({ id: 'p1', title: '用工补贴', level: 'city', ...made })],
    projects: [
      project('started', { startedAt: '2022-12-31T15:59:00.000Z' }),
      project('done', { startedAt: '2021-06-01T01:00:00.000Z', doneAt: '2022-06-01T01:00:00.000Z' }),
      project('next year', { startedAt: '2022-12-31T16:00:00.000Z' }),
    ],
    talks: [talk('t1', 'partner', '2022-06-01'), talk('t2', 'talent', '2022-06-02')],
    enterprises: [
      Enterprise.parse({ id: 'e1', name: '豫源水务', buildingId: 'a' }),
      Enterprise.parse({ id: 'e2', name: '云杉', buildingId: 'b' }),
    ],
  }
}

test('what was held, made and delivered in the year is counted, each enterprise and policy once where that is asked', () => {
  expect(countedFigures(someBooks(), YEAR)).toEqual({
    sessions: 2,
    visits: 3,
    visited: 2,
    deliveries: 2,
    policies: 1,
    projects: 1,
    'projects-done': 1,
    'partner-talks': 1,
    'talent-talks': 1,
  })
})

test('a building narrows sessions, visits and deliveries; talks are the whole council’s', () => {
  expect(countedFigures(someBooks(), { ...YEAR, buildingId: 'b' })).toMatchObject({
    sessions: 0,
    visits: 1,
    deliveries: 1,
    'talent-talks': 1,
  })
})

test('an organisation came when anybody of it was there; observers were not asked', () => {
  const books = someBooks()
  const lines = attendanceLines(books, YEAR)
  expect(
    lines.map(({ organisation, invited, present }) => [organisation, invited.length, present.length]),
  ).toEqual([
    ['豫源水务', 2, 2],
    ['云杉', 2, 1],
  ])
  const [first] = lines
  expect(recordsOf('present', books, YEAR, organisationKey(first!)).map(({ number }) => number)).toEqual([
    1, 2,
  ])
  expect(recordsOf('present', books, YEAR, 'enterprise:nobody')).toEqual([])
})
