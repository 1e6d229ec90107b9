/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'ole' | 'bare-xls' | 'markup' | 'mail-page' | 'text' | 'other'

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // BIFF 2 to 5 begin with a BOF record of one of these versions and lengths.
  ['bare-xls', [0x09, 0x00, 0x04, 0x00]],
  ['bare-xls', [0x09, 0x02, 0x06, 0x00]],
  ['bare-xls', [0x09, 0x04, 0x06, 0x00]],
  ['bare-xls', [0x09, 0x08, 0x08, 0x00]],
  ['bare-xls', [0x09, 0x08, 0x10, 0x00]],
]

const MARKUP =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)?<(?:!doctype html|html|head|meta|body|table|style|div|\?mso-application|(?:\w+:)?workbook)\b/i

/** Judges by the first bytes (a few thousand are enough). */
export function fileKindOf(head: Buffer): FileKind {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, place) => head[place] === byte)) return kind
  }
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const start = head.subarray(0, 4096)
  const text =
    isUtf16 && head[0] === 0xff
      ? start.toString('utf16le', 2)
      : start.toString('latin1').replace(/^\xEF\xBB\xBF/, '')
  if (MARKUP.test(text)) return 'markup'
  if (/^MIME-Version:/i.test(text)) return 'mail-page'
  if (isUtf16) return 'text'
  return start.includes(0) || /^(%PDF|\{\\rtf|\x89PNG|\xFF\xD8\xFF|GIF8|Rar!|7z\xBC\xAF|\x1F\x8B)/.test(text)
    ? 'other'
    : 'text'
}
