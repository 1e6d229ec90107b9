import { Suspense, lazy } from 'react'
import { FaceProvider, type Face } from '../client/face'
import { ErrorBoundary } from './error-boundary'

const RoomPage = lazy(() => import('../features/room/room-page').then((page) => ({ default: page.RoomPage })))

/** The room window: what everybody sees, in the desk's language. */
export function RoomApp({ face }: { readonly face: Face }) {
  return (
    <FaceProvider face={face}>
      <ErrorBoundary>
        <Suspense>
          <RoomPage />
        </Suspense>
      </ErrorBoundary>
    </FaceProvider>
  )
}
