// `npm test`: everything that can be tried on this machine, and one line of figures at the end.
// Says what it left out and why. Arguments: `unit`, `web`, `desktop` run only those parts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout, findDisplay, findRuntime, installMissing } from './surroundings.mjs'

const chosen = process.argv.slice(2)
const isChosen = (part) => chosen.length === 0 || chosen.includes(part)
const reports = mkdtempSync(join(tmpdir(), 'loushi-reports-'))
const sum = { passed: 0, failed: 0, skipped: 0 }
const leftOut = []

function say(line) {
  console.log(`\n== ${line}`)
}

function count(name, { passed, failed, skipped }) {
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
  say(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`)
}

function run(command, environment = {}) {
  const [program, ...options] = command
  const env = { ...process.env, LOUSHI_TEST: '1', NO_COLOR: '1', ...environment }
  return spawnSync(program, options, { cwd: checkout, stdio: 'inherit', env }).status ?? 1
}

const node = (script, ...options) => [process.execPath, join(checkout, script), ...options]

function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** A run that ended badly without naming a failed test counts as one failure. */
function atLeastOne(failed, status) {
  return status !== 0 && failed === 0 ? 1 : failed
}

function build() {
  say('Building')
  const status = run(node('node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'))
  if (status !== 0) count('build', { passed: 0, failed: 1, skipped: 0 })
  return status === 0
}

function runUnit() {
  say('Unit, contract and fault tests')
  const file = join(reports, 'vitest.json')
  const options = ['run', '--config', 'tests/vitest.config.ts', '--reporter=dot', '--reporter=json']
  const status = run(node('node_modules/vitest/vitest.mjs', ...options, `--outputFile.json=${file}`))
  const result = report(file)
  const files = result?.testResults ?? []
  const broken = files.filter(
    (one) => one.status === 'failed' && one.assertionResults.every(({ status }) => status !== 'failed'),
  )
  count('unit, contract, faults', {
    passed: result?.numPassedTests ?? 0,
    failed: atLeastOne((result?.numFailedTests ?? 0) + broken.length, status),
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  })
}

function runPages(project, { command = [], environment = {} } = {}) {
  const file = join(reports, `${project}.json`)
  const tool = node('node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts')
  const status = run([...command, ...tool, `--project=${project}`], { ...environment, LOUSHI_REPORT: file })
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report(file)?.stats ?? {}
  count(project, { passed: expected, failed: atLeastOne(unexpected + flaky, status), skipped })
}

function runDesktop() {
  const runtime = findRuntime()
  const display = runtime === undefined ? undefined : findDisplay()
  if (runtime === undefined) leftOut.push('tests in a desktop window: there is no Electron runtime here')
  else if (display === undefined)
    leftOut.push('tests in a desktop window: there is no display and no xvfb-run')
  // Without a runtime the tests skip themselves, so that they are counted.
  const environment =
    display === undefined ? { LOUSHI_NO_DESKTOP: '1' } : { ELECTRON_OVERRIDE_DIST_PATH: runtime }
  if (display !== undefined) {
    say('Packaging, so that the packed program is tried too')
    run(node('assets/tools/package.mjs'), environment)
  }
  say('Tests in a desktop window')
  runPages('desktop', { command: display?.command, environment: { ...environment, ...display?.environment } })
}

leftOut.push(...installMissing(say))
if (build()) {
  if (isChosen('unit')) runUnit()
  if (isChosen('web')) {
    say('Tests in a browser')
    runPages('web')
  }
  if (isChosen('desktop')) runDesktop()
}
rmSync(reports, { recursive: true, force: true })
for (const line of leftOut) say(`left out, ${line}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed === 0 ? 0 : 1)
