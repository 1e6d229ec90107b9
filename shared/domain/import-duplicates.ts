import type { ImportedLists } from './import-list-rows'
import type { ImportKind } from './import-record'
import type { ImportedEnterprise, ImportedNeed, ImportedPerson } from './import-rows'
import { comparableName, comparableText, plainCode, plainPhone } from './import-words'

/** As much of a record as is needed to know it again; imported and stored records both have it. */
export type Recognisable = {
  readonly needs: Pick<ImportedNeed, 'number' | 'enterprise' | 'text'>
  readonly enterprises: Pick<ImportedEnterprise, 'name' | 'creditCode'>
  readonly people: Pick<ImportedPerson, 'name' | 'organisation' | 'phone'>
  readonly inbox: Pick<ImportedLists['inbox'], 'number' | 'enterprise' | 'text'>
  readonly policies: Pick<ImportedLists['policies'], 'title' | 'issuer' | 'documentNumber'>
  readonly resources: Pick<ImportedLists['resources'], 'title' | 'owner'>
  readonly categories: Pick<ImportedLists['categories'], 'first' | 'second' | 'third'>
}

/** What gave a duplicate away; `content` is a need's enterprise and text, `name` for people includes the unit. */
export type DuplicateSign = 'number' | 'creditCode' | 'name' | 'content'

export type Duplicate = {
  /** The record's place among the imported ones, from 0. */
  readonly index: number
  readonly by: DuplicateSign
  /** The earlier record it repeats: one of the same file by its place, or an existing one by its id. */
  readonly of:
    { readonly type: 'imported'; readonly index: number } | { readonly type: 'existing'; readonly id: string }
  /** False when the sign is equal and the content is not, as with a number that was given twice. */
  readonly same: boolean
}

type Signs = {
  readonly signs: readonly (readonly [DuplicateSign, string])[]
  readonly content: string
  /** Two records whose codes differ are not the same, whatever else is alike. */
  readonly code?: string
}

function needSigns({ number, enterprise, text }: Recognisable['needs']): Signs {
  const content = `${comparableName(enterprise)}\n${comparableText(text)}`
  const code = plainCode(number ?? '').toUpperCase()
  return { signs: code === '' ? [['content', content]] : [['number', code]], content }
}

function enterpriseSigns({ name, creditCode }: Recognisable['enterprises']): Signs {
  const content = comparableName(name)
  const code = plainCode(creditCode ?? '').toUpperCase()
  if (code === '') return { signs: [['name', content]], content }
  return {
    signs: [
      ['creditCode', code],
      ['name', content],
    ],
    content,
    code,
  }
}

function personSigns({ name, organisation = '', phone = '' }: Recognisable['people']): Signs {
  const content = `${comparableName(name)}\n${comparableName(organisation)}`
  // Without a unit a name alone would make one person of all namesakes; the phone tells them apart.
  const sign = organisation === '' ? `${content}\n${plainPhone(phone)}` : content
  return { signs: [['name', sign]], content }
}

/** Every form counts from 1, so a number alone says nothing; one person may well send the same form twice. */
function inboxSigns({ number = '', enterprise = '', text }: Recognisable['inbox']): Signs {
  const content = `${comparableName(enterprise)}\n${comparableText(text)}`
  return { signs: [['content', `${plainCode(number).toUpperCase()}\n${content}`]], content }
}

function policySigns({ title, issuer = '', documentNumber = '' }: Recognisable['policies']): Signs {
  const content = comparableText(title)
  const code = comparableName(documentNumber)
  const named = ['name', `${content}\n${comparableName(issuer)}`] as const
  return { signs: code === '' ? [named] : [['number', code]], content }
}

function resourceSigns({ title, owner }: Recognisable['resources']): Signs {
  const content = `${comparableText(title)}\n${comparableName(owner)}`
  return { signs: [['name', content]], content }
}

function categorySigns({ first, second = '', third = '' }: Recognisable['categories']): Signs {
  const content = [first, second, third].map(comparableName).join('/')
  return { signs: [['name', content]], content }
}

const SIGNS: { readonly [Kind in ImportKind]: (record: Recognisable[Kind]) => Signs } = {
  needs: needSigns,
  enterprises: enterpriseSigns,
  people: personSigns,
  inbox: inboxSigns,
  policies: policySigns,
  resources: resourceSigns,
  categories: categorySigns,
}

type Known = { readonly of: Duplicate['of']; readonly signs: Signs }

function register(known: Map<string, Known>, signs: Signs, of: Duplicate['of']): void {
  for (const [by, value] of signs.signs) {
    const key = `${by}:${value}`
    if (!known.has(key)) known.set(key, { of, signs })
  }
}

function isSame(a: Signs, b: Signs): boolean {
  const codesDiffer = Boolean(a.code) && Boolean(b.code) && a.code !== b.code
  return a.content === b.content && !codesDiffer
}

function firstKnown(known: ReadonlyMap<string, Known>, signs: Signs): Omit<Duplicate, 'index'> | undefined {
  for (const [by, value] of signs.signs) {
    const found = known.get(`${by}:${value}`)
    if (found) return { by, of: found.of, same: isSame(found.signs, signs) }
  }
  return undefined
}

/**
 * The imported records that repeat an existing record or an earlier one of the file, in order, once each.
 * Needs are known by number, else by enterprise and text; enterprises by 统一社会信用代码, else by name; people by
 * name and unit; inbox items by number, enterprise and text together; policies by 文号, else by title and issuer;
 * resources by title and owner; categories by their path. Names are compared as `comparableName` says, so nothing unlike is ever taken for the same.
 */
export function findDuplicates<Kind extends ImportKind>(
  kind: Kind,
  records: readonly Recognisable[Kind][],
  existing: readonly { readonly id: string; readonly record: Recognisable[Kind] }[],
): readonly Duplicate[] {
  const known = new Map<string, Known>()
  for (const { id, record } of existing) register(known, SIGNS[kind](record), { type: 'existing', id })
  return records.flatMap((record, index) => {
    const signs = SIGNS[kind](record)
    const found = firstKnown(known, signs)
    register(known, signs, { type: 'imported', index })
    return found ? [{ index, ...found }] : []
  })
}
