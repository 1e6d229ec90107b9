import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const config = join(root, '.dependency-cruiser.cjs')
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

type Plant = { readonly rule: string; readonly files: Readonly<Record<string, string>> }

const imports = (target: string) => `import { x } from '${target}'\nexport const y = x\n`
const leaf = 'export const x = 1\n'
const electron = {
  'node_modules/electron/index.js': leaf,
  'node_modules/electron/package.json': '{"name":"electron"}',
}

/** One violation for every rule of the fences. */
const PLANTS: readonly Plant[] = [
  {
    rule: 'shared-stands-alone',
    files: {
      'shared/shared-stands-alone-a.ts': imports('../main/shared-stands-alone-b'),
      'main/shared-stands-alone-b.ts': leaf,
    },
  },
  {
    rule: 'shared-needs-little',
    files: { 'shared/shared-needs-little-a.ts': imports('electron'), ...electron },
  },
  {
    rule: 'core-knows-no-host',
    files: {
      'main/core/core-knows-no-host-a.ts': imports('../storage/core-knows-no-host-b'),
      'main/storage/core-knows-no-host-b.ts': leaf,
    },
  },
  {
    rule: 'adapters-know-only-ports',
    files: {
      'main/storage/adapters-know-only-ports-a.ts': imports('../core/work'),
      'main/core/work.ts': leaf,
    },
  },
  {
    rule: 'adapters-know-no-host',
    files: {
      'main/exchange/adapters-know-no-host-a.ts': imports('../host-web/adapters-know-no-host-b'),
      'main/host-web/adapters-know-no-host-b.ts': leaf,
    },
  },
  {
    rule: 'adapters-do-not-meet',
    files: {
      'main/documents/adapters-do-not-meet-a.ts': imports('../storage/adapters-do-not-meet-b'),
      'main/storage/adapters-do-not-meet-b.ts': leaf,
    },
  },
  {
    rule: 'adapters-know-only-ports',
    files: {
      'main/search/adapters-know-only-ports-a.ts': imports('../core/needs'),
      'main/core/needs.ts': leaf,
    },
  },
  {
    rule: 'adapters-do-not-meet',
    files: {
      'main/search/adapters-do-not-meet-a.ts': imports('../documents/adapters-do-not-meet-b'),
      'main/documents/adapters-do-not-meet-b.ts': leaf,
    },
  },
  {
    rule: 'hosts-do-not-meet',
    files: {
      'main/host-electron/hosts-do-not-meet-a.ts': imports('../host-web/hosts-do-not-meet-b'),
      'main/host-web/hosts-do-not-meet-b.ts': leaf,
    },
  },
  {
    rule: 'web-host-knows-no-window',
    files: {
      'main/host-web/web-host-knows-no-window-a.ts': imports('../host-electron/web-host-knows-no-window-b'),
      'main/host-electron/web-host-knows-no-window-b.ts': leaf,
    },
  },
  {
    rule: 'electron-stays-in-its-host',
    files: { 'main/host-web/electron-stays-in-its-host-a.ts': imports('electron'), ...electron },
  },
  {
    rule: 'only-roots-compose',
    files: { 'main/core/only-roots-compose-a.ts': imports('../build-core'), 'main/build-core.ts': leaf },
  },
  {
    rule: 'ui-has-no-domain',
    files: {
      'renderer/ui/ui-has-no-domain-a.ts': imports('../../shared/domain/ui-has-no-domain-b'),
      'shared/domain/ui-has-no-domain-b.ts': leaf,
    },
  },
  {
    rule: 'renderer-speaks-only-the-contract',
    files: {
      'renderer/client/renderer-speaks-only-the-contract-a.ts': imports(
        '../../main/core/renderer-speaks-only-the-contract-b',
      ),
      'main/core/renderer-speaks-only-the-contract-b.ts': leaf,
    },
  },
  {
    rule: 'client-knows-no-feature',
    files: {
      'renderer/client/client-knows-no-feature-a.ts': imports('../features/home/client-knows-no-feature-b'),
      'renderer/features/home/client-knows-no-feature-b.ts': leaf,
    },
  },
  {
    rule: 'nothing-imports-tests',
    files: {
      'main/core/nothing-imports-tests-a.ts': imports('../../tests/nothing-imports-tests-b'),
      'tests/nothing-imports-tests-b.ts': leaf,
    },
  },
  {
    rule: 'no-node-outside-main',
    files: {
      'shared/no-node-outside-main-a.ts': "import { readFile } from 'node:fs'\nexport const y = readFile\n",
    },
  },
  {
    rule: 'features-do-not-meet',
    files: {
      'renderer/features/home/features-do-not-meet-a.ts': imports('../room/features-do-not-meet-b'),
      'renderer/features/room/features-do-not-meet-b.ts': leaf,
    },
  },
  {
    rule: 'no-circles',
    files: {
      'shared/no-circles-a.ts': "import { x } from './no-circles-b'\nexport const y = x\n",
      'shared/no-circles-b.ts': "import { y } from './no-circles-a'\nexport const x = y\n",
    },
  },
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loushi-fences-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function plantAll(): void {
  const kept = { 'main/core/keeps-a.ts': imports('../../shared/keeps-b'), 'shared/keeps-b.ts': leaf }
  for (const [name, content] of Object.entries(
    Object.assign({}, kept, ...PLANTS.map(({ files }) => files)) as Plant['files'],
  )) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  writeFileSync(join(folder, 'package.json'), '{"name":"planted","dependencies":{"electron":"1.0.0"}}')
}

type Violation = { readonly from: string; readonly rule: { readonly name: string } }

function cruise(): readonly Violation[] {
  const options = ['--config', config, '--output-type', 'json', 'main', 'renderer', 'shared', 'tests']
  const { stdout } = spawnSync(process.execPath, [cruiser, ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}

test('every fence catches its planted violation, and what keeps the fences is let through', () => {
  plantAll()
  const violations = cruise()
  const caught = PLANTS.filter(({ rule, files }) =>
    violations.some(
      ({ from, rule: { name } }) => name === rule && from.includes(`/${rule}-`) && from in files,
    ),
  )
  expect(caught.map(({ rule }) => rule)).toEqual(PLANTS.map(({ rule }) => rule))
  expect(violations.filter(({ from }) => from.includes('keeps-'))).toEqual([])
})

test('every fence is tried', () => {
  const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] }
  const tried = new Set(PLANTS.map(({ rule }) => rule))
  expect([...new Set(forbidden.map(({ name }) => name))].filter((name) => !tried.has(name))).toEqual([])
})
