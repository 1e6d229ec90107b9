import { describe, expect, test } from 'vitest'
import { dispositionFrom, isMandatory } from '../../../../renderer/features/needs/disposition-input'
import { actionsFor } from '../../../../renderer/features/needs/need-actions'
import {
  dispositionFacts,
  storyInOrder,
  storyWords,
} from '../../../../renderer/features/needs/need-story-facts'
import type { Teller } from '../../../../renderer/features/needs/teller'
import {
  completeDisposition,
  DISPOSITION_KINDS,
  type Disposition,
} from '../../../../shared/domain/disposition'
import { Need } from '../../../../shared/domain/need'
import { say } from '../../../../shared/text/say'

const teller: Teller = {
  say: (key, values) => say('zh-CN', key, values),
  day: (date) => date.slice(5),
  moment: (instant) => instant.slice(0, 16),
}
const at = '2026-11-23T02:00:00Z'
const dated: Disposition = {
  kind: 'dated',
  leadOffice: '城管办',
  assistingOffices: ['综治办', '应急办'],
  person: '',
  requirement: '',
  dueDate: '2026-12-04',
}

function aNeed(change: Record<string, unknown> = {}): Need {
  const wording = {
    version: 1,
    title: '停车',
    text: '停车难',
    at,
    by: '秘书',
    confirmation: { by: '赵敏', at, how: 'oral' },
  }
  const facts = {
    id: 'n',
    number: 35,
    enterprise: '浦发银行',
    raiser: '赵敏',
    raisedAt: at,
    source: 'session',
  }
  return Need.parse({ ...facts, wordings: [wording], dispositions: [], state: 'open', story: [], ...change })
}

const disposedAs = (disposition: object, change: object = {}) =>
  aNeed({ dispositions: [{ at, by: '秘书', disposition }], ...change })

describe('what can be done', () => {
  test('a need without disposition is disposed of first', () => {
    expect(actionsFor(aNeed()).first[0]).toBe('dispose')
  })

  test('an unconfirmed need of a session is confirmed before it can be disposed of', () => {
    const unconfirmed = aNeed({ wordings: [{ version: 1, title: '停车', text: '停车难', at, by: '秘书' }] })
    expect(actionsFor(unconfirmed).first).toEqual(['confirm', 'amend'])
    expect(actionsFor({ ...unconfirmed, source: 'phone' }).first[0]).toBe('dispose')
  })

  test('a closed need is only called back, a withdrawn one left alone', () => {
    expect(actionsFor(disposedAs(dated, { state: 'closed' }))).toEqual({ first: ['follow-up'], more: [] })
    expect(actionsFor(aNeed({ state: 'withdrawn' }))).toEqual({ first: [], more: [] })
  })

  test('only what has a due date is extended', () => {
    expect(actionsFor(disposedAs(dated)).first).toContain('extend')
    expect(
      actionsFor(disposedAs({ kind: 'claimed', person: '李', returnSession: { year: 2026, number: 15 } }))
        .first,
    ).not.toContain('extend')
  })

  test('a claim is returned before anything else is decided or closed', () => {
    const claimed = disposedAs({ kind: 'claimed', person: '李', returnSession: { year: 2026, number: 15 } })
    expect(actionsFor(claimed).first).toEqual(['return-claim', 'report', 'amend'])
  })

  test('an escalation waits for its reply, then for the telling', () => {
    const escalated = { kind: 'escalated', department: '建设局', since: '2026-11-01' }
    expect(actionsFor(disposedAs(escalated)).first[0]).toBe('log-reply')
    expect(actionsFor(disposedAs({ ...escalated, reply: { at, words: '年内开通' } })).first[0]).toBe('close')
  })
})

