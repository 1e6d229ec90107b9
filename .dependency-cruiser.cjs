/** One fence: files under `from` may not reach `to`. Every rule is tried by a planted violation in tests/unit/fences.test.ts. */
const ban = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } })
const adapters = '^main/(storage|documents|exchange|search|answers)/'

module.exports = {
  forbidden: [
    ban('shared-stands-alone', '^shared/', '^(main|renderer|tests|assets)/'),
    ban('shared-needs-little', '^shared/', 'node_modules/(?!(zod|i18next)/)'),
    ban(
      'core-knows-no-host',
      '^main/core/',
      '^(main/(host-|storage|documents|exchange|search|answers)|renderer/)|node_modules/(electron|ws|hono|lowdb|docx|pdfkit)/',
    ),
    {
      name: 'adapters-know-only-ports',
      severity: 'error',
      from: { path: adapters },
      to: { path: '^main/core/(?!ports)' },
    },
    ban('adapters-know-no-host', adapters, '^main/host-'),
    {
      name: 'adapters-do-not-meet',
      severity: 'error',
      from: { path: '^main/(storage|documents|exchange|search|answers)/' },
      to: { path: adapters, pathNot: '^main/$1/' },
    },
    ban('hosts-do-not-meet', '^main/host-electron/', '^main/host-web/'),
    ban('web-host-knows-no-window', '^main/host-web/', '^main/host-electron/'),
    {
      name: 'electron-stays-in-its-host',
      severity: 'error',
      from: { path: '^main/', pathNot: '^main/(host-electron/|start-desktop)' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'only-roots-compose',
      severity: 'error',
      from: { path: '^main/(core|storage|documents|exchange|search|answers|host-[^/]+)/' },
      to: { path: '^main/(start-|cli|build-core)' },
    },
    ban('ui-has-no-domain', '^renderer/ui/', '^renderer/(features|client)/|^shared/(domain|contract)/'),
    ban(
      'renderer-speaks-only-the-contract',
      '^renderer/',
      '^main/|node_modules/(electron|lowdb|ws|docx|pdfkit|exceljs|hono)/',
    ),
    ban('client-knows-no-feature', '^renderer/client/', '^renderer/features/'),
    ban('nothing-imports-tests', '^(main|renderer|shared)/', '^tests/'),
    {
      name: 'no-node-outside-main',
      severity: 'error',
      from: { path: '^(renderer|shared)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-do-not-meet',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.tsbuild|^out/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
