import { Button, Select } from 'antd'
import { memo } from 'react'
import type { PaperBlock } from '#shared/domain/paper'
import { useText } from '../../client/hooks'
import { GrowingText } from './growing-text'
import { PAPER_LEVELS, type PaperEdit, type PaperLevel } from './paper-edits'

type BlockEditorProps = {
  readonly block: PaperBlock
  readonly at: number
  readonly isLast: boolean
  readonly disabled: boolean
  readonly onEdit: (edit: PaperEdit) => void
}
type PartProps<T extends PaperBlock['type']> = Omit<BlockEditorProps, 'block'> & {
  readonly block: Extract<PaperBlock, { type: T }>
}

/** One paragraph or table of the body, with what can be done to it. */
export const BlockEditor = memo(function BlockEditor({ block, ...rest }: BlockEditorProps) {
  return block.type === 'paragraph' ? (
    <Paragraph block={block} {...rest} />
  ) : (
    <TableBlock block={block} {...rest} />
  )
})

function Paragraph({ block, at, isLast, disabled, onEdit }: PartProps<'paragraph'>) {
  const text = useText()
  const number = at + 1
  return (
    <div className={`paper-block paper-paragraph paper-block-${block.level}`}>
      <Select<PaperLevel>
        className="paper-level"
        aria-label={text('minutes.levelOf', { number })}
        value={block.level}
        options={PAPER_LEVELS.map((level) => ({ value: level, label: text(`minutes.levels.level${level}`) }))}
        disabled={disabled}
        popupMatchSelectWidth={false}
        onChange={(level) => onEdit({ do: 'level', at, level })}
      />
      <GrowingText
        label={text('minutes.paragraph', { number })}
        value={block.text}
        disabled={disabled}
        onChange={(value) => onEdit({ do: 'text', at, text: value })}
      />
      {!disabled && (
        <div className="paper-block-tools">
          <BlockTools {...{ at, isLast, onEdit }} />
        </div>
      )}
    </div>
  )
}

function BlockTools({ at, isLast, onEdit }: Pick<BlockEditorProps, 'at' | 'isLast' | 'onEdit'>) {
  const text = useText()
  const number = at + 1
  const tools = [
    {
      name: text('minutes.moveUp', { number }),
      sign: '↑',
      disabled: at === 0,
      edit: { do: 'move', at, by: -1 },
    },
    {
      name: text('minutes.moveDown', { number }),
      sign: '↓',
      disabled: isLast,
      edit: { do: 'move', at, by: 1 },
    },
    {
      name: text('minutes.addAfter', { number }),
      sign: '+',
      disabled: false,
      edit: { do: 'add', at: at + 1 },
    },
    { name: text('minutes.remove', { number }), sign: '×', disabled: false, edit: { do: 'remove', at } },
  ] as const
  return tools.map(({ name, sign, disabled, edit }) => (
    <Button
      key={sign}
      type="text"
      size="small"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={() => onEdit(edit)}
    >
      {sign}
    </Button>
  ))
}

function TableBlock({ block, at, isLast, disabled, onEdit }: PartProps<'table'>) {
  const text = useText()
  return (
    <div className="paper-block">
      <table className="paper-table" aria-label={text('minutes.table', { number: at + 1 })}>
        <thead>
          <tr>
            {block.columns.map((column, place) => (
              <th key={place}>{column}</th>
            ))}
            {!disabled && (
              <th>
                <span className="read-aloud-only">{text('minutes.rowTools')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <GrowingText
                    label={text('minutes.cell', { row: row + 1, column: block.columns[column] ?? '' })}
                    value={cell}
                    disabled={disabled}
                    onChange={(value) => onEdit({ do: 'cell', at, row, column, text: value })}
                  />
                </td>
              ))}
              {!disabled && (
                <td>
                  <Button
                    type="text"
                    size="small"
                    aria-label={text('minutes.removeRow', { row: row + 1 })}
                    onClick={() => onEdit({ do: 'remove-row', at, row })}
                  >
                    ×
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!disabled && (
        <div className="paper-block-tools">
          <Button size="small" onClick={() => onEdit({ do: 'add-row', at })}>
            {text('minutes.addRow')}
          </Button>
          <BlockTools {...{ at, isLast, onEdit }} />
        </div>
      )}
    </div>
  )
}
