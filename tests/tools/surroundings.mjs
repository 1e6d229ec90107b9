// What this machine offers for the tests: programs from Debian, a desktop runtime, a display.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the checkout. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url))
const sharedTools = join(checkout, '../shared/tools')

/** Path of a tool that stands beside the checkout; undefined when it is not there. */
export function sharedTool(name) {
  const path = join(sharedTools, name)
  return existsSync(path) ? path : undefined
}

/** Whether a command can be found. */
export function hasCommand(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}

const WANTED = [
  { isThere: () => hasCommand('chromium'), packages: ['chromium'], use: 'tests in a browser' },
  { isThere: () => hasCommand('xvfb-run'), packages: ['xvfb', 'xauth'], use: 'tests in a desktop window' },
  { isThere: () => hasCommand('pdfinfo'), packages: ['poppler-utils'], use: 'measuring printed pages' },
  {
    isThere: () => spawnSync('fc-list', [':lang=zh']).stdout?.length > 0,
    packages: ['fonts-noto-cjk', 'fontconfig'],
    use: 'Chinese letters in screenshots',
  },
  {
    isThere: () => hasCommand('soffice') || sharedTool('check-gb9704.mjs') === undefined,
    packages: ['libreoffice-writer', 'fonts-dejavu-core'],
    use: 'measuring Word documents',
  },
]
const RUNTIME_LIBRARIES =
  'libgtk-3-0 libnss3 libasound2 libgbm1 libatk-bridge2.0-0 libcups2 libdrm2 libxss1 libxtst6'

/** Installs from Debian what is missing, where that is allowed; gives a line for each thing that stays missing. */
export function installMissing(say) {
  const missing = WANTED.filter(({ isThere }) => !isThere())
  if (missing.length === 0) return []
  const mayInstall = process.getuid?.() === 0 && hasCommand('apt-get')
  if (!mayInstall)
    return missing.map(({ packages, use }) => `${use}: ${packages.join(', ')} missing, not root on Debian`)
  say(`Installing from Debian: ${missing.flatMap(({ packages }) => packages).join(' ')}`)
  install(['update', '-qq'])
  const libraries = hasCommand('xvfb-run') ? [] : RUNTIME_LIBRARIES.split(' ')
  install(['install', '-y', '-qq', '--no-install-recommends', ...libraries])
  for (const { packages } of missing)
    install(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  return WANTED.filter(({ isThere }) => !isThere()).map(
    ({ packages, use }) => `${use}: ${packages.join(', ')} not installed`,
  )
}

function install(options) {
  spawnSync('apt-get', options, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** The folder of a desktop runtime; undefined when none can be had. */
export function findRuntime() {
  const folders = [process.env.ELECTRON_OVERRIDE_DIST_PATH, join(checkout, 'node_modules/electron/dist')]
  const found = folders.find((folder) => folder && existsSync(join(folder, 'version')))
  if (found !== undefined) return found
  const tool = sharedTool('electron-runtime')
  if (tool === undefined || process.platform !== 'linux') return undefined
  const { status, stdout } = spawnSync(tool, ['--deps'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout.trim().split('\n').at(-1) : undefined
}

/**
 * A display for desktop tests: two of them where the tool for it works, else one; `command` goes before the
 * command to run. Undefined when there is no display at all.
 */
export function findDisplay() {
  const twoDisplays = process.getuid?.() === 0 ? sharedTool('two-displays') : undefined
  if (twoDisplays !== undefined && spawnSync(twoDisplays, ['true'], { stdio: 'ignore' }).status === 0) {
    return { command: [twoDisplays], environment: { LOUSHI_TWO_DISPLAYS: twoDisplays } }
  }
  if (hasCommand('xvfb-run'))
    return { command: ['xvfb-run', '-a', '-s', '-screen 0 1600x900x24'], environment: {} }
  const hasOwn = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return hasOwn ? { command: [], environment: {} } : undefined
}
