import { z } from 'zod'
import { Category } from '../domain/category'
import { CategoryId, EnterpriseId } from '../domain/ids'
import { read, write } from './define'

const nothing = z.object({})
const Guess = z.object({
  name: z.string(),
  /** How sure, from 0 to 1; the shares of all that are known add up to 1. */
  share: z.number(),
})

/** A category with the path that needs bear, and how many do. */
const ListedCategory = Category.extend({ path: z.string(), needs: z.int() })

export const categoryOperations = {
  /** In the order in which they came; `needs` counts the needs that bear the path. */
  'category.list': read({
    staleAfter: ['categories', 'needs'],
    input: nothing,
    output: z.array(ListedCategory),
  }),
  /** Those whose levels fit what was typed, in characters or pinyin; last levels first. */
  'category.find': read({
    staleAfter: ['categories'],
    input: z.object({ query: z.string().max(120), limit: z.int().min(1).max(100).default(20) }),
    output: z.array(z.object({ path: z.string(), office: z.string() })),
  }),
  'category.save': write({
    input: Category.omit({ id: true, importId: true }).extend({ id: CategoryId.optional() }),
    output: z.object({ id: CategoryId }),
  }),
  'category.remove': write({ input: z.object({ id: CategoryId }), output: nothing }),
  /**
   * The likeliest categories and offices for a text, learnt from past needs; empty until there are enough. Answers with
   * what is known: years of needs are learnt in the background, begun by the first question.
   */
  'category.suggest': read({
    staleAfter: ['categories'],
    input: z.object({ text: z.string().max(8000), enterpriseId: EnterpriseId.optional() }),
    output: z.object({
      categories: z.array(Guess),
      offices: z.array(Guess),
      /** Past needs it was learnt from. */
      learntFrom: z.int(),
      /** Still at it: asked again in a second, the answer is better. */
      isLearning: z.boolean(),
    }),
  }),
}
