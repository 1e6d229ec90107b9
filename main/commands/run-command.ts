import { randomUUID } from 'node:crypto'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { PROTOCOL_VERSION } from '#shared/contract/frames'
import { operations, type OutputOf } from '#shared/contract/operations'
import type { SessionId } from '#shared/domain/ids'
import { IMPORT_KINDS } from '#shared/domain/import-record'
import { say, sayByName, type SpokenLanguage } from '#shared/text/say'
import type { Program } from '../build-core'
import { createDesk, DemonstrationRefused } from '../demo/play'
import { LAST_STEP, playScenario } from '../demo/scenario'
import { inventCouncil, transactionsFor } from '../demo/council/generate'
import { LAST_DAY } from '../demo/council/registers'
import { argumentNamed } from '../surroundings'
import type { UploadStore } from '../uploads'
import type { Ask } from './ask'
import { CommandRefused } from './command-refused'
import { checkRecords } from './check-records'
import { listed, LISTS } from './lists'

/** What a command works with. */
export type Command = {
  readonly program: Program
  readonly uploads: UploadStore
  readonly language: SpokenLanguage
  /** The command and its arguments. */
  readonly given: readonly string[]
  readonly print: (line: string) => void
}

function askOf({ program, language }: Command): Ask {
  return async (name, input) => {
    const frame = { version: PROTOCOL_VERSION, operation: name, input, key: randomUUID(), language }
    const reply = await program.core.dispatch(frame, { role: 'secretary' })
    if (!reply.ok) throw new CommandRefused(reply.problem.message)
    // The table's schema for this very name; the compiler cannot follow the name through the union.
    return operations[name].output.parse(reply.output) as OutputOf<typeof name>
  }
}

function wholeNumber({ given, language }: Command, name: string, otherwise: number): number {
  const value = argumentNamed(name, given)
  if (value === undefined) return otherwise
  const number = Number(value)
  if (!Number.isInteger(number)) throw new CommandRefused(say(language, 'cli.wrongNumber', { name, value }))
  return number
}

function show(command: Command, value: unknown, words: string): void {
  command.print(command.given.includes('--json') ? JSON.stringify(value) : words)
}

/** Three invented years of a large council, to try every page on. */
async function inventYears(command: Command): Promise<number> {
  const { program, language } = command
  const seed = wholeNumber(command, 'seed', 1)
  const records = inventCouncil(seed)
  for (const transaction of transactionsFor(records, `${LAST_DAY}T09:00:00.000Z`))
    await program.commit(transaction)
  const { needs = [], sessions = [], enterprises = [] } = records
  const counts = { needs: needs.length, sessions: sessions.length, enterprises: enterprises.length }
  show(command, { seed, ...counts }, say(language, 'cli.invented', counts))
  return 0
}

async function demo(command: Command): Promise<number> {
  const { given, language, program } = command
  const until = wholeNumber(command, 'until', LAST_STEP)
  if (until < 1 || until > LAST_STEP)
    throw new CommandRefused(say(language, 'cli.stepWrong', { last: LAST_STEP }))
  const { isEmpty } = await askOf(command)('status.get', {})
  if (!isEmpty) throw new CommandRefused(say(language, 'cli.notEmpty'))
  if (given.includes('--years')) return inventYears(command)
  try {
    const { council, ...sessions } = await playScenario(createDesk(program.core, randomUUID), until)
    show(
      command,
      { step: until, seriesId: council.seriesId, ...sessions },
      say(language, 'cli.played', { step: until }),
    )
  } catch (error) {
    if (error instanceof DemonstrationRefused) throw new CommandRefused(error.message)
    throw error
  }
  return 0
}

async function importFile(command: Command): Promise<number> {
  const { given, language, uploads } = command
  const kind = IMPORT_KINDS.find((known) => known === argumentNamed('as', given))
  const file = given[1]
  if (file === undefined || file.startsWith('--')) throw new CommandRefused(say(language, 'cli.fileMissing'))
  if (!kind) throw new CommandRefused(say(language, 'cli.asMissing'))
  const path = resolve(file)
  await access(path).catch(() => {
    throw new CommandRefused(say(language, 'cli.noFile', { file }))
  })
  const { fileId } = uploads.adopt(basename(path), path)
  const duplicates = argumentNamed('duplicates', given) === 'update' ? 'update' : 'skip'
  const result = await askOf(command)('import.run', { fileId, kind, duplicates, leaveOutRejected: true })
  const { rows, imported, rejected, updated } = result
  const counts = { rows, imported, duplicates: result.duplicates, rejected: rejected.length }
  const told = rejected.map((problem) => say(language, 'cli.rejectedRow', problem))
  show(
    command,
    { rows, imported, duplicates: result.duplicates, updated, rejected },
    [say(language, 'cli.imported', counts), ...told].join('\n'),
  )
  return 0
}

