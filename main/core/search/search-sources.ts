import type { CollectionName } from '#shared/domain/collections'
import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search-query'
import type { View } from '../work'
import type { Source } from './search-documents'

/** The kinds of results a record of a collection belongs to. */
const KINDS_OF: Readonly<Partial<Record<string, readonly SearchKind[]>>> = {
  needs: ['need'],
  sessions: ['session', 'minutes'],
  agendas: ['session'],
  minutes: ['minutes'],
  enterprises: ['enterprise'],
  people: ['person'],
  policies: ['policy'],
  projects: ['project'],
  visits: ['visit'],
} satisfies Partial<Record<CollectionName, readonly SearchKind[]>>

/** The results that a change of this collection touches; they have the id of the changed record. */
export function kindsTouchedBy(collection: string): readonly SearchKind[] {
  return Object.hasOwn(KINDS_OF, collection) ? (KINDS_OF[collection] ?? []) : []
}

type Reader = {
  readonly all: (view: View) => Promise<readonly Source[]>
  readonly one: (view: View, id: string) => Promise<Source | undefined>
}

const plain = (collection: CollectionName, kind: Exclude<SearchKind, 'session' | 'minutes'>): Reader => {
  // The collection of a kind holds that kind's records.
  const sourceOf = (record: unknown) => ({ kind, record }) as Source
  return {
    all: async (view) => (await view.list(collection)).map(sourceOf),
    one: async (view, id) => {
      const record = await view.get(collection, id)
      return record && sourceOf(record)
    },
  }
}

const READERS: { readonly [K in SearchKind]: Reader } = {
  need: plain('needs', 'need'),
  enterprise: plain('enterprises', 'enterprise'),
  person: plain('people', 'person'),
  policy: plain('policies', 'policy'),
  project: plain('projects', 'project'),
  visit: plain('visits', 'visit'),
  session: {
    async all(view) {
      const agendas = new Map((await view.list('agendas')).map((agenda) => [agenda.id, agenda]))
      return (await view.list('sessions')).map((record) => ({
        ...{ kind: 'session', record, agenda: agendas.get(record.id) },
      }))
    },
    async one(view, id) {
      const record = await view.get('sessions', id)
      return record && { kind: 'session', record, agenda: await view.get('agendas', id) }
    },
  },
  minutes: {
    async all(view) {
      const sessions = new Map((await view.list('sessions')).map((session) => [session.id, session]))
      return (await view.list('minutes')).map((record) => ({
        ...{ kind: 'minutes', record, session: sessions.get(record.id) },
      }))
    },
    async one(view, id) {
      const record = await view.get('minutes', id)
      return record && { kind: 'minutes', record, session: await view.get('sessions', id) }
    },
  },
}

/** Names first, so that they are found while the needs are still being read. */
const READING_ORDER = SEARCH_KINDS.toSorted((a, b) => Number(a === 'need') - Number(b === 'need'))

/** Everything there is to find, kind by kind. */
export async function* allSources(view: View): AsyncGenerator<readonly Source[]> {
  for (const kind of READING_ORDER) yield READERS[kind].all(view)
}

/** One record as it is now; undefined when it is gone. */
export function sourceOf(view: View, kind: SearchKind, id: string): Promise<Source | undefined> {
  return READERS[kind].one(view, id)
}
