import type { ReactNode } from 'react'
import { App } from 'antd'
import { HashRouter } from 'react-router'
import { FaceProvider, type Face } from '../client/face'
import { Announcer } from './announcer'
import { Appearance } from './appearance'
import { DeskRoutes } from './desk-routes'
import { ErrorBoundary } from './error-boundary'

/** The desk window: everything the secretary sees. */
export function DeskApp({ face }: { readonly face: Face }) {
  return (
    <FaceProvider face={face}>
      <Appearance>
        <ErrorBoundary>
          <Frame>
            <HashRouter>
              <DeskRoutes />
            </HashRouter>
          </Frame>
        </ErrorBoundary>
      </Appearance>
    </FaceProvider>
  )
}

function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <App className="app-root">
      <Announcer>{children}</Announcer>
    </App>
  )
}
