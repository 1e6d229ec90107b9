// `npm run package`: builds the program and packs it, unpacked, into dist/ with the runtime that is here.
// ELECTRON_OVERRIDE_DIST_PATH names a folder with a runtime; otherwise the installed one is taken. Further
// arguments go to electron-builder.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const inCheckout = (path) => join(checkout, path)

function run(script, options) {
  const { status } = spawnSync(process.execPath, [inCheckout(script), ...options], {
    cwd: checkout,
    stdio: 'inherit',
  })
  return status ?? 1
}

/** The folder of a runtime and its version; undefined when there is none. */
function findRuntime() {
  const folders = [process.env.ELECTRON_OVERRIDE_DIST_PATH, inCheckout('node_modules/electron/dist')]
  const folder = folders.find((path) => path && existsSync(join(path, 'version')))
  if (folder === undefined) return undefined
  return { folder, version: readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '') }
}

/** Electron's first version that knows the last of our fuses; an older one refuses to be set. */
const KNOWS_ALL_FUSES = 29

/** The packing list, without what an older runtime does not know. */
function packingList(version) {
  const list = inCheckout('electron-builder.yml')
  if (Number(version.split('.')[0]) >= KNOWS_ALL_FUSES) return list
  const shorter = join(mkdtempSync(join(tmpdir(), 'loushi-package-')), 'electron-builder.yml')
  const lines = readFileSync(list, 'utf8').split('\n')
  writeFileSync(
    shorter,
    lines.filter((line) => !line.includes('grantFileProtocolExtraPrivileges')).join('\n'),
  )
  return shorter
}

const runtime = findRuntime()
if (runtime === undefined) {
  console.error(
    'Not packaged: there is no Electron runtime here. Fetch it with `node node_modules/electron/install.js`, or name a folder with one in ELECTRON_OVERRIDE_DIST_PATH.',
  )
  process.exit(1)
}
console.log(`Packaging with Electron ${runtime.version}.`)
const built = run('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])
if (built !== 0) process.exit(built)
const listed = run('assets/tools/licences.mjs', [])
if (listed !== 0) process.exit(listed)
process.exit(
  run('node_modules/electron-builder/cli.js', [
    '--dir',
    '--publish=never',
    `--config=${packingList(runtime.version)}`,
    `--project=${checkout}`,
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
    '-c.npmRebuild=false',
    ...process.argv.slice(2),
  ]),
)
