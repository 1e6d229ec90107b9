import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { calendarFile, escapeText, foldLine } from '#shared/domain/calendar-file'

const octets = (line: string) => new TextEncoder().encode(line).length
const unfold = (text: string) => text.replaceAll('\r\n ', '')

function aFile(now = '2022-09-29T02:00:00.000Z', changes: Record<string, string> = {}): string {
  const session = {
    uid: 'session-weekly-2022-15@loushi-desk',
    title: '智慧岛A座周例会 第15期',
    date: '2022-09-29',
    startTime: '10:00',
    endTime: '11:00',
    place: 'A座一层，党群服务站',
    ...changes,
  }
  const due = {
    uid: 'lead-34@loushi-desk',
    title: 'N-034 车库; 排队',
    date: '2022-10-31',
    words: '豫源水务\n赵科长',
  }
  return calendarFile({ name: '楼事会日历', now, events: [session, due] })
}

describe('a calendar file', () => {
  test('has sessions at council time and due dates as whole days, without alarms', () => {
    const lines = unfold(aFile()).split('\r\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'TZID:Asia/Shanghai',
        'TZOFFSETTO:+0800',
        'UID:session-weekly-2022-15@loushi-desk',
        'DTSTAMP:20220929T020000Z',
        'DTSTART;TZID=Asia/Shanghai:20220929T100000',
        'DTEND;TZID=Asia/Shanghai:20220929T110000',
        String.raw`LOCATION:A座一层，党群服务站`,
        'DTSTART;VALUE=DATE:20221031',
        'DTEND;VALUE=DATE:20221101',
        String.raw`SUMMARY:N-034 车库\; 排队`,
        String.raw`DESCRIPTION:豫源水务\n赵科长`,
      ]),
    )
    expect(aFile()).not.toContain('VALARM')
    expect(aFile().endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(aFile().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
  })

  test('written later, the same entry has the same id and a higher sequence', () => {
    const sequence = (file: string) => Number(/SEQUENCE:(\d+)/u.exec(file)?.[1])
    const ids = (file: string) => file.match(/UID:\S+/gu)
    const later = aFile('2022-09-30T02:00:00.000Z', { date: '2022-09-30' })
    expect(ids(later)).toEqual(ids(aFile()))
    expect(sequence(later)).toBeGreaterThan(sequence(aFile()))
  })

  test('an end that is not later than the start is left out', () => {
    expect(aFile(undefined, { endTime: '10:00' })).not.toContain('DTEND;TZID')
  })
})

describe('lines', () => {
  test('a long Chinese line is folded at 75 octets, between characters', () => {
    const line = `SUMMARY:${'地下车库晚高峰排队很久'.repeat(30)}`
    const folded = foldLine(line)
    const pieces = folded.split('\r\n')
    expect(pieces.map(octets).every((length) => length <= 75)).toBe(true)
    expect(pieces.slice(1).every((piece) => piece.startsWith(' '))).toBe(true)
    expect(unfold(folded)).toBe(line)
  })

  test('a character beyond the first plane is not cut in half', () => {
    const line = `SUMMARY:${'a'.repeat(65)}🏢🏢👨‍👩‍👧${'𬭎'.repeat(40)}`
    const pieces = foldLine(line).split('\r\n')
    expect(pieces.every((piece) => !/\p{Cs}/u.test(piece) && octets(piece) <= 75)).toBe(true)
    expect(unfold(foldLine(line))).toBe(line)
  })

  test('a line of just 75 octets stays whole', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75))
    expect(foldLine('x'.repeat(76)).split('\r\n').map(octets)).toEqual([75, 2])
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 400 })])('any text comes back as it was', (text) => {
    const typed = text.replaceAll(/\p{Cs}/gu, '')
    const escaped = escapeText(typed)
    expect(escaped).not.toMatch(/\p{Cc}/u)
    expect(
      foldLine(escaped)
        .split('\r\n')
        .every((piece) => octets(piece) <= 75),
    ).toBe(true)
    const back = unfold(foldLine(escaped)).replaceAll(/\\([\\;,n])/gu, (_all, mark: string) =>
      mark === 'n' ? '\n' : mark,
    )
    expect(back).toBe(typed.replaceAll(/\r\n?/gu, '\n').replaceAll(/[^\P{Cc}\n]/gu, ''))
  })
})
