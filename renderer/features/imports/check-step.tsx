import { Button, Checkbox, Radio, Tabs } from 'antd'
import { useId, useState } from 'react'
import type { ImportPreview } from '#shared/contract/paper-operations'
import { useText } from '../../client/hooks'
import { Problem } from '../../ui/states'
import { DuplicateRows, ProblemRows, SampleRows } from './check-lists'
import { rejectedRows, unmapped } from './import-mapping'
import { MappingTable } from './mapping-table'

type CheckStepProps = {
  readonly preview: ImportPreview
  readonly refreshing: boolean
  readonly problem: string | undefined
  readonly onMapping: (mapping: ImportPreview['mapping']) => void
  readonly onBack: () => void
  readonly onRun: (duplicates: 'skip' | 'update', leaveOutRejected: boolean) => void
}

/** What the file would bring, before anything is changed. */
export function CheckStep({ preview, refreshing, problem, onMapping, onBack, onRun }: CheckStepProps) {
  const text = useText()
  const label = useId()
  const [duplicates, setDuplicates] = useState<'skip' | 'update'>('skip')
  const [leavesOut, setLeavesOut] = useState(true)
  const bad = rejectedRows(preview.rejected)
  const coming = preview.ready + (duplicates === 'update' ? preview.duplicates.length : 0)
  const canRun = unmapped(preview).length === 0 && coming > 0 && (bad === 0 || leavesOut)
  return (
    <div className="import-step" aria-busy={refreshing}>
      <p className="import-about">
        <strong>{preview.fileName}</strong>{' '}
        {text('imports.about', { sheet: preview.sheet, row: preview.headerRow, count: preview.rows })}
      </p>
      <MappingTable preview={preview} disabled={refreshing} onMapping={onMapping} />
      <Tabs
        className="import-lists"
        items={[
          {
            key: 'ready',
            label: text('imports.ready', { count: preview.ready }),
            children: <SampleRows preview={preview} />,
          },
          {
            key: 'duplicates',
            label: text('imports.duplicates', { count: preview.duplicates.length }),
            children: <DuplicateRows duplicates={preview.duplicates} />,
          },
          {
            key: 'rejected',
            label: text('imports.rejected', { count: bad }),
            children: <ProblemRows problems={preview.rejected} />,
          },
        ]}
      />
      {preview.duplicates.length > 0 && (
        <div className="import-choice">
          <span id={label}>{text('imports.whatOfDuplicates')}</span>
          <Radio.Group
            aria-labelledby={label}
            value={duplicates}
            options={(['skip', 'update'] as const).map((value) => ({
              value,
              label: text(`imports.duplicatePolicy.${value}`),
            }))}
            onChange={({ target }) => setDuplicates(target.value === 'update' ? 'update' : 'skip')}
          />
        </div>
      )}
      {bad > 0 && (
        <Checkbox checked={leavesOut} onChange={({ target }) => setLeavesOut(target.checked)}>
          {text('imports.leaveOut', { count: bad })}
        </Checkbox>
      )}
      {problem !== undefined && <Problem message={problem} />}
      <div className="import-foot">
        <Button onClick={onBack}>{text('imports.back')}</Button>
        <Button
          type="primary"
          disabled={!canRun}
          loading={refreshing}
          onClick={() => onRun(duplicates, leavesOut)}
        >
          {text('imports.run', { count: coming })}
        </Button>
      </div>
    </div>
  )
}
