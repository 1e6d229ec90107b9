type Placed = { readonly id: string }

/** Items in the order of `ids`, as long as both name the same items; else as they are. */
export function inOrder<T extends Placed>(
  items: readonly T[],
  ids: readonly string[] | undefined,
): readonly T[] {
  if (ids?.length !== items.length) return items
  const found = ids.map((id) => items.find((item) => item.id === id)).filter((item) => item !== undefined)
  return found.length === items.length ? found : items
}

/** The ids with one at another place, counted from 0 after it was taken out. */
export function movedTo(items: readonly Placed[], id: string, to: number): readonly string[] {
  const others = items.map((item) => item.id).filter((other) => other !== id)
  return others.toSpliced(to, 0, id)
}
