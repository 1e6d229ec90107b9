import { useCallback, useRef, useState, useSyncExternalStore } from 'react'
import { useQuery } from '@tanstack/react-query'
import { CallFailure } from '#shared/contract/client'
import type { InputOf, JobName, OutputOf, ReadName, WriteName } from '#shared/contract/operations'
import { say } from '#shared/text/say'
import { useAnnounce, useFace, useLanguage } from './face'

export { useClient, useHost, useLanguage, useRoomDisplays, useText, type Speak } from './face'
export { useKeys } from './keys'

/** The answer to a question, as far as it is known. */
export type AskState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly data: T; readonly refreshing: boolean }
  | { readonly status: 'failed'; readonly problem: CallFailure }

type AskOptions = {
  /** False: not asked yet; the state stays `loading`. */
  readonly enabled?: boolean
  /** While another input is asked, the answer to the one before stays. */
  readonly keepPrevious?: boolean
}

/** The current answer to a question, asked again whenever the core says that it went stale. */
export function useAsk<N extends ReadName>(
  name: N,
  input: InputOf<N>,
  options: AskOptions = {},
): AskState<OutputOf<N>> {
  const { client } = useFace()
  const language = useLanguage()
  const answer = useQuery<{ readonly output: OutputOf<N> }>({
    queryKey: [name, input],
    queryFn: async () => ({ output: await client.call(name, input) }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true && { placeholderData: (previous) => previous }),
  })
  const { data, error, isFetching } = answer
  // A lost connection does not take away what is known; hello asks again.
  const isLost = error instanceof CallFailure && error.code === 'unavailable'
  if (error !== null && !(isLost && data)) return { status: 'failed', problem: failureOf(error, language) }
  if (data) return { status: 'ready', data: data.output, refreshing: isFetching }
  return { status: 'loading' }
}

/** An instruction ready to be sent. */
export type Order<N extends WriteName | JobName> = {
  /** The receipt, or undefined when it failed: then `problem` says why and the person was told. */
  readonly send: (input: InputOf<N>) => Promise<OutputOf<N> | undefined>
  readonly busy: boolean
  readonly problem: CallFailure | undefined
  /** Forgets the problem. */
  readonly clear: () => void
}

/** An instruction. The same input sent again while it is on its way is one instruction; `quiet` leaves telling to the form. */
export function useOrder<N extends WriteName | JobName>(
  name: N,
  options: { readonly quiet?: boolean } = {},
): Order<N> {
  const { client, saved } = useFace()
  const announce = useAnnounce()
  const language = useLanguage()
  const [onTheirWay, setOnTheirWay] = useState(0)
  const [problem, setProblem] = useState<CallFailure>()
  const underway = useRef(new Map<string, Promise<OutputOf<N> | undefined>>())
  const { quiet = false } = options

  const send = useCallback(
    (input: InputOf<N>) => {
      const key = JSON.stringify(input)
      const twin = underway.current.get(key)
      if (twin) return twin
      const receipt = order()
      underway.current.set(key, receipt)
      return receipt

      async function order(): Promise<OutputOf<N> | undefined> {
        setOnTheirWay((count) => count + 1)
        setProblem(undefined)
        try {
          const output = await client.call(name, input)
          saved.mark(new Date().toISOString())
          return output
        } catch (error) {
          const failure = failureOf(error, language)
          setProblem(failure)
          if (!quiet) announce(failure)
          return undefined
        } finally {
          underway.current.delete(key)
          setOnTheirWay((count) => count - 1)
        }
      }
    },
    [client, saved, announce, language, name, quiet],
  )
  const clear = useCallback(() => setProblem(undefined), [])
  return { send, busy: onTheirWay > 0, problem, clear }
}

/** When this page last had something accepted, as an instant. */
export function useSavedMoment(): string | undefined {
  const { saved } = useFace()
  return useSyncExternalStore(saved.subscribe, saved.read)
}

/** Any failure as one that can be shown. */
export function failureOf(error: unknown, language: 'zh-CN' | 'en'): CallFailure {
  if (error instanceof CallFailure) return error
  // Not a refusal and not a lost line: the page and the program do not understand each other.
  return new CallFailure('internal', say(language, 'shell.notUnderstood'), undefined, { cause: error })
}

/** Asks one question again; resolves when the new answer is there. */
export function useRefresh(): (name: ReadName) => Promise<void> {
  const { answers } = useFace()
  return useCallback((name) => answers.invalidateQueries({ queryKey: [name] }), [answers])
}
