import { describe, expect, test } from 'vitest'
import { DraftId, InboxId, SessionId, VoteId } from '#shared/domain/ids'
import type { PhoneView } from '#shared/contract/phone-operations'
import { createPhone, type Phone } from '../../../../renderer/client/phone'
import { browserKeep, type Keep } from '../../../../renderer/client/phone-keep'
import type { PhoneAnswer, PhoneLine } from '../../../../renderer/client/phone-line'
import { createOutbox } from '../../../../renderer/client/phone-outbox'

const SESSION = SessionId.parse('session-15')

const VIEW: PhoneView = {
  ...{ sessionId: SESSION, seriesName: '周例会', issue: '〔2022〕第15期', state: 'running' },
  ...{ me: { name: '王敏', organisation: '豫源水务', mayChange: true }, now: '2022-09-29T02:00:00.000Z' },
  ...{ expected: [], sayings: [], needs: [] },
}

/** Storage of a browser, which outlives the page. */
function aStorage(full = () => false): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    removeItem: (name) => void kept.delete(name),
    setItem(name, text) {
      if (full()) throw new Error('full')
      kept.set(name, text)
    },
  }
}

type Asked = { readonly operation: string; readonly input: unknown; readonly key: string | undefined }

/** A server that does each key once; answers can get lost on the way there or back. */
function aServer() {
  const done = new Map<string, unknown>()
  const asked: Asked[] = []
  const state = { view: VIEW, reach: 'both' as 'both' | 'there' | 'none', refuses: '' }
  const ask: PhoneLine['ask'] = async (operation, input, { key }) => {
    const lost = { status: 'lost' } as const
    if (state.reach === 'none') return lost
    if (operation === 'phone.get')
      return (state.reach === 'there' ? lost : { status: 'done', output: state.view }) as PhoneAnswer<never>
    asked.push({ operation, input, key })
    if (state.refuses !== '') return { status: 'refused', message: state.refuses }
    if (key !== undefined && !done.has(key)) done.set(key, input)
    return (
      state.reach === 'there' ? lost : { status: 'done', output: { inboxId: InboxId.parse('i') } }
    ) as PhoneAnswer<never>
  }
  return { state, asked, done: () => [...done.values()], line: { ask, listen: () => () => undefined } }
}

let keys = 0
const newKey = () => `key-${++keys}`

function openPage(keep: Keep, line: PhoneLine): { phone: Phone; retry: () => void } {
  let again: () => void = () => undefined
  const phone = createPhone({
    ...{ line, newKey, outbox: createOutbox(keep, newKey), language: () => 'zh-CN', now: () => 0 },
    later: (run) => (again = run),
  })
  return { phone, retry: () => again() }
}

const said = (...texts: string[]) => texts.map((text) => ({ text }))

