import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  askForFloor,
  currentSpeaker,
  endSpeech,
  Floor,
  giveFloor,
  secondsOfSpeech,
  Speaker,
  waitingSpeakers,
} from '#shared/domain/floor'
import {
  moveSpeaker,
  removeSpeaker,
  returnSpeaker,
  skipSpeaker,
  spokenByOrganisation,
} from '#shared/domain/floor-order'
import { SessionId, SpeakerId } from '#shared/domain/ids'

const idOf = (name: string) => SpeakerId.parse(name)
const instant = (seconds: number) => new Date(Date.UTC(2022, 8, 29, 2) + seconds * 1000).toISOString()

function aSpeaker(name: string, change: Partial<Speaker> = {}): Speaker {
  const organisation = `${name}公司`
  return Speaker.parse({ id: name, name, organisation, state: 'waiting', spentSeconds: 0, ...change })
}

function aFloor(...names: readonly string[]): Floor {
  const empty: Floor = { id: SessionId.parse('session-15'), speakers: [] }
  return names.reduce((floor, name) => askForFloor(floor, aSpeaker(name)), empty)
}

const waiting = (floor: Floor) =>
  waitingSpeakers(floor)
    .map(({ name }) => name)
    .join('')

describe('the queue', () => {
  test('who asks waits behind the others, once; a point of order stands before them', () => {
    const floor = aFloor('甲', '乙')
    expect(askForFloor(floor, aSpeaker('甲', { id: idOf('again') }))).toBe(floor)
    const order = askForFloor(floor, aSpeaker('丙', { isPointOfOrder: true }))
    expect(waiting(order)).toBe('丙甲乙')
    expect(waiting(askForFloor(order, aSpeaker('丁', { isPointOfOrder: true })))).toBe('丙丁甲乙')
    expect(waiting(askForFloor(floor, aSpeaker('乙', { isPointOfOrder: true })))).toBe('乙甲')
  })

  test('it is moved by place, and never past its ends', () => {
    const floor = aFloor('甲', '乙', '丙')
    expect(waiting(moveSpeaker(floor, idOf('丙'), 0))).toBe('丙甲乙')
    expect(waiting(moveSpeaker(floor, idOf('甲'), 99))).toBe('乙丙甲')
    const speaking = giveFloor(floor, instant(0))
    expect(() => moveSpeaker(speaking, idOf('甲'), 1)).toThrow('floor.notWaiting')
  })

  test('who was passed over comes back behind the others; who has spoken with a new speech', () => {
    const skipped = skipSpeaker(aFloor('甲', '乙'), idOf('甲'))
    expect(waiting(skipped)).toBe('乙')
    expect(waiting(returnSpeaker(skipped, idOf('甲'), idOf('new')))).toBe('乙甲')
    const done = endSpeech(giveFloor(skipped, instant(0)), instant(40))
    const again = returnSpeaker(done, idOf('乙'), idOf('new'))
    expect(
      again.speakers.filter(({ name }) => name === '乙').map(({ spentSeconds }) => spentSeconds),
    ).toEqual([40, 0])
    expect(returnSpeaker(again, idOf('new'), idOf('newer'))).toBe(again)
  })

  test('a speech that was begun stays on record', () => {
    const floor = giveFloor(aFloor('甲', '乙'), instant(0))
    expect(() => removeSpeaker(floor, idOf('甲'))).toThrow('floor.hasTime')
    expect(() => removeSpeaker(endSpeech(floor, instant(9)), idOf('甲'))).toThrow('floor.hasTime')
    expect(waiting(removeSpeaker(floor, idOf('乙')))).toBe('')
    expect(() => removeSpeaker(floor, idOf('nobody'))).toThrow('floor.gone')
  })
})

