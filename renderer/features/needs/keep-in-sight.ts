/** What a scrolled list shows: pixels from its top, and pixels high. */
export type Sight = { readonly top: number; readonly height: number }

/** Where to scroll so that the row at `index` (from 0) is wholly seen, in pixels; undefined when it already is. */
export function scrollTopFor(index: number, rowHeight: number, sight: Sight): number | undefined {
  const top = index * rowHeight
  if (top < sight.top) return top
  const bottom = top + rowHeight
  return bottom > sight.top + sight.height ? bottom - sight.height : undefined
}
