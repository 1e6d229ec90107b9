import { Button, Checkbox, Input } from 'antd'
import { useRef } from 'react'
import type { EnterpriseId } from '#shared/domain/ids'
import { useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { useFormats } from '../../fields/moments'
import { Empty } from '../../ui/states'
import { Tag } from '../../ui/marks'
import { changed, mergedUp, splitAt, type Piece } from './paste-pieces'

type PieceListProps = {
  readonly pieces: readonly Piece[]
  readonly onChange: (pieces: readonly Piece[]) => void
}

/** The pieces of a chat: tick, correct, merge, split. */
export function PieceList({ pieces, onChange }: PieceListProps) {
  const text = useText()
  if (pieces.length === 0) return <Empty title={text('inbox.nothingSplit')} />
  const asides = pieces.filter(({ aside, kept }) => aside !== undefined && !kept).length
  return (
    <>
      {asides > 0 && <p className="inbox-hint">{text('inbox.asideHidden', { count: asides })}</p>}
      <ol className="inbox-pieces" aria-label={text('inbox.pieces')}>
        {pieces.map((piece, place) => (
          <PieceLine key={piece.key} {...{ piece, place, pieces, onChange }} />
        ))}
      </ol>
    </>
  )
}

function PieceLine({
  piece,
  place,
  pieces,
  onChange,
}: PieceListProps & { readonly piece: Piece; readonly place: number }) {
  const text = useText()
  const formats = useFormats()
  const cursor = useRef(0)
  const number = place + 1
  const change = (more: Parameters<typeof changed>[2]) => onChange(changed(pieces, piece.key, more))
  return (
    <li data-kept={piece.kept}>
      <div className="inbox-piece-head">
        <Checkbox
          aria-label={text('inbox.keepPiece', { number })}
          checked={piece.kept}
          onChange={({ target }) => change({ kept: target.checked })}
        />
        <NamePicker
          kinds={['enterprise']}
          hideLabel
          label={text('inbox.pieceEnterprise', { number })}
          placeholder={text('inbox.fields.enterprise')}
          value={piece.enterprise}
          // The picker gives ids of the register of enterprises only.
          onChange={(enterprise, id) =>
            change({ enterprise, ...(id !== undefined && { enterpriseId: id as EnterpriseId }) })
          }
        />
        <NamePicker
          kinds={['person']}
          hideLabel
          label={text('inbox.pieceRaiser', { number })}
          placeholder={text('inbox.fields.raiser')}
          value={piece.raiser}
          onChange={(raiser) => change({ raiser })}
        />
        {piece.saidAt !== undefined && <span className="num">{formats.dateTime(piece.saidAt)}</span>}
        {piece.aside !== undefined && <Tag>{text(`inbox.asides.${piece.aside}`)}</Tag>}
      </div>
      <Input.TextArea
        aria-label={text('inbox.pieceText', { number })}
        value={piece.text}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={8000}
        spellCheck={false}
        onSelect={({ currentTarget }) => (cursor.current = currentTarget.selectionStart)}
        onChange={({ target }) => change({ text: target.value })}
      />
      <div className="inbox-piece-foot">
        <Button
          size="small"
          disabled={place === 0}
          aria-label={text('inbox.mergeUp', { number })}
          onClick={() => onChange(mergedUp(pieces, piece.key))}
        >
          {text('inbox.mergeUpShort')}
        </Button>
        <Button
          size="small"
          aria-label={text('inbox.splitHere', { number })}
          onClick={() => onChange(splitAt(pieces, piece.key, cursor.current))}
        >
          {text('inbox.splitHereShort')}
        </Button>
      </div>
    </li>
  )
}
