import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { SessionId } from '#shared/domain/ids'
import type { Paper } from '#shared/domain/paper'
import { useOrder } from '../../client/hooks'
import { useSteadily } from '../../ui/steadily'
import { editPaper, type PaperEdit } from './paper-edits'

/** How long a change waits at most before it is kept, in milliseconds. */
const WAIT = 800

type Typed = { readonly paper: Paper; readonly isKept: boolean }

/** The text being edited and how it stands with keeping it. */
export type PaperDraft = {
  readonly paper: Paper
  readonly edit: (edit: PaperEdit) => void
  /** Keeps now what was typed; false when it was refused. */
  readonly keep: () => Promise<boolean>
  /** Drops what was typed here and goes back to the core's text. */
  readonly forget: () => void
  readonly isKept: boolean
  readonly keptAt: string | undefined
  readonly problem: string | undefined
}

/** Edits a paper that keeps itself shortly after every change, and when the page is left. */
export function usePaperDraft(sessionId: SessionId, known: Paper): PaperDraft {
  const [typed, setTyped] = useState<Typed>()
  const [keptAt, setKeptAt] = useState<string>()
  const { send, problem } = useOrder('minutes.edit', { quiet: true })

  const edit = useCallback(
    (change: PaperEdit) =>
      setTyped((now) => ({ paper: editPaper(now?.paper ?? known, change), isKept: false })),
    [known],
  )
  async function keep(): Promise<boolean> {
    if (!typed || typed.isKept) return true
    const { paper } = typed
    if (!(await send({ sessionId, paper }))) return false
    setKeptAt(new Date().toISOString())
    setTyped((now) => (now?.paper === paper ? { paper, isKept: true } : now))
    return true
  }
  const keepLater = useEffectEvent(() => void keep())
  useSteadily(typed, () => void keep(), WAIT)
  useEffect(() => {
    const leave = () => keepLater()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])

  return {
    paper: typed?.paper ?? known,
    edit,
    keep,
    forget: () => setTyped(undefined),
    isKept: typed?.isKept ?? true,
    keptAt,
    problem: problem?.message,
  }
}
