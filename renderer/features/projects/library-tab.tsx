import { Button, Checkbox, Table, type TableColumnType } from 'antd'
import { useState } from 'react'
import type { LibraryRow } from '#shared/contract/project-operations'
import type { LibraryProject } from '#shared/domain/project'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Drawer } from '../../ui/dialogs'
import { Tag } from '../../ui/marks'
import { Empty, Loading } from '../../ui/states'
import { ApplyForm } from './apply-form'
import { LibraryForm } from './library-form'
import { ListTools } from './list-search'
import { usePart } from './use-part'

type Opened =
  | { readonly doing: 'apply'; readonly kept: LibraryRow }
  | { readonly doing: 'edit'; readonly kept: Partial<LibraryProject> }

/** 服务项目库: projects kept for reuse, how often they were used and for how many enterprises. */
export function LibraryTab({ onOpen }: { readonly onOpen: (projectId: string) => void }) {
  const text = useText()
  const part = usePart()
  const [archived, setArchived] = useState(false)
  const [opened, setOpened] = useState<Opened>()
  const answer = useAsk('library.list', { query: part.input.query, archived }, { keepPrevious: true })
  if (answer.status === 'loading') return <Loading label={text('projects.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="library.list" problem={answer.problem} />
  return (
    <div className="projects-tab">
      <ListTools typed={part.typed} onTyped={part.onTyped}>
        <Button type="primary" onClick={() => setOpened({ doing: 'edit', kept: {} })}>
          {text('projects.library.add')}
        </Button>
        <Checkbox checked={archived} onChange={({ target }) => setArchived(target.checked)}>
          {text('projects.library.showArchived')}
        </Checkbox>
      </ListTools>
      {answer.data.length === 0 ? (
        <Empty title={text('projects.library.empty')} hint={text('projects.library.emptyHint')} />
      ) : (
        <LibraryTable rows={answer.data} onOpened={setOpened} />
      )}
      <LibraryDrawer
        opened={opened}
        onClose={() => setOpened(undefined)}
        onApplied={(projectId) => {
          setOpened(undefined)
          onOpen(projectId)
        }}
      />
    </div>
  )
}

function LibraryTable(props: {
  readonly rows: readonly LibraryRow[]
  readonly onOpened: (opened: Opened) => void
}) {
  const { rows, onOpened } = props
  const text = useText()
  const columns: TableColumnType<LibraryRow>[] = [
    {
      key: 'title',
      title: text('projects.columns.title'),
      render: (_, kept) => (
        <>
          <Button type="link" className="row-opener" onClick={() => onOpened({ doing: 'edit', kept })}>
            {kept.title}
          </Button>{' '}
          {kept.archived && <Tag>{text('projects.library.archived')}</Tag>}
        </>
      ),
    },
    { key: 'category', title: text('projects.category'), dataIndex: 'category' },
    {
      key: 'steps',
      title: text('projects.steps'),
      render: (_, { steps }) => steps.map(({ title }) => title).join(' → '),
    },
    {
      key: 'used',
      title: text('projects.library.used'),
      align: 'right',
      className: 'num',
      dataIndex: 'used',
    },
    {
      key: 'enterprises',
      title: text('projects.library.served'),
      align: 'right',
      className: 'num',
      dataIndex: 'enterprises',
    },
    {
      key: 'apply',
      title: text('projects.library.reuse'),
      render: (_, kept) =>
        !kept.archived && (
          <Button
            aria-label={text('projects.library.applyNamed', { title: kept.title })}
            onClick={() => onOpened({ doing: 'apply', kept })}
          >
            {text('projects.library.apply')}
          </Button>
        ),
    },
  ]
  return (
    <Table<LibraryRow>
      className="lists-table"
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
    />
  )
}

function LibraryDrawer(props: {
  readonly opened: Opened | undefined
  readonly onClose: () => void
  readonly onApplied: (projectId: string) => void
}) {
  const { opened, onClose, onApplied } = props
  const text = useText()
  const title = () => {
    if (opened?.doing === 'apply') return text('projects.library.applyNamed', { title: opened.kept.title })
    return opened?.kept.title ?? text('projects.library.add')
  }
  return (
    <Drawer
      open={opened !== undefined}
      title={title()}
      onClose={onClose}
      closeLabel={text('projects.close')}
      size={680}
    >
      {opened?.doing === 'apply' && <ApplyForm kept={opened.kept} onDone={onApplied} onCancel={onClose} />}
      {opened?.doing === 'edit' && <LibraryForm kept={opened.kept} onDone={onClose} onCancel={onClose} />}
    </Drawer>
  )
}
