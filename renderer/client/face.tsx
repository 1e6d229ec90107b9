import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { CallFailure, Client } from '#shared/contract/client'
import { createClient } from '#shared/contract/client'
import type { RoomDisplays, RoomScreenState } from '#shared/contract/desktop-bridge'
import type { Language } from '#shared/contract/frames'
import { say, type TextKey } from '#shared/text/say'
import { keepFresh } from './freshness'
import type { Host } from './host'
import { createSavedMoment, type SavedMoment } from './saved-moment'

/** What every page of the face stands on. */
export type Face = {
  readonly client: Client
  readonly host: Host
  readonly answers: QueryClient
  readonly saved: SavedMoment
  /** Sets the language calls are answered in; false when it was that already. */
  readonly speak: (language: Language) => boolean
}

/** Everything a root needs, made once at its start. */
export function createFace(host: Host, language: Language): Face {
  let spoken = language
  const client = createClient(host.transport, {
    nextKey: () => crypto.randomUUID(),
    language: () => spoken,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  })
  const answers = new QueryClient({
    defaultOptions: {
      // The core says what went stale; until then an answer is good.
      queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
    },
  })
  const speak = (next: Language) => {
    const isNew = next !== spoken
    spoken = next
    return isNew
  }
  return { client, host, answers, saved: createSavedMoment(), speak }
}

const FaceContext = createContext<Face | undefined>(undefined)
const LanguageContext = createContext<Language>('zh-CN')
const AnnounceContext = createContext<(problem: CallFailure) => void>(() => undefined)

/** Gives everything below it the client and keeps its answers fresh. */
export function FaceProvider({ face, children }: { readonly face: Face; readonly children: ReactNode }) {
  useEffect(() => keepFresh(face.client, face.answers), [face])
  return (
    <FaceContext value={face}>
      <QueryClientProvider client={face.answers}>{children}</QueryClientProvider>
    </FaceContext>
  )
}

/** Says everything below it in one language; a change takes effect at once. */
export function LanguageProvider(props: { readonly language: Language; readonly children: ReactNode }) {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>
}

/** Says how a failed order is told to the person. */
export function AnnounceProvider(props: {
  readonly announce: (problem: CallFailure) => void
  readonly children: ReactNode
}) {
  return <AnnounceContext value={props.announce}>{props.children}</AnnounceContext>
}

/** What the page stands on; throws outside a FaceProvider. */
export function useFace(): Face {
  const face = useContext(FaceContext)
  if (!face) throw new Error('A FaceProvider must stand above this component')
  return face
}

/** Tells a failure to the person. */
export function useAnnounce(): (problem: CallFailure) => void {
  return useContext(AnnounceContext)
}

/** Asks and orders directly; components use useAsk and useOrder. */
export function useClient(): Client {
  return useFace().client
}

/** What the window or the browser can do, with the state of the room screen as it is now. */
export function useHost(): Host & { readonly roomScreenState: RoomScreenState } {
  const { host } = useFace()
  const roomScreenState = useSyncExternalStore(host.roomScreen.subscribe, host.roomScreen.read)
  return useMemo(() => ({ ...host, roomScreenState }), [host, roomScreenState])
}

/** How the room screen stands on the displays now. */
export function useRoomDisplays(): RoomDisplays {
  const { roomDisplays } = useFace().host
  return useSyncExternalStore(roomDisplays.subscribe, roomDisplays.read)
}

/** The language the page is shown in. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** Speaks the page's language. */
export type Speak = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

/** The sentences of the page's language. */
export function useText(): Speak {
  const language = useLanguage()
  return useMemo<Speak>(() => (key, values) => say(language, key, values), [language])
}
