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

/** Whether two plain JSON values say the same, whatever the order of their members; an undefined member is none. */
export function isSame(a: unknown, b: unknown): boolean {
  // JSON knows one nought: 0 and -0 say the same.
  if (Object.is(a, b) || (a === 0 && b === 0)) return true
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((value, place) => isSame(value, b[place]))
  if (!isTree(a) || !isTree(b)) return false
  for (const key of Object.keys(a)) if (!isSame(a[key], memberOf(b, key))) return false
  for (const key of Object.keys(b)) if (b[key] !== undefined && memberOf(a, key) === undefined) return false
  return true
}

/**
 * `after` as plain JSON, with undefined members left out, in which whatever says the same as in `before` is `before`'s
 * own object: so that the next comparison need not look into it. A value that JSON does not know throws.
 */
export function sharing(before: unknown, after: unknown): unknown {
  if (after === 0) return 0
  if (Object.is(before, after)) return before
  if (isList(after)) return sharedList(before, after)
  if (isTree(after)) return sharedTree(before, after)
  // Numbers that JSON cannot say, functions and the like.
  return JSON.parse(JSON.stringify(after)) as unknown
}

function sharedList(before: unknown, after: readonly unknown[]): unknown {
  const old = isList(before) ? before : []
  const list = after.map((value, place) => sharing(old[place], value === undefined ? null : value))
  const isUnchanged =
    isList(before) && list.length === old.length && list.every((value, at) => Object.is(value, old[at]))
  return isUnchanged ? before : list
}

function sharedTree(before: unknown, after: Tree): unknown {
  const old = isTree(before) ? before : {}
  const entries = Object.entries(after)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, sharing(memberOf(old, key), value)] as const)
  const isUnchanged =
    isTree(before) &&
    entries.length === Object.keys(old).length &&
    entries.every(([key, value]) => Object.hasOwn(old, key) && Object.is(value, old[key]))
  return isUnchanged ? before : Object.fromEntries(entries)
}
