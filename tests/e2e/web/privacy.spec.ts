import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { DAY, STEPS } from '../acceptance'
import { listenTo } from '../support/ears'
import { aFolder } from '../support/folders'
import { ask } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { openWebStage } from '../support/web-stage'

base.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

const FIRST = 3

type Person = { readonly id: string; readonly name: string; readonly state: string }
type Session = {
  readonly session: {
    readonly id: string
    readonly state: string
    readonly cursor?: { readonly itemId: string; readonly needId?: string }
  }
  readonly agenda: {
    readonly items: readonly {
      readonly id: string
      readonly outcome: string
      readonly entries: readonly { readonly needId: string }[]
    }[]
  }
  readonly attendance: { readonly attendees: readonly Person[] }
}

const sessionOf = async (desk: Page): Promise<Session> => {
  const sessions = (await ask(desk, 'session.list', {})) as { id: string; number: number; year: number }[]
  const { id } = sessions.find(({ number, year }) => number === 15 && year === 2022)!
  return (await ask(desk, 'session.get', { sessionId: id })) as Session
}

/** A word of its own in each field that nobody but the secretary may see; only those that were kept. */
type Whispered = { readonly field: string; readonly mark: string }

/** What can be whispered: each names its operation, what it is given, and the fields that it fills. */
function whispers(step: string, { session, agenda, attendance }: Session) {
  const sessionId = session.id
  const itemId = agenda.items[0]!.id
  const needId = agenda.items.flatMap(({ entries }) => entries).at(-1)?.needId
  const attendeeId = attendance.attendees.find(({ state }) => state === 'excused')?.id
  const mark = (field: string) => `秘${step}${field}密`
  const of = (...names: string[]) => Object.fromEntries(names.map((name) => [name, mark(name)]))
  return [
    ['draft.save', { sessionId }, of('enterprise', 'raiser', 'title', 'text', 'category')],
    ['note.add', { sessionId }, of('text')],
    ['agenda.updateItem', { sessionId, itemId }, of('outcome')],
    ['agenda.addItem', { sessionId, kind: 'other', plannedMinutes: 0 }, of('title')],
    ['attendance.mark', { sessionId, attendeeId }, of('reason')],
    ['person.save', {}, of('name', 'organisation', 'position', 'phone')],
    ['enterprise.save', {}, of('name', 'leader', 'room', 'creditCode')],
    ['partner.save', { kind: 'department' }, of('name')],
    ['inbox.add', { source: 'phone' }, of('text', 'raiser', 'phone', 'title')],
    ['floor.ask', { sessionId }, of('name', 'organisation')],
    ['need.logContact', { needId }, of('words')],
  ] as const
}

/** The scenario goes on as if nothing had been there. */
async function takeBack(
  desk: Page,
  { session, agenda }: Session,
  done: Record<string, string>,
): Promise<void> {
  const sessionId = session.id
  const { draftId, noteId, itemId, speakerId } = done
  if (draftId !== undefined) await ask(desk, 'draft.withdraw', { draftId })
  if (noteId !== undefined) await ask(desk, 'note.remove', { noteId })
  if (speakerId !== undefined) await ask(desk, 'floor.remove', { sessionId, speakerId })
  if (itemId !== undefined) await ask(desk, 'agenda.removeItem', { sessionId, itemId })
  await ask(desk, 'agenda.updateItem', {
    sessionId,
    itemId: agenda.items[0]!.id,
    outcome: agenda.items[0]!.outcome,
  })
  if (session.state === 'running' && session.cursor)
    await ask(desk, 'agenda.openItem', { sessionId, ...session.cursor })
}

async function whisper(desk: Page, step: string): Promise<Whispered[]> {
  const before = await sessionOf(desk)
  const kept: Whispered[] = []
  if (before.session.state === 'finalised') return kept
  for (const [operation, given, fields] of whispers(step, before)) {
    const done = await ask(desk, operation, { ...given, ...fields }).catch(() => undefined)
    if (done === undefined) continue
    for (const [name, mark] of Object.entries(fields)) kept.push({ field: `${operation} ${name}`, mark })
    await takeBack(desk, before, done as Record<string, string>)
  }
  return kept
}

base(
  'nothing private ever reaches the room screen or a phone, in the whole scenario',
  async ({ context, browser }) => {
    base.setTimeout(300_000)
    const folder = aFolder()
    const dataFolder = join(folder.path, 'data')
    playInto(dataFolder, FIRST - 1)
    const room = await listenTo(context, (address) => new URL(address).pathname === '/room')
    const hall = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    const phones = await listenTo(hall, () => true)
    const { stage, stop } = await openWebStage(context, dataFolder, at(DAY, '09:59'))
    const { session: ahead, agenda: drawn } = await sessionOf(stage.desk())
    // Where the secretary of the scenario puts it.
    await ask(stage.desk(), 'agenda.moveItem', { sessionId: ahead.id, itemId: drawn.items[2]!.id, to: 1 })
    const kept: Whispered[] = []
    let phone: Page | undefined

    for (const [place, { name, play }] of STEPS.entries()) {
      if (place < FIRST || place > STEPS.length - 3) continue
      await base.step(name, async () => {
        await play(stage)
        const desk = stage.desk()
        if (phone === undefined) {
          const { session } = await sessionOf(desk)
          await ask(desk, 'line.open', { sessionId: session.id, network: '127.0.0.1' })
          const { line } = (await ask(desk, 'line.get', { sessionId: session.id })) as {
            line: { address: string }
          }
          phone = await hall.newPage()
          await phone.goto(line.address)
          await phone.getByRole('button', { name: '名单里没有我' }).click()
        }
        kept.push(...(await whisper(desk, String(place))))
        // What was asked beside the page is on the page before the scenario goes on.
        await desk.reload()
        const { session: now } = await sessionOf(desk)
        if (now.state === 'running')
          await expect(
            desk.getByRole('navigation', { name: '议程' }).locator('[aria-current]').first(),
          ).toBeVisible()
      })
    }
    const all = whispers('', await sessionOf(stage.desk())).flatMap(([operation, , fields]) =>
      Object.keys(fields).map((name) => `${operation} ${name}`),
    )
    expect(all.filter((field) => !kept.some((one) => one.field === field))).toEqual([])
    const leaks = (words: string) => kept.filter(({ mark }) => words.includes(mark))
    expect(leaks(room.heard())).toEqual([])
    expect(leaks(phones.heard())).toEqual([])
    // The ears do hear: what was sent was seen, and what was current was seen on the phone.
    expect(room.heard()).toContain('路灯不亮')
    expect(phones.heard()).toContain('智慧岛A座楼事会周例会')
    await hall.close()
    await stop()
    folder.remove()
  },
)