describe('what is said on a phone', () => {
  test('outlives the page from the first letter on', () => {
    const keep = browserKeep(() => storage)
    const storage = aStorage()
    openPage(keep, aServer().line).phone.type('路灯')
    expect(
      openPage(
        browserKeep(() => storage),
        aServer().line,
      ).phone.read().draft,
    ).toBe('路灯')
  })

  test('is handed in once by two taps, and the field is empty', async () => {
    const server = aServer()
    const { phone } = openPage(
      browserKeep(() => storage),
      server.line,
    )
    const storage = aStorage()
    await phone.look()
    phone.type(' 路灯不亮 ')
    phone.hand()
    phone.hand()
    await phone.look()
    expect(server.done()).toEqual(said('路灯不亮'))
    expect(phone.read()).toMatchObject({ draft: '', letters: [] })
  })

  test('whose acknowledgement was lost is sent again under its key, also by the next page', async () => {
    const server = aServer()
    const storage = aStorage()
    const first = openPage(
      browserKeep(() => storage),
      server.line,
    )
    await first.phone.look()
    first.phone.type('路灯不亮')
    server.state.reach = 'there'
    first.phone.hand()
    await first.phone.look()
    server.state.reach = 'both'
    const next = openPage(
      browserKeep(() => storage),
      server.line,
    )
    await next.phone.look()
    expect(server.done()).toEqual(said('路灯不亮'))
    expect(next.phone.read().letters).toEqual([])
  })

  test('without a network waits, says so, and goes by itself', async () => {
    const server = aServer()
    const { phone, retry } = openPage(
      browserKeep(() => storage),
      server.line,
    )
    const storage = aStorage()
    await phone.look()
    server.state.reach = 'none'
    phone.type('路灯不亮')
    phone.hand()
    await phone.look()
    expect(phone.read()).toMatchObject({
      stage: 'in',
      isConnected: false,
      letters: [{ operation: 'phone.say' }],
    })
    server.state.reach = 'both'
    retry()
    await phone.look()
    expect(phone.read()).toMatchObject({ isConnected: true, letters: [] })
    expect(server.done()).toEqual(said('路灯不亮'))
  })

  test('and refused comes back into the field with the reason', async () => {
    const server = aServer()
    const { phone } = openPage(
      browserKeep(() => storage),
      server.line,
    )
    const storage = aStorage()
    await phone.look()
    server.state.refuses = '请稍后再说。'
    phone.type('路灯不亮')
    phone.hand()
    phone.type('还有')
    await phone.look()
    expect(phone.read()).toMatchObject({
      draft: '还有\n路灯不亮',
      letters: [],
      refusal: { message: '请稍后再说。' },
    })
  })

  test('in one session is never handed in to another', async () => {
    const server = aServer()
    const storage = aStorage()
    const first = openPage(
      browserKeep(() => storage),
      server.line,
    )
    await first.phone.look()
    server.state.reach = 'none'
    first.phone.type('上周的话')
    first.phone.hand()
    first.phone.send({ operation: 'phone.vote', input: { voteId: VoteId.parse('v'), choice: 'for' } })
    await first.phone.look()
    server.state.reach = 'both'
    server.state.view = { ...VIEW, sessionId: SessionId.parse('session-16') }
    const next = openPage(
      browserKeep(() => storage),
      server.line,
    )
    await next.phone.look()
    expect(server.asked).toEqual([])
    expect(next.phone.read()).toMatchObject({ draft: '上周的话', letters: [] })
  })

  test('killed between handing in and clearing the field is not there twice', async () => {
    const storage = aStorage()
    const keep = browserKeep(() => storage)
    const outbox = createOutbox(keep, newKey)
    outbox.type('路灯不亮')
    const before = storage.getItem('loushi-phone-draft')!
    outbox.hand(SESSION)
    storage.setItem('loushi-phone-draft', before)
    expect(
      createOutbox(
        browserKeep(() => storage),
        newKey,
      ).draft().text,
    ).toBe('')
  })

  test('is kept in memory where the browser keeps nothing', async () => {
    const server = aServer()
    const { phone } = openPage(
      browserKeep(() => storage),
      server.line,
    )
    const storage = aStorage(() => true)
    await phone.look()
    phone.type('路灯不亮')
    expect(phone.read().draft).toBe('路灯不亮')
    phone.hand()
    await phone.look()
    expect(server.done()).toEqual(said('路灯不亮'))
  })
})

test('the same wish is on its way once; a new one after it in its order', async () => {
  const server = aServer()
  const { phone } = openPage(
    browserKeep(() => storage),
    server.line,
  )
  const storage = aStorage()
  await phone.look()
  const vote = (choice: 'for' | 'against') =>
    phone.send({ operation: 'phone.vote', input: { voteId: VoteId.parse('v'), choice } })
  vote('for')
  vote('for')
  vote('against')
  phone.send({ operation: 'phone.confirm', input: { draftId: DraftId.parse('d'), text: '好' } })
  await phone.look()
  expect(server.asked.map(({ input }) => input)).toEqual([
    { voteId: 'v', choice: 'for' },
    { voteId: 'v', choice: 'against' },
    { draftId: 'd', text: '好' },
  ])
})

describe('the gates', () => {
  const out = { status: 'out' } as const
  const lineThat = (answer: PhoneAnswer<never>): PhoneLine => ({
    ask: async () => answer,
    listen: () => () => undefined,
  })

  test('who was never in scans; who was in was put out and keeps the words', async () => {
    const storage = aStorage()
    const stranger = openPage(
      browserKeep(() => storage),
      lineThat(out),
    )
    await stranger.phone.look()
    expect(stranger.phone.read().stage).toBe('expired')
    const server = aServer()
    const known = openPage(
      browserKeep(() => storage),
      server.line,
    )
    await known.phone.look()
    known.phone.type('还没说完')
    server.line.ask = async () => out
    await known.phone.look()
    expect(known.phone.read()).toMatchObject({ stage: 'removed', draft: '还没说完' })
  })

  test('an ended session stays ended while its server is gone', async () => {
    const server = aServer()
    const { phone } = openPage(
      browserKeep(() => storage),
      server.line,
    )
    const storage = aStorage()
    await phone.look()
    phone.enter('over')
    server.state.reach = 'none'
    await phone.look()
    expect(phone.read().stage).toBe('over')
  })
})
