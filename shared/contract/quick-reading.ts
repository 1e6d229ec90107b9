import { z } from 'zod'
import { PlainDate } from '../domain/calendar'

const Named = z.object({ id: z.string(), name: z.string() })

const NameReading = z.discriminatedUnion('type', [
  z.object({ type: z.literal('found'), id: z.string(), name: z.string(), others: z.array(Named) }),
  z.object({ type: z.literal('unknown'), text: z.string() }),
])

/** How a quick line was understood, as it crosses the contract; the words are those of shared/domain/quick-line. */
export const QuickReading = z.object({
  enterprise: NameReading.optional(),
  lead: NameReading.optional(),
  assisting: z.array(NameReading),
  category: z.string().optional(),
  due: z
    .object({
      date: PlainDate,
      workingDays: z.int().optional(),
      rolledOver: z.boolean(),
      isPast: z.boolean(),
      missingYears: z.array(z.int()),
    })
    .optional(),
  text: z.string(),
  parts: z.array(
    z.object({
      kind: z.enum(['enterprise', 'lead', 'assisting', 'category', 'due', 'text', 'unclear']),
      start: z.int(),
      end: z.int(),
    }),
  ),
})
export type QuickReading = Readonly<z.infer<typeof QuickReading>>
