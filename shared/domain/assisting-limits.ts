import { AppError } from '../errors'
import type { PlainDate } from './calendar'

type Limits = { readonly dueDate: PlainDate; readonly usual: PlainDate | undefined }

/** The limits of the assisting offices, by office; AppError `refused` when one is later than the lead office's. */
export function assistingLimits(
  offices: readonly string[],
  given: Readonly<Record<string, PlainDate>>,
  { dueDate, usual }: Limits,
): Readonly<Record<string, PlainDate>> {
  const earlier = usual !== undefined && usual < dueDate ? usual : dueDate
  const limits = offices.map((office) => [office, given[office] ?? (usual && earlier)] as const)
  const known = limits.filter((limit): limit is readonly [string, PlainDate] => limit[1] !== undefined)
  const late = known.find(([, due]) => due > dueDate)
  if (late) throw new AppError('refused', 'needs.assistingLater', { office: late[0] })
  return Object.fromEntries(known)
}
