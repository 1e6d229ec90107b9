// Writes out/licences.txt: every package whose code is bundled into the program, with its licence. The packages are
// those that main, renderer and shared import, and all that these need, as the lock names them.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const locked = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')).packages

/** The packages our own sources import by name. */
function importedPackages() {
  const names = new Set()
  for (const folder of ['main', 'renderer', 'shared']) {
    for (const file of readdirSync(join(checkout, folder), { recursive: true })) {
      if (!/\.tsx?$/.test(file)) continue
      const text = readFileSync(join(checkout, folder, file), 'utf8')
      for (const [, name] of text.matchAll(/(?:from|import\()\s*'((?:@[^/']+\/)?[^./#'][^/']*)/g))
        names.add(name)
    }
  }
  return [...names].filter((name) => !name.startsWith('node:') && name !== 'electron')
}

/** Where the lock keeps the package that `from` gets under this name. */
function placeOf(name, from) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const place = `${base === '' ? '' : `${base}/`}node_modules/${name}`
    if (locked[place]) return place
    if (base === '') return undefined
  }
}

const places = new Set()
const waiting = importedPackages().map((name) => placeOf(name, ''))
while (waiting.length > 0) {
  const place = waiting.pop()
  if (place === undefined || places.has(place) || place.startsWith('node_modules/@types/')) continue
  places.add(place)
  for (const name of Object.keys(locked[place].dependencies ?? {})) waiting.push(placeOf(name, place))
}

function licenceText(place) {
  const file = readdirSync(join(checkout, place)).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file === undefined ? '' : readFileSync(join(checkout, place, file), 'utf8').trim()
}

const entries = [...places].sort().map((place) => {
  const { version, license = 'see its page' } = locked[place]
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  return `${name} ${version} (${license})\n\n${licenceText(place)}`
})
const line = '-'.repeat(80)
writeFileSync(join(checkout, 'out/licences.txt'), `${entries.join(`\n\n${line}\n\n`)}\n`)
console.log(`${entries.length} licences written.`)
