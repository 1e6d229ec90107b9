// `npm run desk -- …`: the same core without a face. Builds it first when need be, and says so on the error stream only.
import { ensureBuilt } from './build.mjs'
import { tell } from './speak.mjs'

if (!ensureBuilt(process.stderr)) process.exit(1)
import(new URL('../../out/main/cli.cjs', import.meta.url).href).catch((error) => {
  tell('unexpected', { reason: error.message }, process.stderr)
  process.exit(1)
})
