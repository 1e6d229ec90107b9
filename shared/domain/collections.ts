import { z } from 'zod'
import { Agenda } from './agenda'
import { Attendance } from './attendance'
import { DocumentRecord } from './document'
import { HolidayYear } from './holidays'
import { ImportRecord, RememberedMapping } from './import-record'
import { Minutes } from './minutes'
import { Draft, Need } from './need'
import { Building, Enterprise, Office, Partner, Person } from './register'
import { Room } from './room'
import { Series } from './series'
import { Session } from './session'
import { Counter, Settings } from './settings'

/** Half-typed text of the desk, kept so that a killed program loses at most two seconds of it. */
export const Scratch = z.object({ id: z.string(), fields: z.record(z.string(), z.string().max(8000)) })
export type Scratch = Readonly<z.infer<typeof Scratch>>

/** The holiday table of one year; its id is the year. */
export const HolidayRecord = HolidayYear.extend({ id: z.string() })
export type HolidayRecord = Readonly<z.infer<typeof HolidayRecord>>

/** Every kind of record, by the name of its collection. */
export const collections = {
  settings: Settings,
  counters: Counter,
  holidays: HolidayRecord,
  buildings: Building,
  enterprises: Enterprise,
  people: Person,
  offices: Office,
  partners: Partner,
  series: Series,
  sessions: Session,
  agendas: Agenda,
  attendances: Attendance,
  minutes: Minutes,
  drafts: Draft,
  scratches: Scratch,
  needs: Need,
  room: Room,
  documents: DocumentRecord,
  imports: ImportRecord,
  mappings: RememberedMapping,
} as const

export type CollectionName = keyof typeof collections
export type RecordOf<C extends CollectionName> = Readonly<z.output<(typeof collections)[C]>>

/** Needs to a file, by number. */
export const NEEDS_PER_FILE = 200

const NeedPlace = z.object({ number: z.int(), state: z.string() })
const SessionPlace = z.object({ year: z.int() })
const DraftPlace = z.object({ sessionId: z.string() })

/** In which file a record lives: registers together, sessions by year, each session's book apart, needs by number. */
export function shardOf(collection: CollectionName, value: unknown, id: string): string {
  switch (collection) {
    case 'needs':
      return `needs/${String(Math.floor(NeedPlace.parse(value).number / NEEDS_PER_FILE))}`
    case 'sessions':
      return `years/${String(SessionPlace.parse(value).year)}`
    case 'agendas':
    case 'attendances':
    case 'minutes':
    case 'scratches':
      return `sessions/${id}`
    case 'drafts':
      return `sessions/${DraftPlace.parse(value).sessionId}`
    case 'documents':
    case 'imports':
      return 'documents'
    case 'settings':
    case 'counters':
    case 'holidays':
    case 'buildings':
    case 'enterprises':
    case 'people':
    case 'offices':
    case 'partners':
    case 'series':
    case 'room':
    case 'mappings':
      return 'shared'
  }
}

const DraftState = z.object({ state: z.string() })

/** Collections whose files are read only while a record in them still asks for something. */
export const MORTAL: readonly CollectionName[] = ['needs', 'drafts']

/** Whether a record still asks for something: open needs and drafts at hand do, the rest only when somebody looks for them. */
export function isLive(collection: CollectionName, value: unknown): boolean {
  if (collection === 'needs') return NeedPlace.parse(value).state === 'open'
  return collection !== 'drafts' || ['typing', 'on-screen'].includes(DraftState.parse(value).state)
}
