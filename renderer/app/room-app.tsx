import { Suspense, lazy, useEffect, useSyncExternalStore } from 'react'
import { FaceProvider, LanguageProvider, type Face } from '../client/face'
import { languageMemory } from '../client/language-memory'
import { ErrorBoundary } from './error-boundary'

const RoomPage = lazy(() => import('../features/room/room-page').then((page) => ({ default: page.RoomPage })))

/** The room window: what everybody sees, in the desk's language. */
export function RoomApp({ face }: { readonly face: Face }) {
  const language = useSyncExternalStore(languageMemory.subscribe, languageMemory.read)
  useEffect(() => {
    face.speak(language)
    document.documentElement.lang = language
    void face.answers.invalidateQueries()
  }, [face, language])
  return (
    <FaceProvider face={face}>
      <LanguageProvider language={language}>
        <ErrorBoundary>
          <Suspense>
            <RoomPage />
          </Suspense>
        </ErrorBoundary>
      </LanguageProvider>
    </FaceProvider>
  )
}
