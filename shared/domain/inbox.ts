import { z } from 'zod'
import { AttendeeId, DeviceId, DraftId, EnterpriseId, ImportId, InboxId, NeedId, SessionId } from './ids'

const shortWords = z.string().trim().max(200)

/** form 表单导出, chat 粘贴文字, phone 电话记录, device 手机. */
export const INBOX_SOURCES = ['form', 'chat', 'phone', 'device'] as const
export const InboxSource = z.enum(INBOX_SOURCES)
export type InboxSource = z.infer<typeof InboxSource>

/** How an item left the inbox: taken to a session, answered at once, joined to a need that was there, or set aside. */
export const INBOX_STATES = ['waiting', 'taken', 'answered', 'joined', 'set-aside'] as const
export const InboxState = z.enum(INBOX_STATES)

/** 绿色通道: something said outside the room that is not a need yet. */
export const InboxItem = z.object({
  id: InboxId,
  source: InboxSource,
  /** The number it had where it came from. */
  sourceNumber: shortWords.default(''),
  /** When it was said, ISO. */
  saidAt: z.string(),
  receivedAt: z.string(),
  enterprise: z.string().trim().max(120).default(''),
  enterpriseId: EnterpriseId.optional(),
  raiser: z.string().trim().max(80).default(''),
  phone: shortWords.default(''),
  title: z.string().max(200).default(''),
  text: z.string().trim().min(1).max(8000),
  category: z.string().trim().max(120).default(''),
  state: InboxState,
  needId: NeedId.optional(),
  sessionId: SessionId.optional(),
  /** What was answered at once; a need that came of it has its own reply. */
  answer: z.string().trim().max(8000).default(''),
  /** Why it was set aside. */
  reason: z.string().trim().max(400).optional(),
  handledAt: z.string().optional(),
  handledBy: z.string().default(''),
  importId: ImportId.optional(),
  /** Said by phone in the room: by whom of the list, on which device, and the draft it was taken up as. */
  attendeeId: AttendeeId.optional(),
  deviceId: DeviceId.optional(),
  draftId: DraftId.optional(),
  /** It asks for another wording of that draft. */
  isChange: z.boolean().optional(),
})
export type InboxItem = Readonly<z.infer<typeof InboxItem>>
