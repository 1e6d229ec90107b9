import { useState } from 'react'
import type { CallFailure } from '#shared/contract/client'
import type { NameKind } from '#shared/domain/register'
import { useAsk, useText, type AskState } from '../../client/hooks'
import { Drawer } from '../../ui/dialogs'
import { Empty, Loading, Problem } from '../../ui/states'
import { RegisterForm } from './register-form'
import { RegisterTable, type RegisterRecord } from './register-table'

type RegisterBookProps = {
  readonly kind: NameKind
  readonly query: string
  readonly answer: AskState<readonly RegisterRecord[]>
  /** The register's list takes no query; names are found by pinyin here. */
  readonly findsHere?: boolean
  readonly save: (values: unknown) => Promise<unknown>
  readonly busy: boolean
  readonly problem: CallFailure | undefined
  /** A new record is being filled in. */
  readonly adding: boolean
  readonly onClose: () => void
}

/** A register: its records, and the form of one of them beside it. */
export function RegisterBook(props: RegisterBookProps) {
  const { kind, query, answer, findsHere = false, save, busy, problem, adding, onClose } = props
  const text = useText()
  const [opened, setOpened] = useState<RegisterRecord>()
  const found = useFoundIds(kind, findsHere ? query : '')
  const close = () => {
    setOpened(undefined)
    onClose()
  }
  const keep = async (values: unknown) => {
    if (await save(values)) close()
  }
  if (answer.status === 'loading') return <Loading label={text('registers.loading')} />
  if (answer.status === 'failed') return <Problem message={answer.problem.message} />
  // Archived names are not found by pinyin any more, but by their characters.
  const records = found
    ? answer.data.filter(({ id, name }) => found.has(id) || name.includes(query))
    : answer.data
  const isOpen = adding || opened !== undefined
  return (
    <>
      {records.length === 0 ? (
        <Empty
          title={text(query === '' ? 'registers.empty' : 'registers.nothingFound')}
          hint={text(query === '' ? 'registers.emptyHint' : 'registers.nothingFoundHint')}
        />
      ) : (
        <RegisterTable kind={kind} records={records} onOpen={setOpened} />
      )}
      <Drawer
        open={isOpen}
        title={opened && !adding ? opened.name : text(`registers.add.${kind}`)}
        onClose={close}
        closeLabel={text('registers.cancel')}
        size={520}
      >
        {isOpen && (
          <RegisterForm
            kind={kind}
            record={adding ? undefined : opened}
            busy={busy}
            problem={problem?.message}
            onSave={(values) => void keep(values)}
            onCancel={close}
          />
        )}
      </Drawer>
    </>
  )
}

/** Ids of the names that fit a query; undefined while nothing is asked. */
function useFoundIds(kind: NameKind, query: string): ReadonlySet<string> | undefined {
  const found = useAsk(
    'name.find',
    { query, kinds: [kind], limit: 50 },
    { enabled: query !== '', keepPrevious: true },
  )
  if (query === '' || found.status !== 'ready') return undefined
  return new Set(found.data.map(({ id }) => id))
}
