import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/**
 * Frees what is no longer used, now. Buffers that were outgrown weigh nothing in the heap, so that by itself nobody
 * would come for them, although they are most of what this worker holds.
 */
export function sweep(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    // With that flag every new context has it.
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
