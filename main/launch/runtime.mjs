// Finds the desktop runtime, or says why there is no use for one.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkout } from './build.mjs'
import { tell } from './speak.mjs'

const DOWNLOAD_SECONDS = Number(process.env.LOUSHI_DOWNLOAD_SECONDS ?? 20)
const EXECUTABLES = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}
const failureNote = join(checkout, 'node_modules/.cache/loushi/download-failed')

/** Path of an Electron that is already here; undefined when there is none. */
export function installedRuntime() {
  const executable = EXECUTABLES[process.platform] ?? 'electron'
  const folders = [process.env.ELECTRON_OVERRIDE_DIST_PATH, join(checkout, 'node_modules/electron/dist')]
  return folders
    .filter((folder) => folder !== undefined && folder !== '')
    .map((folder) => join(folder, executable))
    .find((path) => existsSync(path))
}

/** Whether a window could be shown at all. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)
}

/** Tries the package's own download once a day, within a time limit; the path when it came. */
export async function downloadedRuntime(today) {
  const installer = join(checkout, 'node_modules/electron/install.js')
  if (!existsSync(installer) || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || failedOn(today)) return undefined
  tell('downloading', { seconds: DOWNLOAD_SECONDS })
  if (!(await runsWell(installer))) noteFailure(today)
  return installedRuntime()
}

function failedOn(today) {
  return existsSync(failureNote) && readFileSync(failureNote, 'utf8') === today
}

function noteFailure(today) {
  mkdirSync(dirname(failureNote), { recursive: true })
  writeFileSync(failureNote, today)
}

function runsWell(script) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore' })
    const limit = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_SECONDS * 1000)
    child.on('error', () => resolve(false))
    child.on('exit', (code) => {
      clearTimeout(limit)
      resolve(code === 0)
    })
  })
}
