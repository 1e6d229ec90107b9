/** Lets writes take turns: each begins when the one before it has ended, however it ended. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    take<T>(work: () => Promise<T>): Promise<T> {
      const turn = last.then(work)
      last = turn.catch(() => undefined)
      return turn
    },
    all: () => last,
  }
}

export type Turns = ReturnType<typeof createTurns>
