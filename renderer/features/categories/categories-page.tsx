import { Button, Input, Modal, Select, Table } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { Page } from '../../ui/page'
import { Empty, Loading, Problem } from '../../ui/states'
import { CategoryForm } from './category-form'
import './categories-page.css'

type Listed = OutputOf<'category.list'>[number]

const LIST_HEIGHT = 520

/** The office's own three levels, and which office usually deals with each. */
export function CategoriesPage() {
  const text = useText()
  const navigate = useNavigate()
  const categories = useAsk('category.list', {})
  const [editing, setEditing] = useState<Listed | 'new'>()
  const actions = (
    <>
      <Button onClick={() => void navigate('/imports?new=categories')}>{text('categories.import')}</Button>
      <Button type="primary" onClick={() => setEditing('new')}>
        {text('categories.add')}
      </Button>
    </>
  )
  return (
    <Page title={text('categories.title')} subtitle={text('categories.subtitle')} actions={actions}>
      {categories.status === 'loading' && <Loading label={text('categories.loading')} />}
      {categories.status === 'failed' && <Problem message={categories.problem.message} />}
      {categories.status === 'ready' &&
        (categories.data.length === 0 ? (
          <Empty title={text('categories.none')} hint={text('categories.noneHint')} />
        ) : (
          <CategoryTable categories={categories.data} onEdit={setEditing} />
        ))}
      <Modal
        open={editing !== undefined}
        title={
          editing === undefined || editing === 'new'
            ? text('categories.add')
            : text('categories.edit', { path: editing.path })
        }
        footer={null}
        closable={{ 'aria-label': text('categories.cancel') }}
        onCancel={() => setEditing(undefined)}
        destroyOnHidden
      >
        <CategoryForm
          category={editing === 'new' ? undefined : editing}
          onDone={() => setEditing(undefined)}
        />
      </Modal>
    </Page>
  )
}

type CategoryTableProps = {
  readonly categories: readonly Listed[]
  readonly onEdit: (category: Listed) => void
}

function CategoryTable({ categories, onEdit }: CategoryTableProps) {
  const text = useText()
  const [first, setFirst] = useState('')
  const [typed, setTyped] = useState('')
  const [removing, setRemoving] = useState<Listed>()
  const shown = useShown(categories, first, typed)
  const firsts = [...new Set(categories.map((category) => category.first))]
  const columns = (['first', 'second', 'third', 'office'] as const).map((key) => ({
    key,
    title: text(`categories.${key}`),
    dataIndex: key,
    ellipsis: true,
  }))
  return (
    <>
      <div className="categories-tools">
        <Select
          aria-label={text('categories.first')}
          className="categories-first"
          value={first}
          onChange={setFirst}
          options={[
            { value: '', label: text('categories.allFirst') },
            ...firsts.map((value) => ({ value, label: value })),
          ]}
        />
        <Input
          type="search"
          className="categories-search"
          aria-label={text('categories.search')}
          placeholder={text('categories.search')}
          value={typed}
          maxLength={120}
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
        <span role="status">{text('categories.total', { count: shown.length })}</span>
      </div>
      <Table<Listed>
        virtual
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ y: LIST_HEIGHT, x: 900 }}
        dataSource={shown}
        locale={{ emptyText: text('categories.noneFound') }}
        columns={[
          ...columns,
          { key: 'needs', title: text('categories.needs'), dataIndex: 'needs', width: 80, className: 'num' },
          {
            key: 'actions',
            title: '',
            width: 160,
            render: (_, one) => (
              <span className="categories-actions">
                <Button
                  size="small"
                  aria-label={text('categories.edit', { path: one.path })}
                  onClick={() => onEdit(one)}
                >
                  {text('categories.editShort')}
                </Button>
                <Button
                  size="small"
                  aria-label={text('categories.remove', { path: one.path })}
                  onClick={() => setRemoving(one)}
                >
                  {text('categories.removeShort')}
                </Button>
              </span>
            ),
          },
        ]}
      />
      <RemoveDialog category={removing} onClose={() => setRemoving(undefined)} />
    </>
  )
}

const MOST_FOUND = 100

/** What fits the first level and the words typed; pinyin is asked of the core. */
function useShown(categories: readonly Listed[], first: string, typed: string): readonly Listed[] {
  const query = useDeferredValue(typed.trim())
  const found = useAsk(
    'category.find',
    { query, limit: MOST_FOUND },
    { enabled: query !== '', keepPrevious: true },
  )
  const ofFirst = categories.filter((category) => first === '' || category.first === first)
  if (query === '' || found.status !== 'ready') return ofFirst
  const paths = new Set(found.data.map(({ path }) => path))
  return ofFirst.filter(({ path }) => paths.has(path))
}

type RemoveDialogProps = { readonly category: Listed | undefined; readonly onClose: () => void }

function RemoveDialog({ category, onClose }: RemoveDialogProps) {
  const text = useText()
  const { send, busy, problem } = useOrder('category.remove', { quiet: true })
  return (
    <Modal
      open={category !== undefined}
      title={text('categories.removeTitle')}
      okText={text('categories.removeShort')}
      okButtonProps={{ danger: true, loading: busy }}
      cancelText={text('categories.keep')}
      onCancel={onClose}
      onOk={() => {
        if (category) void send({ id: category.id }).then((done) => done && onClose())
      }}
    >
      {category && (
        <>
          <p>{category.path}</p>
          <p>{text('categories.removeHint', { count: category.needs })}</p>
        </>
      )}
      {problem && <Problem message={problem.message} />}
    </Modal>
  )
}
