import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const

// One build for Electron 45 (shipped), Electron 25 (tests here), Chromium and plain Node 20.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node18.15',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron', /^node:/],
        input: {
          'start-desktop': at('main/start-desktop.ts'),
          'start-web': at('main/start-web.ts'),
          cli: at('main/cli.ts'),
          'document-worker': at('main/documents/document-worker.ts'),
          'storage-worker': at('main/storage/storage-worker.ts'),
          'exchange-worker': at('main/exchange/exchange-worker.ts'),
          'search-worker': at('main/search/search-worker.ts'),
          'answer-worker': at('main/answers/answer-worker.ts'),
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18.15',
      externalizeDeps: false,
      rolldownOptions: { input: { preload: at('main/host-electron/preload.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: at('renderer'),
    publicDir: at('assets/pages'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      target: 'chrome114',
      minify: true,
      rolldownOptions: {
        input: {
          desk: at('renderer/desk.html'),
          room: at('renderer/room.html'),
          phone: at('renderer/phone.html'),
        },
      },
    },
  },
})
