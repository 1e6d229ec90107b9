import type { BrowserContext, Page } from '@playwright/test'

/** What a page showed, was called, complained of and was sent, word for word. */
export type Ears = { readonly heard: () => string }

/**
 * Listens to every page of a context whose address fits: all that ever stood in its document, its titles, its console,
 * the answers and the events it got. To be called before the pages are opened.
 */
export async function listenTo(
  context: BrowserContext,
  isMeant: (address: string) => boolean,
): Promise<Ears> {
  const pieces: string[] = []
  const hear = (piece: string) => void pieces.push(piece)
  await context.exposeBinding('loushiHeard', ({ page }, piece: string) => {
    if (isMeant(page.url())) hear(piece)
  })
  await context.addInitScript(() => {
    // The desk itself is not listened to, and must not be slowed down.
    if (location.hash.startsWith('#/')) return
    const tell = (window as unknown as { loushiHeard: (piece: string) => void }).loushiHeard
    const all = () => tell(`${document.title}\n${document.documentElement.outerHTML}`)
    new MutationObserver(all).observe(document, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
    })
  })
  context.on('page', (page) => listenToPage(page, isMeant, hear))
  return { heard: () => pieces.join('\n') }
}

function listenToPage(
  page: Page,
  isMeant: (address: string) => boolean,
  hear: (piece: string) => void,
): void {
  page.on('console', (message) => {
    if (isMeant(page.url())) hear(message.text())
  })
  page.on('pageerror', (error) => {
    if (isMeant(page.url())) hear(String(error))
  })
  page.on('response', (response) => {
    if (!isMeant(page.url()) || response.request().resourceType() !== 'fetch') return
    // A page that is closed meanwhile takes its answers with it; it has shown nothing of them.
    response.text().then(hear, () => undefined)
  })
  page.on('websocket', (socket) => {
    if (isMeant(page.url())) socket.on('framereceived', ({ payload }) => hear(String(payload)))
  })
}
