import { diffArrays } from 'diff'

/** A stretch of text that both versions have, or only one of them. */
export type DifferencePiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

function piece(
  change: { readonly value: readonly string[]; readonly added: boolean; readonly removed: boolean },
  glue: string,
) {
  const kind = change.added ? 'added' : change.removed ? 'removed' : 'same'
  return { kind, text: change.value.join(glue) } as const
}

function segments(text: string): string[] {
  return Array.from(words.segment(text), (word) => word.segment)
}

/** Past this many edits two texts have so little in common that the old one is shown as removed, the new one as added. */
const MOST_EDITS = 1000

/** What was taken out and put in between two texts, word by word; the pieces that are not `removed` make up the later text. */
export function differencePieces(before: string, after: string): readonly DifferencePiece[] {
  const changes = diffArrays(segments(before), segments(after), { maxEditLength: MOST_EDITS })
  if (changes) return changes.map((change) => piece(change, ''))
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

/** One line of two compared lists: in both, in one of them, or reworded. */
export type DifferenceLine =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'reworded'; readonly before: string; readonly after: string }

/** The lines of two versions side by side; lines taken out and put in at the same place count as reworded, in pairs. */
export function differenceLines(
  before: readonly string[],
  after: readonly string[],
): readonly DifferenceLine[] {
  const changes = diffArrays([...before], [...after])
  const lines: DifferenceLine[] = []
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at]
    const next = changes[at + 1]
    if (!change) continue
    if (change.removed && next?.added) {
      lines.push(...rewordedLines(change.value, next.value))
      at += 1
    } else lines.push(...change.value.map((line) => piece({ ...change, value: [line] }, '')))
  }
  return lines
}

function rewordedLines(removed: readonly string[], added: readonly string[]): readonly DifferenceLine[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, at): DifferenceLine => {
    const before = removed[at]
    const after = added[at]
    if (before !== undefined && after !== undefined) return { kind: 'reworded', before, after }
    return before !== undefined ? { kind: 'removed', text: before } : { kind: 'added', text: after ?? '' }
  })
}
