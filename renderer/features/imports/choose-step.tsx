import { Button, Radio } from 'antd'
import { useId, useState, type DragEvent } from 'react'
import { CallFailure } from '#shared/contract/client'
import type { ChosenFile } from '#shared/contract/desktop-bridge'
import { IMPORT_KINDS, type ImportKind } from '#shared/domain/import-record'
import { useHost, useText } from '../../client/hooks'
import { Problem } from '../../ui/states'

type ChooseStepProps = {
  readonly kind: ImportKind
  readonly file: ChosenFile | undefined
  readonly onKind: (kind: ImportKind) => void
  readonly onFile: (file: ChosenFile) => void
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onNext: (file: ChosenFile) => void
}

/** What kind of list it is, and which file. */
export function ChooseStep({ kind, file, onKind, onFile, busy, problem, onNext }: ChooseStepProps) {
  const text = useText()
  const label = useId()
  const [refusal, setRefusal] = useState<string>()
  const message = refusal ?? problem
  return (
    <div className="import-step">
      <div>
        <div id={label} className="import-label">
          {text('imports.whatKind')}
        </div>
        <Radio.Group
          aria-labelledby={label}
          optionType="button"
          value={kind}
          options={IMPORT_KINDS.map((value) => ({ value, label: text(`imports.kinds.${value}`) }))}
          onChange={({ target }) => onKind(IMPORT_KINDS.find((value) => value === target.value) ?? kind)}
        />
        <p className="import-hint">{text(`imports.kindHints.${kind}`)}</p>
      </div>
      <FilePlace file={file} onFile={onFile} onRefusal={setRefusal} />
      {message !== undefined && <Problem message={message} />}
      <div className="import-foot">
        <Button type="primary" disabled={!file} loading={busy} onClick={() => file && onNext(file)}>
          {text('imports.look')}
        </Button>
      </div>
    </div>
  )
}

type FilePlaceProps = Pick<ChooseStepProps, 'file' | 'onFile'> & {
  readonly onRefusal: (message: string | undefined) => void
}

function FilePlace({ file, onFile, onRefusal }: FilePlaceProps) {
  const text = useText()
  const host = useHost()
  const [isOver, setOver] = useState(false)

  async function take(asking: Promise<ChosenFile | undefined>, whenNone?: string) {
    onRefusal(undefined)
    try {
      const chosen = await asking
      if (chosen) onFile(chosen)
      else onRefusal(whenNone)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      onRefusal(error.message)
    }
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) void take(host.takeFile(dropped), text('imports.cannotTake'))
  }

  return (
    <div
      className={isOver ? 'import-drop import-drop-over' : 'import-drop'}
      role="group"
      aria-label={text('imports.file')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file && <p className="import-file">{file.name}</p>}
      <Button onClick={() => void take(host.openFile('spreadsheet'))}>
        {text(file ? 'imports.chooseOther' : 'imports.choose')}
      </Button>
      <p className="import-hint">{text('imports.dropHint')}</p>
    </div>
  )
}
