import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const besideTheRepository = fileURLToPath(
  new URL('../../../../shared/tools/check-gb9704.mjs', import.meta.url),
)

/** The layout checker, named by LAYOUT_CHECKER or standing beside the repository. */
export const LAYOUT_CHECKER = [process.env['LAYOUT_CHECKER'], besideTheRepository].find(
  (path) => path !== undefined && existsSync(path),
)

/** The program that renders a docx with LibreOffice, beside the checker. */
export const DOCX_TO_PDF = [join(dirname(LAYOUT_CHECKER ?? ''), 'docx-to-pdf')].find(
  (path) => existsSync(path) && hasTool('soffice'),
)

/** Whether a program can be started here. */
export function hasTool(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}

/** Says why tests are left out, so that a green run is not misread. */
export function skipUnless(isThere: boolean, what: string): boolean {
  if (!isThere) console.warn(`Skipped: ${what} is not on this computer.`)
  return !isThere
}

/** Runs something on a file in a folder of its own, which is gone afterwards. */
export function withFile<T>(name: string, bytes: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return use(path, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of a PDF as poppler reads it. */
export function textOfPdf(bytes: Uint8Array): string {
  return withFile('paper.pdf', bytes, (path) =>
    execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  )
}

/** The rules of GB/T 9704-2012 that a file breaks, and how many it keeps. */
export function measure(name: string, bytes: Uint8Array, ...flags: string[]) {
  return withFile(name, bytes, (path) => {
    const { stdout } = spawnSync(process.execPath, [LAYOUT_CHECKER ?? '', path, ...flags], {
      encoding: 'utf8',
    })
    const lines = stdout.split('\n')
    return {
      broken: lines.filter((line) => line.startsWith('FAIL')),
      kept: lines.filter((line) => line.startsWith('PASS')).length,
    }
  })
}

/** The Word file as LibreOffice shows it, as a PDF. */
export function shownByOffice(docx: Uint8Array): Uint8Array {
  return withFile('paper.docx', docx, (path, folder) => {
    execFileSync(DOCX_TO_PDF ?? '', [path, folder])
    return readFileSync(join(folder, 'paper.pdf'))
  })
}
