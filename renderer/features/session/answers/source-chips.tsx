import { Button } from 'antd'
import type { AnswerSource } from '#shared/domain/disposition'
import { useText } from '../../../client/hooks'
import './answers.css'

type SourceChipsProps = {
  readonly sources: readonly AnswerSource[]
  readonly onChange: (sources: AnswerSource[]) => void
}

/** What an answer rests on, each removable; it prints as 依据. Nothing while there is none. */
export function SourceChips({ sources, onChange }: SourceChipsProps) {
  const text = useText()
  if (sources.length === 0) return null
  return (
    <ul className="answers-sources" aria-label={text('answers.sources')}>
      <li aria-hidden="true" className="answers-sources-label">
        {text('answers.sources')}
      </li>
      {sources.map((source) => (
        <li key={`${source.kind}/${source.id}`} className="answers-source">
          <span>{source.words}</span>
          <Button
            size="small"
            type="text"
            aria-label={text('answers.removeSource', { words: source.words })}
            onClick={() => onChange(sources.filter((kept) => kept !== source))}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  )
}