async function list(command: Command): Promise<number> {
  const kind = LISTS.find((known) => known === command.given[1])
  if (!kind) throw new CommandRefused(say(command.language, 'cli.listWhat'))
  command.print(
    JSON.stringify(await listed(askOf(command), kind), undefined, command.given.includes('--json') ? 0 : 2),
  )
  return 0
}

const PAPERS = ['minutes', 'notice', 'agenda', 'sign-in', 'excerpt'] as const
type Paper = (typeof PAPERS)[number]

/** Papers that go out before a session. */
const AHEAD: readonly Paper[] = ['notice', 'agenda', 'sign-in']

async function sessionToPrint(command: Command, ask: Ask, paper: Paper) {
  const wanted = argumentNamed('session', command.given) ?? 'latest'
  const sessions = await ask('session.list', {})
  // The latest that was held, one that is only prepared has no minutes yet; of what goes out before it, the latest of all.
  const held = sessions.filter(({ startedAt }) => startedAt !== undefined || AHEAD.includes(paper))
  const found = wanted === 'latest' ? (held[0] ?? sessions[0]) : sessions.find(({ id }) => id === wanted)
  if (!found) throw new CommandRefused(say(command.language, 'cli.noSession', { session: wanted }))
  return found
}

async function documentsOf(
  ask: Ask,
  paper: Paper,
  sessionId: SessionId,
  format: 'docx' | 'pdf',
): Promise<readonly string[]> {
  if (paper === 'minutes') return [(await ask('minutes.print', { sessionId, format })).documentId]
  const { documents } = await ask('paper.print', { what: { kind: paper, sessionId }, format })
  return documents.map(({ documentId }) => documentId)
}

async function printPapers(command: Command): Promise<number> {
  const { given, language, program } = command
  const paper = PAPERS.find((known) => known === given[1])
  if (!paper) throw new CommandRefused(say(language, 'cli.printWhat'))
  const out = argumentNamed('out', given)
  if (out === undefined) throw new CommandRefused(say(language, 'cli.outMissing'))
  const formats = (argumentNamed('format', given) ?? 'docx,pdf').split(',')
  const ask = askOf(command)
  const session = await sessionToPrint(command, ask, paper)
  await mkdir(out, { recursive: true })
  const paths: string[] = []
  for (const format of formats) {
    if (format !== 'docx' && format !== 'pdf') throw new CommandRefused(say(language, 'cli.formatWrong'))
    for (const documentId of await documentsOf(ask, paper, session.id, format)) {
      const document = await program.documents.read(documentId)
      if (!document) throw new CommandRefused(say(language, 'errors.documentGone'))
      const path = join(resolve(out), document.fileName)
      await writeFile(path, document.bytes)
      paths.push(path)
    }
  }
  show(command, paths, paths.join('\n'))
  return 0
}

async function check(command: Command): Promise<number> {
  const { language, program } = command
  const store = await program.check()
  const wrong = await checkRecords(program, language)
  const problems = [
    ...store.problems.map(({ file, sentence, values }) => ({
      file,
      problem: sayByName(language, sentence, values),
    })),
    ...wrong,
  ]
  const counts = { files: store.files, records: store.records, problems: problems.length }
  show(
    command,
    { ...counts, problems },
    [say(language, 'cli.checked', counts), ...problems.map(({ problem }) => `  ${problem}`)].join('\n'),
  )
  return problems.length === 0 ? 0 : 1
}

const COMMANDS: Readonly<Record<string, (command: Command) => Promise<number>>> = {
  demo,
  import: importFile,
  list,
  print: printPapers,
  check,
}

/** Does one command and gives the exit code: 0 only on success. Rejects with CommandRefused, whose message is for the user. */
export function runCommand(command: Command): Promise<number> {
  const name = command.given[0] ?? ''
  const run = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!run)
    throw new CommandRefused(
      `${say(command.language, 'cli.unknownCommand', { command: name })}\n${say(command.language, 'cli.usage')}`,
    )
  return run(command)
}
