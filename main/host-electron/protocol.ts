import { protocol } from 'electron'
import { APP_SCHEME } from './app-address'
import { answerApp, type AppSources } from './app-answer'

/** Makes `app:` an origin of its own with fetch; must run before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/** Serves `app://desk/…` and `app://room/…`. Returns how to stop. */
export function serveApp(sources: AppSources): () => void {
  protocol.handle(APP_SCHEME, (request) => answerApp(request, sources))
  return () => protocol.unhandle(APP_SCHEME)
}
