/** A finished document as a host hands it out. */
export type DocumentFile = {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The finished documents, by id; undefined when there is none of that id. */
export type DocumentFiles = { readonly read: (documentId: string) => Promise<DocumentFile | undefined> }

/** The document as a download, with its Chinese file name by RFC 5987. */
export function documentResponse(document: DocumentFile): Response {
  return new Response(new Uint8Array(document.bytes), {
    headers: {
      'content-type': document.mediaType,
      'content-disposition': contentDisposition(document.fileName),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** `attachment` with a plain name for old readers and the real one by RFC 5987. */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${codeOf(sign)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase()
}
