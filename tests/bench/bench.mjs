// `npm run bench [NAME…]`: measures the named parts, or all of them. Each part is ./NAME.mjs with a `run()` that
// prints its figures and throws when one is worse than promised.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && file !== 'bench.mjs')
  .map((file) => file.slice(0, -'.mjs'.length))
const names = process.argv.length > 2 ? process.argv.slice(2) : known

let failures = 0
for (const name of names) {
  console.log(`== ${name}`)
  try {
    if (!known.includes(name)) throw new Error(`no such measurement; there are: ${known.join(', ')}`)
    const { run } = await import(new URL(`./${name}.mjs`, import.meta.url).href)
    await run()
  } catch (error) {
    failures += 1
    console.error(`${name} failed: ${error.message}`)
  }
}
process.exit(failures === 0 ? 0 : 1)
