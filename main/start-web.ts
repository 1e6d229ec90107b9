import './older-node'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { say } from '#shared/text/say'
import { buildProgram } from './build-core'
import { clockOfProcess } from './clock'
import { argumentNamed, dataFolderOf, languageOf, surroundingsOfProcess } from './surroundings'
import { openAccessMemory } from './host-web/access-memory'
import { RoomLineHost } from './host-web/room-line/room-line'
import { serveOverWeb, type WebHost } from './host-web/web-host'
import type { WebDependencies } from './host-web/web-dependencies'
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
  const pagesFolder = join(__dirname, '../renderer')
  const roomLine = new RoomLineHost({ pagesFolder, clock, log })
  const program = await buildProgram({
    dataFolder,
    outFolder: __dirname,
    fontsFolder: join(__dirname, '../../assets/fonts'),
    uploads,
    clock,
    ids: { next: uuidv7 },
    log,
    network: roomLine.network,
    program: say(language, 'hosts.programName'),
  })
  const { core, documents } = program
  const stopLine = await roomLine.serve(core)
  const host = await serve({ core, documents, uploads, pagesFolder, language, clock, log })
  print(`${say(language, 'hosts.serving')}\n  ${host.address}`)
  print(`${say(language, 'hosts.servingRoom')}\n  ${host.roomAddress}`)
  print(say(language, 'hosts.stopHint'))

  await toldToStop()
  await stopLine()
  await host.close()
  await core.idle()
  await program.close()
  await uploads.close()
}

/** Serves on the port that was asked for, else on that of the last start, where an open page looks for the program. */
async function serve(dependencies: WebDependencies): Promise<WebHost> {
  const accessMemory = openAccessMemory(join(dataFolder, 'web-access.json'))
  const isAsked = argumentNamed('port', surroundings.arguments) !== undefined
  const lastPort = isAsked ? undefined : accessMemory.state().port
  const known = { ...dependencies, accessMemory }
  const host =
    (lastPort !== undefined && (await serveOverWeb(known, { port: lastPort }).catch(() => undefined))) ||
    (await serveOverWeb(known, { port: wantedPort() }))
  accessMemory.remember({ port: host.port })
  return host
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
