import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { SpokenLanguage } from '#shared/text/say'
import { hosts } from '#shared/text/zh-CN/hosts'

/** Where and how the program was started. */
export type Surroundings = {
  readonly arguments: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

/** Where this process was started. */
export function surroundingsOfProcess(): Surroundings {
  return { arguments: process.argv, environment: process.env, platform: process.platform }
}

/** The value of `--name VALUE` or `--name=VALUE`; undefined when it is not given. */
export function argumentNamed(name: string, given: readonly string[]): string | undefined {
  const joined = given.find((argument) => argument.startsWith(`--${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 3)
  const position = given.indexOf(`--${name}`)
  return position === -1 ? undefined : given[position + 1]
}

/** The language of what is said before any page is open: `--language en`, else Chinese. */
export function languageOf(surroundings: Surroundings): SpokenLanguage {
  const wanted =
    argumentNamed('language', surroundings.arguments) ?? surroundings.environment['LOUSHI_LANGUAGE']
  return wanted === 'en' ? 'en' : 'zh-CN'
}

/** The folder that the user named by `--data` or LOUSHI_DATA, made absolute; undefined when none was named. */
export function chosenDataFolder({ arguments: given, environment }: Surroundings): string | undefined {
  const chosen = argumentNamed('data', given) ?? environment['LOUSHI_DATA']
  return chosen === undefined || chosen === '' ? undefined : resolve(chosen)
}

/** The program's own folder by the rules of the platform, the same that Electron would name. */
export function programFolder({ environment, platform }: Surroundings): string {
  return join(applicationFolder(environment, platform), hosts.programName)
}

/** The data folder of this start: the chosen one, else `data` in the program's own folder. */
export function dataFolderOf(surroundings: Surroundings): string {
  return chosenDataFolder(surroundings) ?? join(programFolder(surroundings), 'data')
}

function applicationFolder(environment: Surroundings['environment'], platform: NodeJS.Platform): string {
  if (platform === 'win32') return environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  const configured = environment['XDG_CONFIG_HOME']
  return configured === undefined || configured === '' ? join(homedir(), '.config') : configured
}
