import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** Builds modules of the program into CommonJS files of a folder, as the shipped program has them. */
export async function bundle(entries: readonly string[], outDir: string): Promise<void> {
  const input = Object.fromEntries(
    entries.map((path) => [path.slice(path.lastIndexOf('/') + 1).replace('.ts', ''), at(path)]),
  )
  await build({
    root: at('.'),
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node18.15',
      rolldownOptions: {
        input,
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
}
