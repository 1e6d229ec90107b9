// Packages whose platform binaries are missing from the lock install on no other machine: names them and fails.
import { readFileSync } from 'node:fs'

const lock = new URL('../../package-lock.json', import.meta.url)
const { packages } = JSON.parse(readFileSync(lock, 'utf8'))

const incomplete = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {} }]) => {
  const missing = Object.keys(optionalDependencies).filter(
    (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
  )
  return missing.length === 0 ? [] : [`${path} ${version}: ${missing.join(', ')}`]
})

for (const line of incomplete) console.error(`The lock lacks optional parts of ${line}`)
if (incomplete.length === 0) console.log(`The lock is complete (${Object.keys(packages).length} packages).`)
process.exit(incomplete.length === 0 ? 0 : 1)
