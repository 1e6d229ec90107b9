import { Button } from 'antd'
import type { ActionRow } from '#shared/domain/action-row'
import { useText } from '../../client/hooks'
import { BULK_KINDS, fits, type BulkKind } from './action-groups'

/** What can be done to the selected actions at once; what fits only some of them waits. */
export function BulkBar(props: {
  readonly rows: readonly ActionRow[]
  readonly onChoose: (kind: BulkKind) => void
  readonly onClear: () => void
}) {
  const { rows, onChoose, onClear } = props
  const text = useText()
  return (
    <div className="actions-bulk" role="toolbar" aria-label={text('actions.selection')}>
      <b role="status">{text('actions.selected', { count: rows.length })}</b>
      {BULK_KINDS.map((kind) => (
        <Button
          key={kind}
          size="small"
          type={kind === 'urge' ? 'primary' : 'default'}
          disabled={!fits(kind, rows)}
          onClick={() => onChoose(kind)}
        >
          {text(`actions.bulk.${kind}`)}
        </Button>
      ))}
      <Button size="small" type="text" onClick={onClear}>
        {text('actions.clear')}
      </Button>
    </div>
  )
}
