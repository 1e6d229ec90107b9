import { categoryPath, type Category } from '#shared/domain/category'
import { CategoryId } from '#shared/domain/ids'
import { rankByName } from '#shared/domain/names'
import { plainName } from '#shared/domain/register'
import { AppError } from '#shared/errors'
import type { Handlers } from '../dispatch'
import { pinyinKeys } from '../pinyin'
import type { IdSource } from '../ports'
import { growRegister } from '../register-growth'
import { createSuggestions } from './suggestions'

type CategoryHandlers = Pick<
  Handlers,
  'category.list' | 'category.find' | 'category.save' | 'category.remove' | 'category.suggest'
>

function saveCategory(ids: IdSource): Handlers['category.save'] {
  return async ({ id: given, ...fields }, { work }) => {
    if (fields.second === '' && fields.third !== '') throw new AppError('refused', 'categories.levelMissing')
    const path = categoryPath(fields)
    const isTaken = (await work.list('categories')).some(
      (known) => known.id !== given && plainName(categoryPath(known)) === plainName(path),
    )
    if (isTaken) throw new AppError('refused', 'categories.taken', { path })
    const id = given ?? CategoryId.parse(ids.next())
    const before = given && (await work.load('categories', given, 'categories.gone'))
    if (fields.office !== '') await growRegister(work, ids, 'office', fields.office)
    work.put('categories', { ...before, ...fields, id })
    return { id }
  }
}

const listCategories: Handlers['category.list'] = async (_input, { view }) => {
  const used = new Map<string, number>()
  for (const { category } of await view.list('needs'))
    if (category !== '') used.set(category, (used.get(category) ?? 0) + 1)
  // In the order in which they came, as the office's own table has them.
  return (await view.list('categories')).map((category: Category) => {
    const path = categoryPath(category)
    return { ...category, path, needs: used.get(path) ?? 0 }
  })
}

const findCategories: Handlers['category.find'] = async ({ query, limit }, { view }) => {
  const named = (await view.list('categories')).map((category) => {
    const { first, second, third, office } = category
    return { path: categoryPath(category), office, last: third || second || first }
  })
  const byLast = rankByName(named, query, ({ last }) => pinyinKeys(last))
  const byPath = named.filter(({ path }) => path.includes(query.trim()) && query.trim() !== '')
  return [...new Set([...byLast, ...byPath])].slice(0, limit).map(({ path, office }) => ({ path, office }))
}

/** The office's own classification, and guesses from it. */
export function categoryHandlers({ ids }: { readonly ids: IdSource }): CategoryHandlers {
  const suggestions = createSuggestions()
  return {
    'category.list': listCategories,
    'category.find': findCategories,
    'category.save': saveCategory(ids),
    'category.remove': async ({ id }, { work }) => {
      await work.load('categories', id, 'categories.gone')
      work.remove('categories', id)
      return {}
    },
    'category.suggest': async ({ text, enterpriseId }, { view }) => {
      const { categories, offices, ...rest } = await suggestions.suggest(view, {
        text,
        ...(enterpriseId && { enterpriseId }),
      })
      return { categories: [...categories], offices: [...offices], ...rest }
    },
  }
}
