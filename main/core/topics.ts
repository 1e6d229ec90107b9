import type { Topic } from '#shared/contract/frames'
import type { CollectionName } from '#shared/domain/collections'
import type { Transaction } from '#shared/domain/transaction'

const TOPIC_OF: Record<CollectionName, Topic> = {
  settings: 'settings',
  counters: 'needs',
  holidays: 'calendar',
  buildings: 'registers',
  enterprises: 'registers',
  people: 'registers',
  offices: 'registers',
  partners: 'registers',
  series: 'series',
  sessions: 'sessions',
  agendas: 'agendas',
  attendances: 'attendances',
  minutes: 'minutes',
  drafts: 'drafts',
  scratches: 'status',
  needs: 'needs',
  room: 'room',
  documents: 'documents',
  imports: 'imports',
  mappings: 'imports',
  attachments: 'attachments',
  taskForces: 'task-forces',
  resources: 'projects',
  projects: 'projects',
  libraryProjects: 'projects',
  refusedMatches: 'projects',
  talks: 'talks',
  visits: 'visits',
  visitPlans: 'visits',
  policies: 'policies',
  deliveries: 'policies',
  care: 'care',
  inbox: 'inbox',
  categories: 'categories',
  floors: 'floors',
  votes: 'votes',
  notes: 'notes',
  devices: 'devices',
  roomLines: 'line',
  undoBooks: 'undo',
  undoSteps: 'undo',
}

/** What a transaction makes stale; every one moves the saved time of `status`. */
export function topicsOf({ changes }: Transaction): Topic[] {
  const topics = new Set<Topic>(['status'])
  for (const { collection } of changes) {
    if (Object.hasOwn(TOPIC_OF, collection)) topics.add(TOPIC_OF[collection as CollectionName])
  }
  return [...topics]
}
