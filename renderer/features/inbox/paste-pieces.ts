import type { OutputOf } from '#shared/contract/operations'

type Guess = OutputOf<'inbox.splitText'>['pieces'][number]

/** A piece as the person edits it; `key` stays with it, `kept` says whether it goes into the inbox. */
export type Piece = Guess & { readonly key: number; readonly kept: boolean }

/** The guesses as pieces: what is hardly a need is there, and not ticked. */
export function piecesFrom(guesses: readonly Guess[]): readonly Piece[] {
  return guesses.map((guess, key) => ({ ...guess, key, kept: guess.aside === undefined }))
}

/** The pieces with one changed. */
export function changed(
  pieces: readonly Piece[],
  key: number,
  change: Partial<Pick<Piece, 'text' | 'enterprise' | 'enterpriseId' | 'raiser' | 'kept'>>,
): readonly Piece[] {
  return pieces.map((piece) => {
    if (piece.key !== key) return piece
    const { enterpriseId: before, ...rest } = piece
    const isRenamed = change.enterprise !== undefined && change.enterprise !== piece.enterprise
    return { ...rest, ...(before && !isRenamed && { enterpriseId: before }), ...change }
  })
}

/** A piece put to the end of the one before it; who and when stay those of the earlier one. */
export function mergedUp(pieces: readonly Piece[], key: number): readonly Piece[] {
  const place = pieces.findIndex((piece) => piece.key === key)
  const [before, piece] = [pieces[place - 1], pieces[place]]
  if (!before || !piece) return pieces
  const joined = { ...before, text: `${before.text}\n${piece.text}`, kept: before.kept || piece.kept }
  return pieces.flatMap((one) => (one === before ? [joined] : one === piece ? [] : [one]))
}

/** A piece cut in two at a place in its text; nothing happens where one half would be empty. */
export function splitAt(pieces: readonly Piece[], key: number, at: number): readonly Piece[] {
  const nextKey = Math.max(-1, ...pieces.map((piece) => piece.key)) + 1
  return pieces.flatMap((piece) => {
    const [head, tail] = [piece.text.slice(0, at).trim(), piece.text.slice(at).trim()]
    if (piece.key !== key || head === '' || tail === '') return [piece]
    return [
      { ...piece, text: head },
      { ...piece, text: tail, key: nextKey },
    ]
  })
}

/** The ticked pieces as they are kept. */
export function itemsOf(pieces: readonly Piece[]) {
  return pieces
    .filter(({ kept, text }) => kept && text.trim() !== '')
    .map(({ enterprise, enterpriseId, raiser, text, saidAt }) => ({
      ...{ enterprise: enterprise.trim(), raiser: raiser.trim(), text: text.trim() },
      ...(enterpriseId && { enterpriseId }),
      ...(saidAt !== undefined && { saidAt }),
    }))
}
