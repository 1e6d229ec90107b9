import { z } from 'zod'
import { BuildingId, EnterpriseId, OfficeId, PartnerId, PersonId } from '../domain/ids'
import { Building, Enterprise, NameKind, Office, Partner, Person } from '../domain/register'
import { RoomLook, Settings } from '../domain/settings'
import { read, write } from './define'

const nothing = z.object({})

/** A name found by pinyin initials, full pinyin or substring. */
export const FoundName = z.object({
  kind: NameKind,
  id: z.string(),
  name: z.string(),
  /** What tells two equal names apart: room, organisation, kind. */
  detail: z.string(),
})
export type FoundName = Readonly<z.infer<typeof FoundName>>

const FolderProblem = z.enum(['newer', 'damaged', 'disk-full', 'write-failed'])

export const registerOperations = {
  'settings.get': read({ staleAfter: ['settings'], input: nothing, output: Settings }),
  'settings.save': write({
    input: Settings.omit({ id: true }).extend({ roomLook: RoomLook }).partial(),
    output: nothing,
  }),
  /** 接续纸质台账: the number the next need gets; never lower than the next free one. */
  'settings.setNextNeedNumber': write({ input: z.object({ number: z.int().min(1) }), output: nothing }),
  'status.get': read({
    staleAfter: ['status', 'calendar', 'settings'],
    input: nothing,
    output: z.object({
      today: z.string(),
      now: z.string(),
      folder: z.string(),
      readOnly: FolderProblem.optional(),
      quarantined: z.array(z.string()),
      lastBackup: z.string().optional(),
      lastSaved: z.string().optional(),
      synchronised: z.boolean(),
      /** Years near today that have no holiday table. */
      missingYears: z.array(z.int()),
      /** Nothing has been entered yet. */
      isEmpty: z.boolean(),
    }),
  }),
  'name.find': read({
    staleAfter: ['registers'],
    input: z.object({
      query: z.string().max(80),
      kinds: z.array(NameKind).min(1),
      limit: z.int().min(1).max(50).default(8),
    }),
    output: z.array(FoundName),
  }),
  'building.list': read({ staleAfter: ['registers'], input: nothing, output: z.array(Building) }),
  'building.save': write({ input: Building.partial({ id: true }), output: z.object({ id: BuildingId }) }),
  'enterprise.list': read({
    staleAfter: ['registers'],
    input: z.object({ query: z.string().max(80).default('') }),
    output: z.array(Enterprise),
  }),
  'enterprise.save': write({
    input: Enterprise.partial({ id: true }),
    output: z.object({ id: EnterpriseId }),
  }),
  'person.list': read({
    staleAfter: ['registers'],
    input: z.object({ query: z.string().max(80).default('') }),
    output: z.array(Person),
  }),
  'person.save': write({ input: Person.partial({ id: true }), output: z.object({ id: PersonId }) }),
  'office.list': read({ staleAfter: ['registers'], input: nothing, output: z.array(Office) }),
  'office.save': write({ input: Office.partial({ id: true }), output: z.object({ id: OfficeId }) }),
  'partner.list': read({ staleAfter: ['registers'], input: nothing, output: z.array(Partner) }),
  'partner.save': write({ input: Partner.partial({ id: true }), output: z.object({ id: PartnerId }) }),
}
