import { Modal } from 'antd'
import { useState } from 'react'
import type { ChosenFile } from '#shared/contract/desktop-bridge'
import type { ImportPreview, ImportResult } from '#shared/contract/paper-operations'
import type { ImportKind } from '#shared/domain/import-record'
import { useOrder, useText } from '../../client/hooks'
import { Loading } from '../../ui/states'
import { CheckStep } from './check-step'
import { ChooseStep } from './choose-step'
import { ResultStep } from './result-step'
import { RunningImport } from './running-import'
import './import-dialog.css'

type ImportDialogProps = {
  readonly open: boolean
  readonly kind?: ImportKind
  /** A file that was chosen or dropped already. */
  readonly file?: ChosenFile
  readonly onClose: () => void
}
type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'check'; readonly preview: ImportPreview }
  | { readonly at: 'result'; readonly kind: ImportKind; readonly result: ImportResult }

/** Takes a spreadsheet in: choose, look at what it would bring, import, see what came of it. */
export function ImportDialog({
  open,
  kind: firstKind = 'needs',
  file: firstFile,
  onClose,
}: ImportDialogProps) {
  const text = useText()
  const [kind, setKind] = useState(firstKind)
  const [file, setFile] = useState(firstFile)
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const looking = useOrder('import.preview', { quiet: true })
  const running = useOrder('import.run', { quiet: true })

  async function look(chosen: ChosenFile, mapping?: ImportPreview['mapping']) {
    running.clear()
    const preview = await looking.send({ fileId: chosen.fileId, kind, ...(mapping && { mapping }) })
    if (preview) setStep({ at: 'check', preview })
  }
  async function run(preview: ImportPreview, duplicates: 'skip' | 'update', leaveOutRejected: boolean) {
    const { fileId, mapping } = preview
    const result = await running.send({ fileId, kind: preview.kind, mapping, duplicates, leaveOutRejected })
    if (result) setStep({ at: 'result', kind: preview.kind, result })
  }

  return (
    <Modal
      open={open}
      title={text('imports.dialogTitle')}
      className="import-dialog"
      width={1000}
      centered
      footer={null}
      mask={{ closable: false }}
      keyboard={!running.busy}
      closable={!running.busy && { 'aria-label': text('imports.close') }}
      onCancel={onClose}
      destroyOnHidden
    >
      {step.at === 'choose' && (
        <ChooseStep
          {...{ kind, file, onKind: setKind, onFile: setFile }}
          busy={looking.busy}
          problem={looking.problem?.message}
          onNext={(chosen) => void look(chosen)}
        />
      )}
      {step.at === 'check' &&
        (running.busy ? (
          <RunningImport fileName={step.preview.fileName} />
        ) : (
          <CheckStep
            preview={step.preview}
            refreshing={looking.busy}
            problem={(looking.problem ?? running.problem)?.message}
            onMapping={(mapping) => file && void look(file, mapping)}
            onBack={() => setStep({ at: 'choose' })}
            onRun={(duplicates, leaveOut) => void run(step.preview, duplicates, leaveOut)}
          />
        ))}
      {step.at === 'result' && <ResultStep kind={step.kind} result={step.result} onClose={onClose} />}
      {step.at === 'choose' && looking.busy && <Loading label={text('imports.reading')} />}
    </Modal>
  )
}
