import { z } from 'zod'
import { Agenda } from './agenda'
import { Attachment } from './attachment'
import { Attendance } from './attendance'
import { Category } from './category'
import { Device, RoomLine } from './device'
import { DocumentRecord } from './document'
import { Floor } from './floor'
import { HolidayYear } from './holidays'
import { ImportRecord, RememberedMapping } from './import-record'
import { InboxItem } from './inbox'
import { Minutes } from './minutes'
import { Draft, Need } from './need'
import { Note } from './note'
import { CareActivity, Delivery, PolicyCard } from './policy'
import { LibraryProject, Project, RefusedMatch } from './project'
import { Building, Enterprise, Office, Partner, Person } from './register'
import { Resource } from './resource'
import { Room } from './room'
import { Series } from './series'
import { Session } from './session'
import { Counter, Settings } from './settings'
import { Talk } from './talk'
import { TaskForceRecord } from './task-force'
import { UndoBook, UndoStep } from './undo'
import { Visit, VisitPlan } from './visit'
import { Vote } from './vote'

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
  attachments: Attachment,
  taskForces: TaskForceRecord,
  resources: Resource,
  projects: Project,
  libraryProjects: LibraryProject,
  refusedMatches: RefusedMatch,
  talks: Talk,
  visits: Visit,
  visitPlans: VisitPlan,
  policies: PolicyCard,
  deliveries: Delivery,
  care: CareActivity,
  inbox: InboxItem,
  categories: Category,
  floors: Floor,
  votes: Vote,
  notes: Note,
  devices: Device,
  roomLines: RoomLine,
  undoBooks: UndoBook,
  undoSteps: UndoStep,
} as const

export type CollectionName = keyof typeof collections
export type RecordOf<C extends CollectionName> = Readonly<z.output<(typeof collections)[C]>>

/** Needs to a file, by number. */
export const NEEDS_PER_FILE = 200

const NeedPlace = z.object({ number: z.int(), state: z.string() })
const SessionPlace = z.object({ year: z.int() })
const MadePlace = z.object({ at: z.string() })
const InboxPlace = z.object({ receivedAt: z.string() })
const SessionBookPlace = z.object({ sessionId: z.string() })

type Place = string | ((value: unknown, id: string) => string)

const ofSession: Place = (_value, id) => `sessions/${id}`
const inSession: Place = (value) => `sessions/${SessionBookPlace.parse(value).sessionId}`
const byYearMade =
  (folder: string): Place =>
  (value) =>
    `${folder}/${MadePlace.parse(value).at.slice(0, 4)}`

/** Registers together, sessions by year, each session's book apart, needs by number, what grows every week by year. */
const PLACES: Readonly<Record<CollectionName, Place>> = {
  needs: (value) => `needs/${String(Math.floor(NeedPlace.parse(value).number / NEEDS_PER_FILE))}`,
  sessions: (value) => `years/${String(SessionPlace.parse(value).year)}`,
  agendas: ofSession,
  attendances: ofSession,
  minutes: ofSession,
  scratches: ofSession,
  drafts: inSession,
  floors: ofSession,
  votes: inSession,
  notes: inSession,
  devices: inSession,
  undoBooks: (_value, id) => `undo/${id}`,
  undoSteps: (value) => `undo/${SessionBookPlace.parse(value).sessionId}`,
  visits: byYearMade('visits'),
  deliveries: byYearMade('deliveries'),
  care: byYearMade('care'),
  inbox: (value) => `inbox/${InboxPlace.parse(value).receivedAt.slice(0, 7)}`,
  documents: 'documents',
  imports: 'documents',
  attachments: 'attachments',
  categories: 'categories',
  taskForces: 'lists',
  resources: 'lists',
  projects: 'lists',
  libraryProjects: 'lists',
  refusedMatches: 'lists',
  talks: 'lists',
  visitPlans: 'lists',
  policies: 'lists',
  settings: 'shared',
  counters: 'shared',
  holidays: 'shared',
  buildings: 'shared',
  enterprises: 'shared',
  people: 'shared',
  offices: 'shared',
  partners: 'shared',
  series: 'shared',
  room: 'shared',
  roomLines: 'shared',
  mappings: 'shared',
}

/** In which file a record lives. */
export function shardOf(collection: CollectionName, value: unknown, id: string): string {
  const place = PLACES[collection]
  return typeof place === 'string' ? place : place(value, id)
}

const DraftState = z.object({ state: z.string() })

/** Collections whose files are read only while a record in them still asks for something. */
export const MORTAL: readonly CollectionName[] = ['needs', 'drafts', 'inbox']

/** Whether a record still asks for something: open needs and drafts at hand do, the rest only when somebody looks for them. */
export function isLive(collection: CollectionName, value: unknown): boolean {
  if (collection === 'needs') return NeedPlace.parse(value).state === 'open'
  if (collection === 'inbox') return DraftState.parse(value).state === 'waiting'
  return collection !== 'drafts' || ['typing', 'on-screen'].includes(DraftState.parse(value).state)
}
