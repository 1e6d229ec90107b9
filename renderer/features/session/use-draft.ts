import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Draft } from '#shared/domain/need'
import { useOrder } from '../../client/hooks'
import { useSteadily } from '../../ui/steadily'
import { useDesk } from './desk-context'
import { SCRATCH_WAIT } from './scratch-book'

/** The fields of a draft as typed. */
export type DraftFields = {
  readonly enterprise: string
  readonly raiser: string
  readonly title: string
  readonly text: string
  readonly category: string
}

function fieldsOf({ enterprise, raiser, title, text, category }: Draft): DraftFields {
  return { enterprise, raiser, title, text, category }
}

/** A draft being typed: kept within a second of each keystroke, at once on leaving a field; a refusal keeps the text. */
export function useDraft(draft: Draft) {
  const { view } = useDesk()
  const order = useOrder('draft.save', { quiet: true })
  const [fields, setFields] = useState(() => fieldsOf(draft))
  const accepted = useRef(JSON.stringify(fields))
  const keep = async (): Promise<boolean> => {
    const version = JSON.stringify(fields)
    if (version === accepted.current) return true
    // Which enterprise it is, the register tells from the name once the wording is confirmed.
    const done = await order.send({ sessionId: view.session.id, draftId: draft.id, ...fields })
    if (done !== undefined) accepted.current = version
    return done !== undefined
  }
  useSteadily(fields, () => void keep(), SCRATCH_WAIT)
  useRetry(order.problem?.code === 'unavailable', order.busy, () => void keep())
  const change = (next: Partial<DraftFields>) => setFields((before) => ({ ...before, ...next }))
  return { fields, change, keep, problem: order.problem?.message }
}

/** Keeps on trying while the program is being started again: nobody has to type a letter for it. */
function useRetry(isUnreachable: boolean, isBusy: boolean, keep: () => void): void {
  const keepNow = useEffectEvent(keep)
  const isDue = isUnreachable && !isBusy
  useEffect(() => {
    if (!isDue) return undefined
    const timer = setTimeout(() => keepNow(), SCRATCH_WAIT)
    return () => clearTimeout(timer)
  }, [isDue])
}
