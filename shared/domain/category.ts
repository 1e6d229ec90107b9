import { z } from 'zod'
import { CategoryId, ImportId } from './ids'

const level = z.string().trim().max(60)

/** The office's own classification: up to three levels. A need's `category` is the path joined by `/`. */
export const Category = z.object({
  id: CategoryId,
  first: level.min(1),
  second: level.default(''),
  third: level.default(''),
  /** The office that usually deals with it; empty: not said. */
  office: z.string().trim().max(120).default(''),
  importId: ImportId.optional(),
})
export type Category = Readonly<z.infer<typeof Category>>

/** The path under which needs name it: `城乡建设/住房保障与房地产/物业服务与管理`. */
export function categoryPath({ first, second, third }: Pick<Category, 'first' | 'second' | 'third'>): string {
  return [first, second, third].filter((part) => part !== '').join('/')
}
