import { collections, type CollectionName } from '#shared/domain/collections'
import { say, type SpokenLanguage } from '#shared/text/say'
import type { Program } from '../build-core'

/** Records that break the rules of their own schema, as sentences. */
export async function checkRecords(
  program: Program,
  language: SpokenLanguage,
): Promise<{ file: string; problem: string }[]> {
  const names = Object.keys(collections) as CollectionName[] // the table's own keys
  const problems = await Promise.all(
    names.map(async (collection) => {
      const records = await program.records(collection)
      return records.flatMap(({ id, value }) => {
        const parsed = collections[collection].safeParse(value)
        if (parsed.success) return []
        const field = parsed.error.issues[0]?.path.join('.') ?? ''
        return [{ file: collection, problem: say(language, 'cli.recordWrong', { collection, id, field }) }]
      })
    }),
  )
  return problems.flat()
}
