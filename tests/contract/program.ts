import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { uuidv7 } from 'uuidv7'
import { buildProgram } from '../../main/build-core'
import type { Core } from '../../main/core/dispatch'
import type { Uploads } from '../../main/core/ports'

const checkout = fileURLToPath(new URL('../..', import.meta.url))

export type ATestedProgram = {
  readonly core: Core
  /** What the log was told of. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

/** The whole program on real files; with `brokenUploads` looking for an uploaded file fails as no program expects. */
export async function aProgram({ brokenUploads = false } = {}): Promise<ATestedProgram> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'loushi-program-'))
  const faults: string[] = []
  const uploads: Uploads = {
    find: () => {
      if (brokenUploads) throw new Error('EIO: secret path /home/someone')
      return undefined
    },
    read: () => Promise.resolve(undefined),
  }
  const program = await buildProgram({
    dataFolder,
    outFolder: join(checkout, 'out/main'),
    fontsFolder: join(checkout, 'assets/fonts'),
    uploads,
    clock: { now: () => new Date() },
    ids: { next: uuidv7 },
    log: { info: () => undefined, error: (message) => faults.push(message) },
    program: 'test',
    background: false,
  })
  return {
    core: program.core,
    faults,
    close: async () => {
      await program.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
