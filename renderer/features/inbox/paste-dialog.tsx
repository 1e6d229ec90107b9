import { Button, Modal } from 'antd'
import { useState } from 'react'
import { failureOf, useClient, useLanguage, useOrder, useText } from '../../client/hooks'
import { Problem } from '../../ui/states'
import { TextArea } from '../../ui/text-fields'
import { itemsOf, piecesFrom, type Piece } from './paste-pieces'
import { PieceList } from './piece-list'

type PasteDialogProps = { readonly open: boolean; readonly onClose: () => void }

/** A chat pasted in, split by the program's guess and corrected by a person before anything is kept. */
export function PasteDialog({ open, onClose }: PasteDialogProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [pieces, setPieces] = useState<readonly Piece[]>()
  const { split, busy, problem } = useSplitting(setPieces)
  const add = useOrder('inbox.addMany', { quiet: true })
  const items = itemsOf(pieces ?? [])
  const close = () => {
    setTyped('')
    setPieces(undefined)
    onClose()
  }
  const keep = async () => {
    if (items.length > 0 && (await add.send({ items }))) close()
  }
  const message = problem ?? add.problem?.message
  return (
    <Modal
      open={open}
      title={text('inbox.pasteTitle')}
      width={960}
      centered
      footer={null}
      mask={{ closable: false }}
      closable={{ 'aria-label': text('inbox.close') }}
      onCancel={close}
      destroyOnHidden
    >
      <div className="inbox-paste">
        {pieces === undefined ? (
          <TextArea
            label={text('inbox.pasteField')}
            hint={text('inbox.pasteHint')}
            value={typed}
            rows={12}
            maxRows={18}
            maxLength={100_000}
            startsFocused
            onChange={setTyped}
            onSubmit={() => void split(typed)}
          />
        ) : (
          <PieceList pieces={pieces} onChange={setPieces} />
        )}
        {message !== undefined && <Problem message={message} />}
        <div className="inbox-foot">
          {pieces === undefined ? (
            <Button
              type="primary"
              loading={busy}
              disabled={typed.trim() === ''}
              onClick={() => void split(typed)}
            >
              {text('inbox.split')}
            </Button>
          ) : (
            <>
              <Button
                type="primary"
                loading={add.busy}
                disabled={items.length === 0}
                onClick={() => void keep()}
              >
                {text('inbox.addPieces', { count: items.length })}
              </Button>
              <Button onClick={() => setPieces(undefined)}>{text('inbox.backToText')}</Button>
            </>
          )}
        </div>
      </div>
    </Modal>
  )
}

/** Asks for the guess once: what a person has corrected is not asked again. */
function useSplitting(onPieces: (pieces: readonly Piece[]) => void) {
  const client = useClient()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const split = async (typed: string) => {
    if (typed.trim() === '') return
    setBusy(true)
    setProblem(undefined)
    try {
      onPieces(piecesFrom((await client.call('inbox.splitText', { text: typed })).pieces))
    } catch (error) {
      setProblem(failureOf(error, language).message)
    } finally {
      setBusy(false)
    }
  }
  return { split, busy, problem }
}
