import { z } from 'zod'

/** Any plain JSON value; whatever crosses the contract or reaches a file is one. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** One assignment inside a record: the value at `path` becomes `value`, or goes away when `value` is absent. */
export const PatchStep = z.object({
  path: z.array(z.union([z.string(), z.int()])),
  value: z.unknown().optional(),
})
export type PatchStep = Readonly<z.infer<typeof PatchStep>>

const target = { collection: z.string(), id: z.string(), revision: z.int().min(0) }

/**
 * What happens to one record. `revision` is the revision the record had when it was read (0: it did not exist);
 * a change whose revision is no longer current is not applied.
 */
export const Change = z.discriminatedUnion('type', [
  z.object({ type: z.literal('put'), ...target, value: z.unknown() }),
  z.object({ type: z.literal('patch'), ...target, steps: z.array(PatchStep) }),
  z.object({ type: z.literal('remove'), ...target }),
])
export type Change = Readonly<z.infer<typeof Change>>

/** One accepted write, however many records it touches: one line of the journal. */
export const Transaction = z.object({
  /** The idempotency key of the page that asked. */
  key: z.string().min(1),
  /** When, as an ISO instant. */
  at: z.string(),
  /** Who: a plain name. */
  by: z.string(),
  /** The laptop the change was made on. */
  laptop: z.string(),
  /** The operation's name, for the audit trail. */
  operation: z.string(),
  /** Revisions of records that were read for the decision and not changed. */
  reads: z.array(z.object(target)),
  changes: z.array(Change),
  /** The reply, so that the same key asked again gets the same answer. */
  receipt: z.unknown(),
})
export type Transaction = Readonly<z.infer<typeof Transaction>>

type Tree = Record<string | number, unknown>

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

function sameKind(a: unknown, b: unknown): boolean {
  return isTree(a) && isTree(b) && Array.isArray(a) === Array.isArray(b)
}

function collect(
  before: unknown,
  after: unknown,
  path: readonly (string | number)[],
  steps: PatchStep[],
): void {
  if (Object.is(before, after)) return
  if (!isTree(before) || !isTree(after) || !sameKind(before, after)) {
    steps.push({ path: [...path], value: after })
    return
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    for (let index = 0; index < after.length; index++) {
      if (index >= before.length) steps.push({ path: [...path, index], value: after[index] as unknown })
      else collect(before[index], after[index], [...path, index], steps)
    }
    if (after.length < before.length) steps.push({ path: [...path, 'length'], value: after.length })
    return
  }
  for (const key of Object.keys(before)) {
    const isGone = !Object.hasOwn(after, key) || after[key] === undefined
    if (isGone && before[key] !== undefined) steps.push({ path: [...path, key] })
  }
  for (const key of Object.keys(after)) {
    // A key that objects inherit (`constructor`, `__proto__`) is new unless the record itself has it.
    const known = Object.hasOwn(before, key) ? before[key] : undefined
    if (after[key] !== undefined) collect(known, after[key], [...path, key], steps)
  }
}

/** The assignments that turn `before` into `after`; both are plain JSON. Empty when they are equal. */
export function patchBetween(before: unknown, after: unknown): PatchStep[] {
  const steps: PatchStep[] = []
  collect(before, after, [], steps)
  return steps
}

function assign(node: unknown, path: readonly (string | number)[], step: PatchStep): unknown {
  const [head, ...rest] = path
  if (head === undefined) return step.value
  if (Array.isArray(node)) {
    if (head === 'length') return node.slice(0, Number(step.value))
    const items = [...(node as unknown[])]
    items[Number(head)] = assign(items[Number(head)], rest, step)
    return items
  }
  const copy: Tree = { ...(isTree(node) ? node : {}) }
  if (rest.length === 0 && step.value === undefined) return without(copy, head)
  return { ...copy, [head]: assign(Object.hasOwn(copy, head) ? copy[head] : undefined, rest, step) }
}

function without(tree: Tree, key: string | number): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => name !== String(key)))
}

/** The record after the steps; the given value is left as it is. */
export function applyPatch(value: unknown, steps: readonly PatchStep[]): unknown {
  return steps.reduce((current, step) => assign(current, step.path, step), value)
}