describe('what can be done behind 更多', () => {
  test('an assisting office, an extension, an objection, an urging and a task force, while nothing of it is under way', () => {
    const { more } = actionsFor(disposedAs(dated))
    expect(more).toEqual(['urge', 'tell', 'assist', 'ask-extension', 'object', 'task-force'])
  })

  test('what waits for a decision comes first, and is not asked for twice', () => {
    const objection = { office: '城管办', reason: '不归我们', at }
    const extensionAsked = { dueDate: '2026-12-20', reason: '缺件', by: '城管办', at }
    const { first, more } = actionsFor(disposedAs(dated, { objection, extensionAsked }))
    expect(first.slice(0, 2)).toEqual(['settle-objection', 'decide-extension'])
    expect(more).not.toContain('object')
    expect(more).not.toContain('ask-extension')
  })

  test('offices that have done their part are not asked again', () => {
    const done = { ...dated, assisted: { 综治办: at, 应急办: at } }
    expect(actionsFor(disposedAs(done)).more).not.toContain('assist')
  })
})

describe('the disposition form', () => {
  test('sends only the fields of the chosen kind, and no blanks', () => {
    const fields = {
      kind: 'dated',
      leadOffice: '城管办',
      dueDate: '2026-12-04',
      person: '',
      answer: '旧的',
    } as const
    expect(dispositionFrom(fields)).toEqual({ kind: 'dated', leadOffice: '城管办', dueDate: '2026-12-04' })
  })

  test('sends nothing until a kind is chosen', () => {
    expect(dispositionFrom({ leadOffice: '城管办' })).toBeUndefined()
  })

  test('joins the year and the number of the session a claim comes back to', () => {
    expect(dispositionFrom({ kind: 'claimed', person: '李', returnYear: 2026, returnNumber: 16 })).toEqual({
      kind: 'claimed',
      person: '李',
      returnSession: { year: 2026, number: 16 },
    })
  })

  test.each(DISPOSITION_KINDS)('asks for enough that the core takes %s', (kind) => {
    const all = {
      ...{
        answer: '可以',
        answeredBy: '卫健办',
        reaction: 'satisfied',
        leadOffice: '城管办',
        dueDate: '2026-12-04',
      },
      ...{
        explanation: '不归本处',
        understood: true,
        understoodBy: '赵敏',
        department: '建设局',
        person: '李',
      },
      ...{ returnYear: 2026, returnNumber: 16 },
    } as const
    const needed = Object.entries(all).filter(([field]) => isMandatory(kind, field as keyof typeof all))
    const input = dispositionFrom({ kind, ...Object.fromEntries(needed) })
    const circumstances = { now: at, today: '2026-11-23', immediateDue: '2026-11-26' }
    expect(completeDisposition(input!, circumstances).kind).toBe(kind)
  })
})

describe('the story', () => {
  test('stands in order of time, equal moments as they were written', () => {
    const event = (type: string, moment: string) => ({ type, at: moment, by: '秘书' })
    const need = aNeed({
      story: [
        event('reported', '2026-11-25'),
        event('raised', '2026-11-23'),
        event('confirmed', '2026-11-23'),
      ],
    })
    expect(storyInOrder(need).map(({ type }) => type)).toEqual(['raised', 'confirmed', 'reported'])
  })

  test('tells an extension with both dates, the reason and who agreed', () => {
    const facts = { from: '2026-12-04', dueDate: '2026-12-10', approvedBy: '周书记' }
    const need = aNeed({ story: [{ type: 'extended', at, by: '秘书', words: '要报审', facts }] })
    expect(storyWords(need.story[0]!, need, teller)).toEqual(['12-04 延到 12-10', '要报审', '周书记同意'])
  })

  test('tells a disposition with its owner and its date once', () => {
    const need = disposedAs(dated, {
      story: [{ type: 'disposed', at, by: '秘书', facts: { kind: 'dated', dueDate: '2026-12-04' } }],
    })
    expect(storyWords(need.story[0]!, need, teller)).toEqual([
      '限期办 · 主办 城管办 · 协办 综治办、应急办 · 期限 12-04',
    ])
  })

  test('leaves out facts that a newer program wrote', () => {
    const need = aNeed({ story: [{ type: 'told', at, by: '秘书', facts: { how: 'telepathy' } }] })
    expect(storyWords(need.story[0]!, need, teller)).toEqual([])
  })

  test('a disposition shows its filled-in fields only', () => {
    expect(dispositionFacts(dated, teller).map(({ label }) => label)).toEqual(['主办', '协办', '期限'])
  })
})
