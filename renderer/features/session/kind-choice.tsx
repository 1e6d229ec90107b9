import { DISPOSITION_KINDS, type DispositionKind } from '#shared/domain/disposition'
import { useText } from '../../client/hooks'
import { Kbd } from '../../ui/marks'

type KindChoiceProps = {
  readonly chosen: DispositionKind | undefined
  /** The kind that holds now. */
  readonly current: DispositionKind | undefined
  readonly onChoose: (kind: DispositionKind) => void
}

/** The six dispositions, each with its key. */
export function KindChoice({ chosen, current, onChoose }: KindChoiceProps) {
  const text = useText()
  return (
    <div className="desk-kinds" role="group" aria-label={text('desk.kindChoice')}>
      {DISPOSITION_KINDS.map((kind, place) => (
        <button
          key={kind}
          type="button"
          className="desk-kind"
          aria-pressed={chosen === kind}
          aria-keyshortcuts={String(place + 1)}
          aria-label={text(`words.dispositions.${kind}`)}
          onClick={() => onChoose(kind)}
        >
          <span className="desk-kind-name">{text(`words.dispositions.${kind}`)}</span>
          <Kbd>{place + 1}</Kbd>
          <small>{text(kind === current ? 'desk.kindNow' : `desk.kindHints.${kind}`)}</small>
        </button>
      ))}
    </div>
  )
}
