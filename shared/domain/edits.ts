import { z } from 'zod'
import { isSame } from './sameness'

/** A way into a record: a member's name, or an element of a list by the id that it carries. */
const Path = z.array(z.union([z.string(), z.object({ key: z.string() })]))
type Path = readonly (string | { readonly key: string })[]

/**
 * One difference between two states of a record, as fit to be taken back as to be made again, and small:
 * `set` a value, `element` a member of a list that came or went, `order` the order of a list, `tail` the end of a list
 * whose members carry no ids. An absent `before` or `after` means: it was not there.
 */
export const Edit = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('set'),
    path: Path,
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  }),
  z.object({
    type: z.literal('element'),
    path: Path,
    at: z.int(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  }),
  z.object({ type: z.literal('order'), path: Path, before: z.array(z.string()), after: z.array(z.string()) }),
  z.object({
    type: z.literal('tail'),
    path: Path,
    before: z.array(z.unknown()),
    after: z.array(z.unknown()),
  }),
])
export type Edit = Readonly<z.infer<typeof Edit>>

type Tree = Readonly<Record<string, unknown>>

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function memberOf(tree: Tree, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined
}

const KEYS = ['id', 'needId', 'attendeeId'] as const

function keyOf(element: unknown): string | undefined {
  if (!isTree(element)) return undefined
  const name = KEYS.find((key) => typeof memberOf(element, key) === 'string')
  return name === undefined ? undefined : String(element[name])
}

/** The keys of a list's elements; undefined when one has none or two have the same. */
function keysOf(list: readonly unknown[]): readonly string[] | undefined {
  const keys = list.map(keyOf)
  const known = keys.filter((key) => key !== undefined)
  return known.length === keys.length && new Set(known).size === known.length ? known : undefined
}

function common(list: readonly string[], other: readonly string[]): readonly string[] {
  const known = new Set(other)
  return list.filter((key) => known.has(key))
}

function inKeyedList(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
  edits: Edit[],
): boolean {
  const [old, now] = [keysOf(before), keysOf(after)]
  if (!old || !now) return false
  // From the end on, so that taken back they come in from the beginning, each at its own place.
  for (const [at, key] of [...old.entries()].reverse()) {
    const there = now.indexOf(key)
    if (there < 0) edits.push({ type: 'element', path: [...path, { key }], at, before: before[at] })
    else collect(before[at], after[there], [...path, { key }], edits)
  }
  for (const [at, key] of now.entries())
    if (!old.includes(key)) edits.push({ type: 'element', path: [...path, { key }], at, after: after[at] })
  if (!isSame(common(old, now), common(now, old)))
    edits.push({ type: 'order', path: [...path], before: [...old], after: [...now] })
  return true
}

function inPlainList(before: readonly unknown[], after: readonly unknown[], path: Path, edits: Edit[]): void {
  const shorter = Math.min(before.length, after.length)
  const isTail = isSame(before.slice(0, shorter), after.slice(0, shorter))
  if (isTail)
    edits.push({ type: 'tail', path: [...path], before: before.slice(shorter), after: after.slice(shorter) })
  else edits.push({ type: 'set', path: [...path], before, after })
}

