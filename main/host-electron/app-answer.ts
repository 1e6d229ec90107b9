import { documentResponse, type DocumentFiles } from '../document-files'
import { SAFE_HEADERS, type Pages } from '../pages'

/** Where the windows' pages and documents come from. */
export type AppSources = { readonly pages: Pages; readonly documents: DocumentFiles }

/** One answer to a window; documents are the desk's alone, and 404 is all that a wrong address learns. */
export async function answerApp(
  { method, url }: Pick<Request, 'method' | 'url'>,
  { pages, documents }: AppSources,
): Promise<Response> {
  const { host, pathname } = new URL(url)
  if (method !== 'GET' || !(host === 'desk' || host === 'room')) return nothing()
  const documentId = /^\/documents\/([\w-]+)$/.exec(pathname)?.[1]
  if (documentId !== undefined) {
    const document = host === 'desk' ? await documents.read(documentId) : undefined
    return document === undefined ? nothing() : documentResponse(document)
  }
  const isOthersPage = pathname.endsWith('.html') && pathname !== `/${host}.html`
  return (isOthersPage ? undefined : await pages.read(pathname)) ?? nothing()
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: SAFE_HEADERS })
}
