import { defineConfig } from '@playwright/test'
import { browserPath } from './e2e/support/web-program'

const quiet = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// One worker: every spec starts a program of its own, and the machines that run this have two cores.
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter:
    process.env['LOUSHI_REPORT'] === undefined
      ? 'line'
      : [['line'], ['json', { outputFile: process.env['LOUSHI_REPORT'] }]],
  projects: [
    {
      name: 'web',
      testMatch: 'web/**/*.spec.ts',
      use: {
        viewport: { width: 1366, height: 768 },
        locale: 'zh-CN',
        launchOptions: { executablePath: browserPath, args: quiet },
      },
    },
    { name: 'desktop', testMatch: 'desktop/**/*.spec.ts' },
  ],
})
