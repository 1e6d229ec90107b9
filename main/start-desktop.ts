import './older-node'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, powerMonitor } from 'electron'
import { uuidv7 } from 'uuidv7'
import { say } from '#shared/text/say'
import { buildProgram } from './build-core'
import { clockOfProcess } from './clock'
import { openDesktop, type Desktop } from './host-electron/desktop'
import { openDesktopMemory } from './host-electron/desktop-memory'
import { closeBeforeQuit, isFirstStart } from './host-electron/lifecycle'
import { profileFolder } from './host-electron/profile'
import { registerAppScheme } from './host-electron/protocol'
import { closeWaysOut } from './host-electron/security'
import { RoomLineHost } from './host-web/room-line/room-line'
import { createLog } from './log'
import { reasonNotStarted } from './start-failure'
import { chosenDataFolder, dataFolderOf, programFolder, surroundingsOfProcess } from './surroundings'
import { openUploads } from './uploads'

const surroundings = surroundingsOfProcess()
const profile = profileFolder(programFolder(surroundings), chosenDataFolder(surroundings))
const dataFolder = dataFolderOf(surroundings)
const logFolder = join(dataFolder, 'logs')
const clock = clockOfProcess(surroundings.environment)
const log = createLog(logFolder, clock.now)
const memory = openDesktopMemory(join(profile, 'windows.json'))
let desktop: Desktop | undefined

/** Puts the program together and opens its window. */
async function start(): Promise<void> {
  await app.whenReady()
  closeWaysOut()
  const uploads = await openUploads()
  const outFolder = join(__dirname, '..')
  const roomLine = new RoomLineHost({ pagesFolder: join(outFolder, 'renderer'), clock, log })
  const program = await buildProgram({
    dataFolder,
    outFolder: __dirname,
    fontsFolder: fontsFolder(),
    uploads,
    clock,
    ids: { next: uuidv7 },
    log,
    network: roomLine.network,
    program: say(memory.state().language, 'hosts.programName'),
  })
  const { core, documents } = program
  const stopLine = await roomLine.serve(core)
  powerMonitor.on('suspend', () => endForSleep(roomLine))
  const opened = openDesktop({
    core,
    documents,
    uploads,
    memory,
    clock,
    log,
    outFolder,
    dataFolder,
    logFolder,
  })
  desktop = opened
  closeBeforeQuit(async () => {
    opened.stop()
    await stopLine()
    await core.idle()
    await program.close()
    await uploads.close()
  }, log)
}

/** Phones find nobody behind a lid that is shut; they are told so before it is. */
function endForSleep(roomLine: RoomLineHost): void {
  roomLine.end('sleep').catch((error: unknown) => log.error('The end was not written down', error))
}

/** Beside the built program in a checkout, beside the archive once installed. */
function fontsFolder(): string {
  const inCheckout = join(__dirname, '../../assets/fonts')
  return existsSync(inCheckout) ? inCheckout : join(process.resourcesPath, 'fonts')
}

function giveUp(error: unknown): void {
  log.error('The program did not start', error)
  const { language } = memory.state()
  const reason = reasonNotStarted(error, language, { logFolder })
  process.stderr.write(`${reason}\n`)
  dialog.showErrorBox(say(language, 'hosts.cannotStart'), reason)
  app.exit(1)
}

app.setPath('userData', profile)
registerAppScheme()
if (isFirstStart(() => desktop?.comeToFront())) start().catch(giveUp)
else app.exit(0)
