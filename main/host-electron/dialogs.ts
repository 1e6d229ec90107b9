import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { app, clipboard, dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { ChosenFile, FileKind, SavedDocument } from '#shared/contract/desktop-bridge'
import type { Language } from '#shared/contract/frames'
import { say } from '#shared/text/say'
import type { DocumentFiles } from '../document-files'
import type { UploadStore } from '../uploads'
import { freeName } from './free-name'

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  spreadsheet: ['xlsx', 'xls', 'csv'],
  archive: ['zip', 'lsh'],
  picture: ['jpg', 'jpeg', 'png'],
  any: ['*'],
}

/** Asks the secretary for a file; undefined when nothing was chosen. */
export async function askForFile(
  window: BrowserWindow,
  kind: FileKind,
  uploads: UploadStore,
  language: Language,
): Promise<ChosenFile | undefined> {
  const filters = [{ name: say(language, `hosts.fileKinds.${kind}`), extensions: [...EXTENSIONS[kind]] }]
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: say(language, 'hosts.openFile'),
    filters,
    properties: ['openFile'],
  })
  const path = filePaths[0]
  return path === undefined ? undefined : uploads.adopt(basename(path), path)
}

/** Asks where the document goes and writes it there. */
export async function saveDocumentAs(
  window: BrowserWindow,
  documentId: string,
  documents: DocumentFiles,
  language: Language,
): Promise<SavedDocument> {
  const document = await documents.read(documentId)
  if (document === undefined) return { status: 'failed', message: say(language, 'hosts.documentMissing') }
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: say(language, 'hosts.saveDocument'),
    defaultPath: freeName(app.getPath('documents'), document.fileName),
    filters: filtersFor(document.fileName),
  })
  if (canceled || filePath === '') return { status: 'cancelled' }
  try {
    await writeFile(filePath, document.bytes)
  } catch (error) {
    return {
      status: 'failed',
      message: say(language, 'hosts.saveFailed', { reason: reasonOf(error, language) }),
    }
  }
  return { status: 'saved', path: filePath }
}

function filtersFor(fileName: string): FileFilter[] {
  const extension = extname(fileName).slice(1)
  return extension === '' ? [] : [{ name: extension, extensions: [extension] }]
}

function reasonOf(error: unknown, language: Language): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') return say(language, 'hosts.saveFailedFull')
  return code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' || code === 'EROFS'
    ? say(language, 'hosts.saveFailedDenied')
    : say(language, 'hosts.saveFailedOther')
}

/** Versions, for a call to whoever looks after the laptop; can be copied. */
export async function showAbout(
  window: BrowserWindow,
  dataFolder: string,
  language: Language,
): Promise<void> {
  const { electron, chrome, node } = process.versions
  const detail = say(language, 'hosts.aboutDetail', {
    version: app.getVersion(),
    electron,
    chrome,
    node,
    folder: dataFolder,
  })
  const { response } = await dialog.showMessageBox(window, {
    type: 'info',
    title: say(language, 'hosts.about'),
    message: say(language, 'hosts.programName'),
    detail,
    buttons: [say(language, 'hosts.close'), say(language, 'hosts.copy')],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1) await clipboard.writeText(`${say(language, 'hosts.programName')}\n${detail}`)
}
