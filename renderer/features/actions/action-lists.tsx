import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ActionFilter } from '#shared/contract/action-operations'
import type { OutputOf } from '#shared/contract/operations'
import type { ActionRow } from '#shared/domain/action-row'
import { useAsk, useKeys, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Drawer } from '../../ui/dialogs'
import { Empty, Loading } from '../../ui/states'
import { fits, type BulkKind } from './action-groups'
import { storyOf } from './action-line'
import { ActionTable } from './action-table'
import type { ActionsPlace } from './actions-place'
import { BulkBar } from './bulk-bar'
import { BulkForm } from './bulk-form'
import { DoneNote } from './urging-offer'

/** How many actions are shown at first, and how many more at a time. */
const STEP = 300

type Answer = OutputOf<'action.list'>
type ListsProps = {
  readonly place: ActionsPlace
  readonly onGo: (change: Partial<ActionsPlace>) => void
}

/** The lists with their figures, the actions of one of them, and what is done to the selected ones. */
export function ActionLists({ place, onGo }: ListsProps) {
  const text = useText()
  const { office, list } = place
  const [limit, setLimit] = useState(STEP)
  const answer = useAsk(
    'action.list',
    { list, limit, ...(office !== '' && { office }) },
    { keepPrevious: true },
  )
  switch (answer.status) {
    case 'loading':
      return <Loading label={text('actions.loading')} />
    case 'failed':
      return <AskedProblem name="action.list" problem={answer.problem} />
    case 'ready':
      return (
        <>
          <Lists counts={answer.data.counts} list={list} onGo={onGo} />
          <Actions answer={answer.data} place={place} onGo={onGo} onMore={() => setLimit(limit + STEP)} />
        </>
      )
  }
}

/** Lists that are part of another one are offered while they hold something. */
const ALWAYS: readonly ActionFilter[] = [
  'all',
  'overdue',
  'today',
  'near',
  'decide',
  'waiting',
  'later',
  'done',
]

type ListNamesProps = Pick<ListsProps, 'onGo'> & Pick<Answer, 'counts'> & { readonly list: ActionFilter }

function Lists({ counts, list, onGo }: ListNamesProps) {
  const text = useText()
  const shown = ActionFilter.options.filter(
    (name) => ALWAYS.includes(name) || counts[name] > 0 || name === list,
  )
  return (
    <div className="actions-lists" role="group" aria-label={text('actions.lists')}>
      {shown.map((name) => (
        <Button
          key={name}
          size="small"
          type={name === list ? 'primary' : 'default'}
          aria-pressed={name === list}
          onClick={() => onGo({ list: name })}
        >
          {text(`actions.listNames.${name}`)} <span className="num">{counts[name]}</span>
        </Button>
      ))}
    </div>
  )
}

type ActionsProps = ListsProps & { readonly answer: Answer; readonly onMore: () => void }
type Noted = { readonly words: string; readonly urged: readonly ActionRow[] }

function Actions({ answer, place, onGo, onMore }: ActionsProps) {
  const text = useText()
  const navigate = useNavigate()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [kind, setKind] = useState<BulkKind>()
  const [noted, setNoted] = useState<Noted>()
  const { rows, done, total, today } = answer
  const chosen = rows.filter(({ id }) => selected.has(id))
  useKeys({ U: () => fits('urge', chosen) && setKind('urge') })
  if (rows.length === 0 && done.length === 0) return <Nothing place={place} onGo={onGo} />
  const finish = (changed: number) => {
    if (kind === undefined) return
    const words = text('actions.bulkDone', { what: text(`actions.bulk.${kind}`), count: changed })
    setNoted({ words, urged: kind === 'urge' ? chosen : [] })
    setKind(undefined)
    setSelected(new Set())
  }
  const title =
    kind && text('actions.bulkTitle', { what: text(`actions.bulk.${kind}`), count: chosen.length })
  return (
    <>
      {noted && <DoneNote {...noted} onClose={() => setNoted(undefined)} />}
      <ActionTable
        {...{ rows, done, total, today, selected, onMore }}
        onSelect={setSelected}
        onOpen={(row) => void navigate(storyOf(row.needId))}
      />
      {chosen.length > 0 ? (
        <BulkBar rows={chosen} onChoose={setKind} onClear={() => setSelected(new Set())} />
      ) : (
        <p className="actions-keys">{text('actions.keysHint')}</p>
      )}
      <Drawer
        open={kind !== undefined}
        title={title}
        onClose={() => setKind(undefined)}
        closeLabel={text('actions.form.cancel')}
        size={520}
      >
        {kind && <BulkForm kind={kind} rows={chosen} onDone={finish} onCancel={() => setKind(undefined)} />}
      </Drawer>
    </>
  )
}

function Nothing({ place, onGo }: ListsProps) {
  const text = useText()
  const office = place.office === '' ? text('actions.allOffices') : place.office
  if (place.list === 'all') {
    return <Empty title={text('actions.nothing')} hint={text('actions.nothingHint', { office })} />
  }
  return (
    <Empty
      title={text('actions.nothingOnList')}
      actions={<Button onClick={() => onGo({ list: 'all' })}>{text('actions.lookAtAll')}</Button>}
    />
  )
}
