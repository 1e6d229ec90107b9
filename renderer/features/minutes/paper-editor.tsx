import { Button } from 'antd'
import { memo } from 'react'
import type { Paper } from '#shared/domain/paper'
import { useText } from '../../client/hooks'
import { BlockEditor } from './block-editor'
import { GrowingText } from './growing-text'
import { FOOT_FIELDS, HEAD_FIELDS, type PaperEdit } from './paper-edits'
import './paper-editor.css'

type PaperEditorProps = {
  readonly paper: Paper
  readonly disabled: boolean
  readonly onEdit: (edit: PaperEdit) => void
}

/** The paper's text, part by part in the order it prints. */
export const PaperEditor = memo(function PaperEditor({ paper, disabled, onEdit }: PaperEditorProps) {
  const text = useText()
  return (
    <div className="paper-editor">
      <h2>{text('minutes.head')}</h2>
      <div className="paper-fields">
        {HEAD_FIELDS.map((field) => (
          <LabelledText
            key={field}
            label={text(`minutes.fields.${field}`)}
            value={paper[field]}
            disabled={disabled}
            onChange={(value) => onEdit({ do: 'head', field, text: value })}
          />
        ))}
      </div>
      <h2>{text('minutes.body')}</h2>
      {paper.body.map((block, at) => (
        // A block has no identity but its place; every field is controlled.
        <BlockEditor
          key={at}
          block={block}
          at={at}
          isLast={at === paper.body.length - 1}
          disabled={disabled}
          onEdit={onEdit}
        />
      ))}
      {!disabled && (
        <Button className="paper-add" onClick={() => onEdit({ do: 'add', at: paper.body.length })}>
          {text('minutes.addParagraph')}
        </Button>
      )}
      <NameLists lists={paper.attendance} disabled={disabled} onEdit={onEdit} />
      <h2>{text('minutes.foot')}</h2>
      <div className="paper-fields">
        {FOOT_FIELDS.map((field) => (
          <LabelledText
            key={field}
            label={text(`minutes.fields.${field}`)}
            value={paper.foot[field]}
            disabled={disabled}
            onChange={(value) => onEdit({ do: 'foot', field, text: value })}
          />
        ))}
      </div>
    </div>
  )
})

type LabelledTextProps = {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

function LabelledText(props: LabelledTextProps) {
  return (
    <div className="paper-field">
      <span className="ui-label" aria-hidden="true">
        {props.label}
      </span>
      <GrowingText {...props} />
    </div>
  )
}

type NameListsProps = Pick<PaperEditorProps, 'disabled' | 'onEdit'> & { readonly lists: Paper['attendance'] }

function NameLists({ lists, disabled, onEdit }: NameListsProps) {
  const text = useText()
  return (
    <>
      <h2>{text('minutes.attendance')}</h2>
      {lists.map((list, at) => (
        <div key={at} className="paper-names">
          <GrowingText
            className="paper-names-label"
            label={text('minutes.listLabel', { number: at + 1 })}
            value={list.label}
            disabled={disabled}
            onChange={(value) => onEdit({ do: 'names', at, part: 'label', text: value })}
          />
          <GrowingText
            className="paper-names-text"
            label={text('minutes.listText', { label: list.label })}
            value={list.text}
            disabled={disabled}
            onChange={(value) => onEdit({ do: 'names', at, part: 'text', text: value })}
          />
          {!disabled && (
            <Button
              type="text"
              aria-label={text('minutes.removeList', { label: list.label })}
              onClick={() => onEdit({ do: 'remove-names', at })}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {!disabled && (
        <Button className="paper-add" onClick={() => onEdit({ do: 'add-names' })}>
          {text('minutes.addList')}
        </Button>
      )}
    </>
  )
}
