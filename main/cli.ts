import './older-node'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { AppError } from '#shared/errors'
import { say } from '#shared/text/say'
import { buildProgram } from './build-core'
import { runCommand } from './commands/run-command'
import { createLog } from './log'
import { CommandRefused } from './commands/command-refused'
import { reasonNotStarted } from './start-failure'
import {
  argumentNamed,
  chosenDataFolder,
  languageOf,
  programFolder,
  surroundingsOfProcess,
} from './surroundings'
import { openUploads } from './uploads'

const surroundings = surroundingsOfProcess()
const language = languageOf(surroundings)
const given = surroundings.arguments.slice(2)
const logFolder = join(programFolder(surroundings), 'logs')

/** Hands over to a program of its own and gives its exit code. */
function handOver(file: string, rest: readonly string[]): number {
  return spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' }).status ?? 1
}

async function withProgram(dataFolder: string): Promise<number> {
  const clock = { now: () => new Date() }
  const uploads = await openUploads()
  const log = createLog(logFolder, clock.now)
  const program = await buildProgram({
    ...{ dataFolder, uploads, clock, log, background: false },
    outFolder: __dirname,
    fontsFolder: join(__dirname, '../../assets/fonts'),
    ids: { next: uuidv7 },
    program: say(language, 'hosts.programName'),
  })
  try {
    const print = (line: string) => void process.stdout.write(`${line}\n`)
    return await runCommand({ program, uploads, language, given, print })
  } finally {
    await program.close()
    await uploads.close()
  }
}

async function main(): Promise<number> {
  const command = given[0] ?? ''
  if (command === 'bench') return handOver(join(__dirname, '../../tests/bench/bench.mjs'), given.slice(1))
  if (command === 'serve') return handOver(join(__dirname, 'start-web.cjs'), given.slice(1))
  if (command === '' || command === 'help' || command === '--help') {
    process.stdout.write(`${say(language, 'cli.usage')}\n`)
    return command === '' ? 1 : 0
  }
  const dataFolder = chosenDataFolder(surroundings)
  if (dataFolder === undefined) throw new CommandRefused(say(language, 'cli.dataMissing'))
  return withProgram(dataFolder)
}

function sentenceOf(error: unknown): string {
  if (error instanceof CommandRefused) return error.message
  if (error instanceof AppError) return reasonNotStarted(error, language, { logFolder })
  createLog(logFolder, () => new Date()).error('The command failed', error, { command: given[0] })
  const detail =
    argumentNamed('verbose', given) === undefined
      ? ''
      : `\n${String(error instanceof Error ? error.stack : error)}`
  return reasonNotStarted(error, language, { logFolder }) + detail
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${sentenceOf(error)}\n`)
    process.exit(1)
  },
)
