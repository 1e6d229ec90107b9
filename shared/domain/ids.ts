import { z } from 'zod'

/** Ids are made on the laptop that made the record; they sort by time and never repeat across laptops. */
export const SessionId = z.string().min(1).brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>
export const NeedId = z.string().min(1).brand<'NeedId'>()
export type NeedId = z.infer<typeof NeedId>
export const DraftId = z.string().min(1).brand<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>
export const AgendaItemId = z.string().min(1).brand<'AgendaItemId'>()
export type AgendaItemId = z.infer<typeof AgendaItemId>
export const AttendeeId = z.string().min(1).brand<'AttendeeId'>()
export type AttendeeId = z.infer<typeof AttendeeId>
export const BuildingId = z.string().min(1).brand<'BuildingId'>()
export type BuildingId = z.infer<typeof BuildingId>
export const EnterpriseId = z.string().min(1).brand<'EnterpriseId'>()
export type EnterpriseId = z.infer<typeof EnterpriseId>
export const PersonId = z.string().min(1).brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const OfficeId = z.string().min(1).brand<'OfficeId'>()
export type OfficeId = z.infer<typeof OfficeId>
export const PartnerId = z.string().min(1).brand<'PartnerId'>()
export type PartnerId = z.infer<typeof PartnerId>
export const DocumentId = z.string().min(1).brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>
export const ImportId = z.string().min(1).brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>
