// Builds the program when it is missing or older than its sources.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tell } from './speak.mjs'

/** Folder of the checkout. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['main', 'shared', 'renderer', 'electron.vite.config.ts', 'package.json']
const RESULTS = [
  'main/start-desktop.cjs',
  'main/start-web.cjs',
  'main/cli.cjs',
  'preload/preload.cjs',
  'renderer/desk.html',
]

/** True when the program is built and up to date, after building it if need be; says on `stream` what is going on. */
export function ensureBuilt(stream) {
  if (isBuilt()) return true
  const tool = join(checkout, 'node_modules/electron-vite/bin/electron-vite.js')
  if (!existsSync(tool)) {
    tell('notInstalled', {}, stream)
    return false
  }
  tell('building', {}, stream)
  const build = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  if (build.status === 0 && existsSync(join(checkout, 'out', 'main/start-web.cjs'))) return true
  const file = join(mkdtempSync(join(tmpdir(), 'loushi-build-')), 'build.log')
  writeFileSync(file, `${build.stdout}\n${build.stderr}`)
  tell('buildFailed', { file }, stream)
  return false
}

function isBuilt() {
  const results = RESULTS.map((name) => join(checkout, 'out', name))
  if (!results.every((file) => existsSync(file))) return false
  const oldest = Math.min(...results.map((file) => statSync(file).mtimeMs))
  return SOURCES.every((name) => newestIn(join(checkout, name)) <= oldest)
}

function newestIn(path) {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), 0)
}
