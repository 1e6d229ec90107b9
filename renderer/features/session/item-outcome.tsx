import { useEffect, useEffectEvent, useRef } from 'react'
import type { AgendaItem } from '#shared/domain/agenda'
import { useOrder, useText } from '../../client/hooks'
import { Problem } from '../../ui/states'
import { useDesk } from './desk-context'
import { ReadyText } from './ready-text'
import { SCRATCH_WAIT } from './scratch-book'
import { useScratch } from './use-scratch'

/** What was said or decided on an item; kept by itself while it is typed. */
export function ItemOutcome({ item }: { readonly item: AgendaItem }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const update = useOrder('agenda.updateItem', { quiet: true })
  const typed = useScratch(`outcome:${item.id}`, item.outcome)
  const accepted = useRef(item.outcome)
  const save = async () => {
    if (typed.text === accepted.current || isReadOnly) return
    const outcome = typed.text
    const done = await update.send({ sessionId: view.session.id, itemId: item.id, outcome })
    if (done === undefined) return
    accepted.current = outcome
    typed.forget()
  }
  const saveNow = useEffectEvent(() => void save())
  useEffect(() => {
    const timer = setTimeout(() => saveNow(), SCRATCH_WAIT)
    return () => clearTimeout(timer)
  }, [typed.text])
  // Leaving the item keeps what was typed in the last second.
  useEffect(() => () => saveNow(), [])
  return (
    <>
      <ReadyText
        label={text('desk.outcome')}
        use="outcome"
        value={typed.text}
        onChange={typed.write}
        onBlur={() => void save()}
        rows={5}
        isTall
        disabled={isReadOnly}
        placeholder={text('desk.outcomeHint')}
      />
      {update.problem && <Problem message={update.problem.message} />}
    </>
  )
}
