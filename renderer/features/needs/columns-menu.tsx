import { Button, Checkbox, Popover } from 'antd'
import { useText } from '../../client/hooks'
import { LEDGER_COLUMNS, type LedgerColumn } from './ledger-columns'

type ColumnsMenuProps = {
  readonly hidden: readonly LedgerColumn[]
  readonly onHidden: (hidden: readonly LedgerColumn[]) => void
}

/** Which columns are shown; the number always is. */
export function ColumnsMenu({ hidden, onHidden }: ColumnsMenuProps) {
  const text = useText()
  const boxes = LEDGER_COLUMNS.map((column) => ({
    value: column,
    label: text(`ledger.columns.${column}`),
    disabled: column === 'number',
  }))
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={text('ledger.columnsShown')}
      content={
        <Checkbox.Group<LedgerColumn>
          className="ledger-columns"
          options={boxes}
          value={LEDGER_COLUMNS.filter((column) => !hidden.includes(column))}
          onChange={(shown) => onHidden(LEDGER_COLUMNS.filter((column) => !shown.includes(column)))}
        />
      }
    >
      <Button>{text('ledger.columnsButton')}</Button>
    </Popover>
  )
}