describe('the floor', () => {
  test('the next has it, whoever had it has spoken; at the end of the queue nobody has it', () => {
    const first = giveFloor(aFloor('甲', '乙'), instant(0))
    const second = giveFloor(first, instant(70))
    expect(second.speakers.map(({ name, state, spentSeconds }) => [name, state, spentSeconds])).toEqual([
      ['甲', 'done', 70],
      ['乙', 'speaking', 0],
    ])
    const over = giveFloor(second, instant(100))
    expect(currentSpeaker(over)).toBeUndefined()
    expect(() => giveFloor(over, instant(101))).toThrow('floor.nobodyWaits')
    expect(() => giveFloor(over, instant(101), { id: idOf('甲') })).toThrow('floor.hasSpoken')
  })

  test('a point of order interrupts; the interrupted goes on with the time already used', () => {
    const speaking = giveFloor(aFloor('甲', '乙'), instant(0))
    const order = askForFloor(speaking, aSpeaker('丙', { isPointOfOrder: true }))
    const interrupted = giveFloor(order, instant(30))
    expect(currentSpeaker(interrupted)?.name).toBe('丙')
    expect(waiting(interrupted)).toBe('甲乙')
    const onward = giveFloor(interrupted, instant(50))
    expect(secondsOfSpeech(currentSpeaker(onward)!, instant(60))).toBe(40)
  })

  test('a clock that ran while the laptop slept, or after a crash, is right; set back it takes nothing away', () => {
    const speaking = Floor.parse(JSON.parse(JSON.stringify(giveFloor(aFloor('甲'), instant(0)))))
    expect(secondsOfSpeech(currentSpeaker(speaking)!, instant(3600))).toBe(3600)
    expect(secondsOfSpeech(currentSpeaker(speaking)!, instant(-60))).toBe(0)
  })
})

const NAMES = ['甲', '乙', '丙', '丁'] as const
type Step = { readonly act: string; readonly name: (typeof NAMES)[number]; readonly wait: number }

function played(steps: readonly Step[]): { readonly floors: readonly Floor[]; readonly end: number } {
  let floor = aFloor()
  let clock = 0
  const floors = [floor]
  for (const [place, { act, name, wait }] of steps.entries()) {
    clock += wait
    const fresh = idOf(`${name}${String(place)}`)
    const own = floor.speakers.findLast((speaker) => speaker.name === name)
    try {
      if (act === 'ask') floor = askForFloor(floor, aSpeaker(name, { id: fresh }))
      if (act === 'order') floor = askForFloor(floor, aSpeaker(name, { id: fresh, isPointOfOrder: true }))
      if (act === 'next') floor = giveFloor(floor, instant(clock))
      if (act === 'end') floor = endSpeech(floor, instant(clock))
      if (own && act === 'give') floor = giveFloor(floor, instant(clock), { id: own.id })
      if (own && act === 'skip') floor = skipSpeaker(floor, own.id)
      if (own && act === 'return') floor = returnSpeaker(floor, own.id, fresh)
      if (own && act === 'move') floor = moveSpeaker(floor, own.id, wait)
      if (own && act === 'remove') floor = removeSpeaker(floor, own.id)
    } catch {
      // A refusal changes nothing.
    }
    floors.push(floor)
  }
  return { floors, end: clock }
}

const aStep = fc.record({
  act: fc.constantFrom('ask', 'order', 'next', 'end', 'give', 'skip', 'return', 'move', 'remove'),
  name: fc.constantFrom(...NAMES),
  wait: fc.integer({ min: 0, max: 90 }),
})

describe('whatever happens', () => {
  test('nobody speaks twice at once, nobody waits twice, and nobody’s time is lost', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
        const { floors } = played(steps)
        for (const floor of floors) {
          expect(floor.speakers.filter(({ state }) => state === 'speaking').length).toBeLessThanOrEqual(1)
          const running = floor.speakers.filter(({ runningSince }) => runningSince !== undefined)
          expect(running).toEqual(floor.speakers.filter(({ state }) => state === 'speaking'))
          expect(new Set(floor.speakers.map(({ id }) => id)).size).toBe(floor.speakers.length)
          const names = waitingSpeakers(floor).map(({ name }) => name)
          expect(new Set(names).size).toBe(names.length)
        }
      }),
    )
  })

  test('the organisations’ times add up to those of all speeches, and to no more than the time that passed', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 40 }), fc.integer({ min: 0, max: 300 }), (steps, more) => {
        const { floors, end } = played(steps)
        const floor = floors.at(-1)!
        const now = instant(end + more)
        const total = floor.speakers.reduce((sum, speaker) => sum + secondsOfSpeech(speaker, now), 0)
        const byOrganisation = spokenByOrganisation(floor, now)
        expect(byOrganisation.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(total)
        expect(total).toBeLessThanOrEqual(end + more)
      }),
    )
  })
})
