import { z } from 'zod'
import { Attachment, AttachmentIds } from '../domain/attachment'
import { AttachmentId } from '../domain/ids'
import { job, read } from './define'

export const attachmentOperations = {
  /** Keeps a file that a page handed over, up to 50 MB; its bytes never change. Saved again as a document of that id. */
  'attachment.keep': job({
    input: z.object({ fileId: z.string().min(1).max(200) }),
    output: z.object({ attachmentId: AttachmentId, fileName: z.string(), bytes: z.int() }),
  }),
  /** In the order asked; one that is not here is left out. */
  'attachment.list': read({
    staleAfter: ['attachments'],
    input: z.object({ ids: AttachmentIds }),
    output: z.array(Attachment),
  }),
  /** A picture as a page shows it; refused for anything else and for very large ones. */
  'attachment.picture': read({
    staleAfter: [],
    input: z.object({ attachmentId: AttachmentId }),
    output: z.object({ dataUrl: z.string() }),
  }),
}
