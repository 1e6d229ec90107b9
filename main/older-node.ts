import { webcrypto } from 'node:crypto'

// Electron 25 carries Node 18, which has no global `crypto`; libraries in the bundle look for it there.
if (!('crypto' in globalThis)) Object.assign(globalThis, { crypto: webcrypto })
