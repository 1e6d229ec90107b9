// The launchers' sentences. They are read from a file, because the launchers run before anything is built.
import { readFileSync } from 'node:fs'

/** The value of `--name VALUE` or `--name=VALUE` among the arguments; undefined when it is not given. */
export function argumentNamed(name, given) {
  const joined = given.find((argument) => argument.startsWith(`--${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 3)
  const position = given.indexOf(`--${name}`)
  return position === -1 ? undefined : given[position + 1]
}

const wanted = argumentNamed('language', process.argv) ?? process.env.LOUSHI_LANGUAGE
const language = wanted === 'en' ? 'en' : 'zh-CN'
const sentences = JSON.parse(
  readFileSync(new URL(`../../shared/text/${language}/launch.json`, import.meta.url), 'utf8'),
)

/** The sentence of that name in the language asked for, its `{{gaps}}` filled. */
export function sentence(name, values = {}) {
  return sentences[name].replaceAll(/\{\{(\w+)\}\}/g, (gap, key) => String(values[key] ?? gap))
}

/** Says one line on the given stream. */
export function tell(name, values, stream = process.stdout) {
  stream.write(`${sentence(name, values)}\n`)
}
