import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/{unit,contract,faults}/**/*.test.{ts,tsx}'],
    setupFiles: [fileURLToPath(new URL('./vitest-seed.ts', import.meta.url))],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
