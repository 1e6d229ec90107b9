import { useMemo, type ReactNode } from 'react'
import { useText } from '../../client/hooks'
import { Difference } from '../../ui/difference'
import { differenceLines, type DifferenceLine } from '../../ui/difference-pieces'

type ComparedLinesProps = { readonly before: readonly string[]; readonly after: readonly string[] }

/** Two versions line by line; lines that are equal stand pale. */
export function ComparedLines({ before, after }: ComparedLinesProps) {
  const text = useText()
  const lines = useMemo(() => differenceLines(before, after), [before, after])
  if (lines.every(({ kind }) => kind === 'same')) return <p role="status">{text('minutes.noDifference')}</p>
  return (
    <div className="minutes-lines">
      {lines.map((line, place) => (
        <p key={place} className={`minutes-line minutes-line-${line.kind}`}>
          {drawn(line)}
        </p>
      ))}
    </div>
  )
}

function drawn(line: DifferenceLine): ReactNode {
  switch (line.kind) {
    case 'same':
      return line.text
    case 'added':
      return <ins className="difference-added">{line.text}</ins>
    case 'removed':
      return <del className="difference-removed">{line.text}</del>
    case 'reworded':
      return <Difference before={line.before} after={line.after} />
  }
}
