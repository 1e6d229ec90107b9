import { formatNeedNumber } from '#shared/domain/document-number'

/** N-034. */
export function NeedNumber({ number }: { readonly number: number }) {
  return <span className="num">{formatNeedNumber(number)}</span>
}
