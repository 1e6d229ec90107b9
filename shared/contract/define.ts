import type { z } from 'zod'
import type { Topic } from './frames'

/** Who is calling; `gate` is our own server at the room's door. The host decides this; a caller never states its own role. */
export const ROLES = ['secretary', 'room', 'attendee', 'gate'] as const
export type Role = (typeof ROLES)[number]

type Shape<I extends z.ZodType, O extends z.ZodType> = {
  readonly allow: readonly Role[]
  readonly input: I
  readonly output: O
}

const desk: readonly Role[] = ['secretary']

/** A question. `staleAfter` lists the topics whose change makes an earlier answer out of date. */
export function read<I extends z.ZodType, O extends z.ZodType>(
  shape: Omit<Shape<I, O>, 'allow'> & {
    readonly staleAfter: readonly Topic[]
    readonly allow?: readonly Role[]
  },
) {
  return { effect: 'read', ...shape, allow: shape.allow ?? desk } as const
}

/** An instruction. Instructions run one at a time; the output is its receipt and stays small. */
export function write<I extends z.ZodType, O extends z.ZodType>(
  shape: Omit<Shape<I, O>, 'allow'> & { readonly allow?: readonly Role[] },
) {
  return { effect: 'write', ...shape, allow: shape.allow ?? desk } as const
}

/** Work that takes a while: it runs beside the instructions, tells its progress as a job, and takes its turn only to commit. */
export function job<I extends z.ZodType, O extends z.ZodType>(
  shape: Omit<Shape<I, O>, 'allow'> & { readonly allow?: readonly Role[] },
) {
  return { effect: 'job', ...shape, allow: shape.allow ?? desk } as const
}
