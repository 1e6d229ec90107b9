import type { CollectionName } from '#shared/domain/collections'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { ChangedRecord } from '../work'

type Tree = Readonly<Record<string, unknown>>

const LONGEST = 24

function textOf(value: unknown, name: string): string {
  const text = (value as Tree | undefined)?.[name]
  return typeof text === 'string' ? text.trim() : ''
}

function short(text: string): string {
  const letters = Array.from(text.replace(/\s+/gu, ' '))
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('')
}

function elements(value: unknown, list: string): readonly Tree[] {
  const found = (value as Readonly<Record<string, unknown>> | undefined)?.[list]
  return Array.isArray(found) ? (found as readonly Tree[]) : []
}

/** The name of the first element of a list that came, went or changed. */
function changedElement({ before, now }: ChangedRecord, list: string, names: readonly string[]): string {
  const old = new Map(elements(before, list).map((one) => [one['id'], one]))
  const after = new Map(elements(now, list).map((one) => [one['id'], one]))
  const came = [...after.values()].find(
    (one) => old.get(one['id']) !== one && !isEqual(old.get(one['id']), one),
  )
  const changed = came ?? [...old.values()].find((one) => !after.has(one['id']))
  return names.map((name) => textOf(changed, name)).find(Boolean) ?? ''
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function needNumbers(changes: readonly ChangedRecord[]): string {
  const numbers = changes
    .filter(({ collection }) => collection === 'needs')
    .map(({ before, now }) => Number(((now ?? before) as Tree)['number']))
    .sort((a, b) => a - b)
    .map(formatNeedNumber)
  if (numbers.length <= 2) return numbers.join('、')
  return `${numbers.slice(0, 2).join('、')}…`
}

type Finder = (change: ChangedRecord) => string

const FINDERS: Partial<Record<CollectionName, Finder>> = {
  drafts: ({ before, now }) =>
    short(['title', 'text', 'enterprise'].map((name) => textOf(now ?? before, name)).find(Boolean) ?? ''),
  votes: ({ before, now }) => short(textOf(now ?? before, 'question')),
  notes: ({ before, now }) => short(textOf(now ?? before, 'text')),
  attendances: (change) => changedElement(change, 'attendees', ['name', 'organisation']),
  floors: (change) => changedElement(change, 'speakers', ['name', 'organisation']),
  agendas: (change) => short(changedElement(change, 'items', ['title'])),
}

/** What a change was done to, in a word: N-034, a person, an item; empty when it has no name. */
export function subjectOf(changes: readonly ChangedRecord[]): string {
  const needs = needNumbers(changes)
  if (needs !== '') return needs
  for (const [collection, find] of Object.entries(FINDERS)) {
    const change = changes.find((one) => one.collection === collection)
    const found = change && find(change)
    if (found) return found
  }
  return ''
}
