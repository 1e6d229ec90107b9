import type { Agenda } from '#shared/domain/agenda'
import {
  countAttendance,
  isPresent,
  passagesOf,
  type Attendance,
  type Attendee,
} from '#shared/domain/attendance'
import { chineseNumeral } from '#shared/domain/chinese-numeral'
import type { NameList } from '#shared/domain/paper'
import { quorumNeeded } from '#shared/domain/quorum'
import type { Series } from '#shared/domain/series'
import type { z } from 'zod'
import { paperWords, wordsIf } from './paper-words'

function byOrganisation(attendees: readonly Attendee[], describe: (attendee: Attendee) => string): string {
  const groups = new Map<string, string[]>()
  for (const attendee of attendees) {
    const words = describe(attendee)
    groups.set(attendee.organisation, [
      ...(groups.get(attendee.organisation) ?? []),
      ...(words === '' ? [] : [words]),
    ])
  }
  return [...groups]
    .map(([organisation, names]) => [organisation, names.join('、')].filter(Boolean).join(' '))
    .join('；')
}

function substituteWords({ state, substituteFor: name }: Attendee): string {
  if (state !== 'substitute') return ''
  return name === '' ? paperWords('attendance.substitute') : paperWords('attendance.substituteFor', { name })
}

/** From which item on somebody was there and from which on away, in their order; the bare word when nobody knows. */
function passageWords(attendee: Attendee, agenda: Agenda): readonly string[] {
  const passages = passagesOf(attendee, agenda)
  const words = passages.map(({ kind, place }) =>
    paperWords(kind === 'left' ? 'attendance.leftAt' : 'attendance.arrivedAt', {
      place: chineseNumeral(place + 1),
    }),
  )
  const isKnown = (wanted: 'arrived' | 'left') => passages.some(({ kind }) => kind === wanted)
  if (attendee.state === 'late' && !isKnown('arrived')) return [paperWords('attendance.late'), ...words]
  if (attendee.state === 'left-early' && !isKnown('left'))
    return [...words, paperWords('attendance.leftEarly')]
  return words
}

/** What is noted behind a name: for whom somebody stands in, and when they came and went. */
function noteOf(attendee: Attendee, agenda: Agenda): string {
  if (!isPresent(attendee)) return ''
  const notes = [substituteWords(attendee), ...passageWords(attendee, agenda)].filter((words) => words !== '')
  return wordsIf('attendance.note', 'words', notes.join('，'))
}

/** 出席 / 请假 / 列席 (GB/T 9704 10.3), by organisation; places are those of the agenda. */
export function nameLists({ attendees }: Attendance, agenda: Agenda): z.infer<typeof NameList>[] {
  const named = (attendee: Attendee) => attendee.name && attendee.name + noteOf(attendee, agenda)
  const withReason = ({ name, reason }: Attendee) =>
    name && name + wordsIf('attendance.reason', 'reason', reason)
  const inState = (wanted: Attendee['state']) => attendees.filter(({ state }) => state === wanted)
  const lists = [
    { label: paperWords('attendance.present'), text: byOrganisation(attendees.filter(isPresent), named) },
    { label: paperWords('attendance.excused'), text: byOrganisation(inState('excused'), withReason) },
    { label: paperWords('attendance.observers'), text: byOrganisation(inState('observer'), named) },
  ]
  return lists.filter(({ text }, place) => place === 0 || text !== '')
}

/** 应到, 实到 and whether that is enough, when the series asks for a quorum; nothing otherwise. */
export function quorumWords(attendance: Attendance, quorum: Series['quorum']): string {
  if (!quorum) return ''
  const { expected, present } = countAttendance(attendance)
  const needed = quorumNeeded(quorum, attendance)
  const state = present >= needed ? 'attendance.quorumMet' : 'attendance.quorumMissed'
  return paperWords(state, { expected, present, needed })
}
