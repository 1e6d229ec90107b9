import type { View, Work } from './work'

const NEEDS = 'needs'

/** The number the next confirmed need gets. */
export async function nextNeedNumber(view: View): Promise<number> {
  return (await view.get('counters', NEEDS))?.next ?? 1
}

/** Lets the row of need numbers go on from here. */
export async function setNextNeedNumber(work: Work, next: number): Promise<void> {
  await work.get('counters', NEEDS)
  work.put('counters', { id: NEEDS, next })
}

/** Gives out the next need number. */
export async function takeNeedNumber(work: Work): Promise<number> {
  const number = await nextNeedNumber(work)
  await setNextNeedNumber(work, number + 1)
  return number
}
