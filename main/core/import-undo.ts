import { Category } from '#shared/domain/category'
import type { CollectionName } from '#shared/domain/collections'
import type { ImportRecord } from '#shared/domain/import-record'
import { PolicyCard } from '#shared/domain/policy'
import { Enterprise, Person } from '#shared/domain/register'
import { Resource } from '#shared/domain/resource'
import { AppError } from '#shared/errors'
import type { Handlers } from './dispatch'
import { isImported, type ImportedCollection } from './import-records'
import { nextNeedNumber, setNextNeedNumber } from './numbers'
import { markOf } from './record-mark'
import type { Work } from './work'

type Kept = { readonly collection: string; readonly id: string; readonly mark?: string | undefined }

function nameOf(record: object): string {
  for (const key of ['name', 'title', 'first'] as const) {
    const found: unknown = key in record && (record as Record<string, unknown>)[key]
    if (typeof found === 'string' && found !== '') return found
  }
  return 'enterprise' in record ? String(record.enterprise) : ''
}

/** Refuses when a record is no longer as the import left it: the later change would be lost with it. */
async function refuseIfChanged(work: Work, { collection, id, mark }: Kept): Promise<void> {
  if (!isImported(collection)) return
  const record = await work.get(collection, id)
  if (record === undefined || mark === undefined || markOf(record) === mark) return
  throw new AppError('refused', 'errors.importChanged', { name: nameOf(record) })
}

/** Refuses when a need raised since names an enterprise that would go away. */
async function refuseIfNamed(work: Work, { made }: ImportRecord): Promise<void> {
  const enterprises = new Set(
    made.filter(({ collection }) => collection === 'enterprises').map(({ id }) => id),
  )
  if (enterprises.size === 0) return
  const need = (await work.list('needs')).find(
    ({ enterpriseId }) => enterpriseId && enterprises.has(enterpriseId),
  )
  if (need) throw new AppError('refused', 'errors.importChanged', { name: need.enterprise })
}

/** Numbers that the import took at the end of the row are free again, so that the row stays without gaps. */
async function giveNumbersBack(work: Work, numbers: readonly number[]): Promise<void> {
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)]
  const isLastRun = highest - lowest === numbers.length - 1 && (await nextNeedNumber(work)) === highest + 1
  if (numbers.length > 0 && isLastRun) await setNextNeedNumber(work, lowest)
}

async function removeMade(work: Work, made: ImportRecord['made']): Promise<void> {
  const numbers: number[] = []
  for (const { collection, id } of made) {
    if (!isImported(collection)) continue
    const record = await work.get(collection, id)
    if (record === undefined) continue
    if (collection === 'needs' && 'wordings' in record) numbers.push(record.number)
    work.remove(collection satisfies ImportedCollection & CollectionName, id)
  }
  await giveNumbersBack(work, numbers)
}

/** Gives records back the state they had before an import changed them. */
function restoreRecord(work: Work, collection: string, before: unknown): void {
  if (collection === 'enterprises') work.put('enterprises', Enterprise.parse(before))
  else if (collection === 'people') work.put('people', Person.parse(before))
  else if (collection === 'policies') work.put('policies', PolicyCard.parse(before))
  else if (collection === 'resources') work.put('resources', Resource.parse(before))
  else if (collection === 'categories') work.put('categories', Category.parse(before))
}

/** Takes a whole import back as one step; refused once anything it brought was changed or is in use. */
export const undoImport: Handlers['import.undo'] = async ({ importId }, { work, now }) => {
  const record = await work.load('imports', importId, 'errors.importGone')
  if (record.undone) throw new AppError('refused', 'errors.importUndone')
  for (const kept of [...record.made, ...record.changed]) await refuseIfChanged(work, kept)
  await refuseIfNamed(work, record)
  await removeMade(work, record.made)
  // The earliest state comes last, should a file have changed one record twice.
  for (const { collection, id, before } of [...record.changed].reverse()) {
    if (isImported(collection)) await work.get(collection, id)
    restoreRecord(work, collection, before)
  }
  work.put('imports', { ...record, undone: now })
  return {}
}
