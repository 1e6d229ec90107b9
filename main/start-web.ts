import './older-node'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { say } from '#shared/text/say'
import { buildProgram } from './build-core'
import { clockOfProcess } from './clock'
import { argumentNamed, dataFolderOf, languageOf, surroundingsOfProcess } from './surroundings'
import { serveOverWeb } from './host-web/web-host'
import { createLog } from './log'
import { reasonNotStarted } from './start-failure'
import { openUploads } from './uploads'

const surroundings = surroundingsOfProcess()
const language = languageOf(surroundings)
const dataFolder = dataFolderOf(surroundings)
const logFolder = join(dataFolder, 'logs')
const clock = clockOfProcess(surroundings.environment)
const log = createLog(logFolder, clock.now)

/** Serves the program on 127.0.0.1 until it is told to stop. */
async function start(): Promise<void> {
  const uploads = await openUploads()
  const program = await buildProgram({
    dataFolder,
    outFolder: __dirname,
    fontsFolder: join(__dirname, '../../assets/fonts'),
    uploads,
    clock,
    ids: { next: uuidv7 },
    log,
    program: say(language, 'hosts.programName'),
  })
  const pagesFolder = join(__dirname, '../renderer')
  const { core, documents } = program
  const host = await serveOverWeb(
    { core, documents, uploads, pagesFolder, language, clock, log },
    { port: wantedPort() },
  )
  print(`${say(language, 'hosts.serving')}\n  ${host.address}`)
  print(`${say(language, 'hosts.servingRoom')}\n  ${host.roomAddress}`)
  print(say(language, 'hosts.stopHint'))

  await toldToStop()
  await host.close()
  await core.idle()
  await program.close()
  await uploads.close()
}

/** The port of `--port`; 0 takes any free one. */
function wantedPort(): number {
  const port = Number(argumentNamed('port', surroundings.arguments) ?? 0)
  return Number.isInteger(port) && port >= 0 && port < 65_536 ? port : 0
}

function toldToStop(): Promise<unknown> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

start().then(
  () => process.exit(0),
  (error: unknown) => {
    log.error('The local server did not start', error)
    process.stderr.write(`${reasonNotStarted(error, language, { logFolder, port: wantedPort() })}\n`)
    process.exit(1)
  },
)
