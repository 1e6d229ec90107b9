import { Button, Modal, Table } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import { ImportKind } from '#shared/domain/import-record'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { Page } from '../../ui/page'
import { Empty, Loading, Problem } from '../../ui/states'
import { ImportDialog } from './import-dialog'
import { PackageButton, PackageNote, usePackageImport } from './package-import'
import './imports-page.css'

type Import = OutputOf<'import.list'>[number]

/** Everything that was imported; each import can be undone as one step. `?new=needs` opens the dialog at once. */
export function ImportsPage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const asked = ImportKind.safeParse(params.get('new'))
  const [round, setRound] = useState(0)
  const imports = useAsk('import.list', {})
  const packages = usePackageImport()
  const isOpen = asked.success
  const open = (kind: ImportKind) => {
    setRound(round + 1)
    setParams({ new: kind }, { replace: true })
  }
  const start = (
    <Button type="primary" onClick={() => open('needs')}>
      {text('imports.start')}
    </Button>
  )
  const actions = (
    <>
      <PackageButton busy={packages.busy} start={packages.start} />
      {start}
    </>
  )
  return (
    <Page title={text('imports.title')} subtitle={text('imports.subtitle')} actions={actions}>
      {packages.taken && <PackageNote taken={packages.taken} onClose={packages.forget} />}
      {imports.status === 'loading' && <Loading label={text('imports.loading')} />}
      {imports.status === 'failed' && <Problem message={imports.problem.message} />}
      {imports.status === 'ready' &&
        (imports.data.length === 0 ? (
          <Empty title={text('imports.none')} hint={text('imports.noneHint')} actions={start} />
        ) : (
          <ImportTable imports={imports.data} />
        ))}
      <ImportDialog
        key={round}
        open={isOpen}
        kind={asked.success ? asked.data : 'needs'}
        onClose={() => setParams({}, { replace: true })}
      />
    </Page>
  )
}

function ImportTable({ imports }: { readonly imports: readonly Import[] }) {
  const text = useText()
  const formats = useFormats()
  const [undoing, setUndoing] = useState<Import>()
  return (
    <>
      <Table<Import>
        className="imports-table"
        size="middle"
        rowKey="id"
        dataSource={imports}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { key: 'file', title: text('imports.file'), dataIndex: 'fileName', className: 'imports-file' },
          { key: 'kind', title: text('imports.kind'), render: (_, one) => text(`imports.kinds.${one.kind}`) },
          {
            key: 'at',
            title: text('imports.at'),
            className: 'num',
            render: (_, one) => formats.dateTime(one.at),
          },
          { key: 'by', title: text('imports.by'), dataIndex: 'by' },
          { key: 'imported', title: text('imports.imported'), dataIndex: 'imported', className: 'num' },
          { key: 'updated', title: text('imports.updated'), dataIndex: 'updated', className: 'num' },
          { key: 'skipped', title: text('imports.skipped'), dataIndex: 'skipped', className: 'num' },
          {
            key: 'undo',
            title: text('imports.state'),
            render: (_, one) =>
              one.undone === undefined ? (
                <Button
                  size="small"
                  aria-label={text('imports.undoOf', { fileName: one.fileName })}
                  onClick={() => setUndoing(one)}
                >
                  {text('imports.undo')}
                </Button>
              ) : (
                <Tag>{text('imports.undone', { at: formats.dateTime(one.undone) })}</Tag>
              ),
          },
        ]}
      />
      <UndoDialog record={undoing} onClose={() => setUndoing(undefined)} />
    </>
  )
}

function UndoDialog({
  record,
  onClose,
}: {
  readonly record: Import | undefined
  readonly onClose: () => void
}) {
  const text = useText()
  const { send, busy, problem, clear } = useOrder('import.undo', { quiet: true })
  const close = () => {
    clear()
    onClose()
  }
  const undo = async () => {
    if (record && (await send({ importId: record.id }))) close()
  }
  return (
    <Modal
      open={record !== undefined}
      title={text('imports.undoTitle')}
      okText={text('imports.undo')}
      okButtonProps={{ danger: true, loading: busy }}
      cancelText={text('imports.keep')}
      onOk={() => void undo()}
      onCancel={close}
    >
      {record && (
        <p>
          {text('imports.undoExplained', {
            fileName: record.fileName,
            imported: record.imported,
            updated: record.updated,
          })}
        </p>
      )}
      {problem && <Problem message={problem.message} />}
    </Modal>
  )
}