function collect(before: unknown, after: unknown, path: Path, edits: Edit[]): void {
  if (isSame(before, after)) return
  if (isTree(before) && isTree(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      collect(memberOf(before, key), memberOf(after, key), [...path, key], edits)
  } else if (isList(before) && isList(after)) {
    if (!inKeyedList(before, after, path, edits)) inPlainList(before, after, path, edits)
  } else edits.push({ type: 'set', path: [...path], before, after })
}

/** The differences that lead from one state of a record to another; undefined stands for a record that is not there. */
export function editsBetween(before: unknown, after: unknown): readonly Edit[] {
  const edits: Edit[] = []
  collect(before, after, [], edits)
  return edits
}

/** Something else was changed since, at the very place that an edit is about. */
export class EditsCollide extends Error {
  override readonly name = 'EditsCollide'
}

/** The value at one step, changed; the whole around it is copied. */
function stepInto(node: unknown, step: Path[number], change: (value: unknown) => unknown): unknown {
  if (typeof step === 'string') {
    if (!isTree(node)) throw new EditsCollide()
    const value = change(memberOf(node, step))
    const { [step]: _old, ...rest } = node
    return value === undefined ? rest : { ...node, [step]: value }
  }
  if (!isList(node)) throw new EditsCollide()
  const at = node.findIndex((element) => keyOf(element) === step.key)
  if (at < 0) throw new EditsCollide()
  return node.map((element, place) => (place === at ? change(element) : element))
}

function changeAt(node: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path
  return step === undefined ? change(node) : stepInto(node, step, (value) => changeAt(value, rest, change))
}

/** The edit's two sides in the direction it is applied. */
type Sides<T> = { readonly from: T; readonly to: T }

function withElement(
  list: unknown,
  step: Path[number] | undefined,
  at: number,
  sides: Sides<unknown>,
): unknown {
  if (!isList(list) || step === undefined || typeof step === 'string') throw new EditsCollide()
  const place = list.findIndex((element) => keyOf(element) === step.key)
  if (sides.from !== undefined) {
    if (!isSame(list[place], sides.from)) throw new EditsCollide()
    return list.filter((_element, index) => index !== place)
  }
  if (place >= 0) throw new EditsCollide()
  return [...list.slice(0, at), sides.to, ...list.slice(at)]
}

function withOrder(list: unknown, wanted: readonly string[]): unknown {
  const keys = isList(list) ? keysOf(list) : undefined
  if (!isList(list) || !keys) throw new EditsCollide()
  const places = new Map(wanted.map((key, place) => [key, place]))
  const ordered = list
    .filter((_element, at) => places.has(keys[at] ?? ''))
    .sort((a, b) => (places.get(keyOf(a) ?? '') ?? 0) - (places.get(keyOf(b) ?? '') ?? 0))
  // What came since stays where it is; the others take the places that are left, in their order.
  let next = 0
  return list.map((element, at) => (places.has(keys[at] ?? '') ? ordered[next++] : element))
}

function withTail(list: unknown, { from, to }: Sides<readonly unknown[]>): unknown {
  if (!isList(list)) throw new EditsCollide()
  let start = list.length - from.length
  while (start >= 0 && !isSame(list.slice(start, start + from.length), from)) start--
  if (start < 0) throw new EditsCollide()
  return [...list.slice(0, start), ...to, ...list.slice(start + from.length)]
}

function applyEdit(record: unknown, edit: Edit, isBack: boolean): unknown {
  switch (edit.type) {
    case 'set': {
      const [from, to] = isBack ? [edit.after, edit.before] : [edit.before, edit.after]
      return changeAt(record, edit.path, (value) => {
        if (!isSame(value, from)) throw new EditsCollide()
        return to
      })
    }
    case 'element': {
      const [from, to] = isBack ? [edit.after, edit.before] : [edit.before, edit.after]
      const list = edit.path.slice(0, -1)
      return changeAt(record, list, (value) => withElement(value, edit.path.at(-1), edit.at, { from, to }))
    }
    case 'order':
      return changeAt(record, edit.path, (value) => withOrder(value, isBack ? edit.before : edit.after))
    case 'tail': {
      const [from, to] = isBack ? [edit.after, edit.before] : [edit.before, edit.after]
      return changeAt(record, edit.path, (value) => withTail(value, { from, to }))
    }
  }
}

/** The record with edits taken back, the last first; throws EditsCollide when the same place was changed since. */
export function takeBack(record: unknown, edits: readonly Edit[]): unknown {
  return edits.reduceRight((current, edit) => applyEdit(current, edit, true), record)
}

/** The record with edits made again; throws EditsCollide when the same place was changed since. */
export function makeAgain(record: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce((current, edit) => applyEdit(current, edit, false), record)
}
