import { Button, Modal } from 'antd'
import { useState } from 'react'
import { isShownPicture, type Attachment } from '#shared/domain/attachment'
import type { AttachmentId } from '#shared/domain/ids'
import { useAsk, useHost, useText, type Speak } from '../client/hooks'
import { Problem } from '../ui/states'
import './attachments.css'

const KILOBYTE = 1024

/** 812 KB, 3.4 MB. */
function sizeWords(bytes: number): string {
  const kilobytes = bytes / KILOBYTE
  if (kilobytes < KILOBYTE) return `${String(Math.max(1, Math.round(kilobytes)))} KB`
  return `${(kilobytes / KILOBYTE).toFixed(1)} MB`
}

/** Photos and files of a record: pictures open large, everything can be saved. Nothing while there are none. */
export function AttachmentList(props: {
  readonly ids: readonly AttachmentId[]
  readonly onRemove?: (id: AttachmentId) => void
}) {
  const { ids, onRemove } = props
  const text = useText()
  const listed = useAsk('attachment.list', { ids: [...ids] }, { enabled: ids.length > 0, keepPrevious: true })
  const [opened, setOpened] = useState<Attachment>()
  const { note, save } = useSaving(text)
  if (ids.length === 0) return null
  if (listed.status === 'loading') return null
  if (listed.status === 'failed') return <Problem message={listed.problem.message} />
  return (
    <>
      <ul className="attachments" aria-label={text('attachments.list')}>
        {listed.data
          .filter(({ id }) => ids.includes(id))
          .map((attachment) => (
            <li key={attachment.id} className="attachment">
              <AttachmentName attachment={attachment} onOpen={() => setOpened(attachment)} />
              <span className="attachment-size num">{sizeWords(attachment.bytes)}</span>
              <Button
                type="link"
                size="small"
                aria-label={text('attachments.save', { fileName: attachment.fileName })}
                onClick={() => void save(attachment)}
              >
                {text('attachments.saveShort')}
              </Button>
              {onRemove && (
                <Button
                  type="text"
                  size="small"
                  aria-label={text('attachments.remove', { fileName: attachment.fileName })}
                  onClick={() => onRemove(attachment.id)}
                >
                  ×
                </Button>
              )}
            </li>
          ))}
      </ul>
      {note !== undefined && (
        <p className="attachment-note" role="status">
          {note}
        </p>
      )}
      <LargePicture attachment={opened} onClose={() => setOpened(undefined)} />
    </>
  )
}

/** Hands an attachment to the secretary's disk and says where it went. */
function useSaving(text: Speak) {
  const host = useHost()
  const [note, setNote] = useState<string>()
  async function save({ id, fileName }: Attachment): Promise<void> {
    const saved = await host.saveDocument(id)
    if (saved.status === 'failed') setNote(saved.message)
    else if (saved.status === 'saved')
      setNote(
        saved.path === ''
          ? text('attachments.saved', { fileName })
          : text('attachments.savedAt', { path: saved.path }),
      )
  }
  return { note, save }
}

function AttachmentName({
  attachment,
  onOpen,
}: {
  readonly attachment: Attachment
  readonly onOpen: () => void
}) {
  const text = useText()
  const { fileName } = attachment
  if (!isShownPicture(attachment)) return <span className="attachment-name">{fileName}</span>
  return (
    <button
      type="button"
      className="attachment-open"
      aria-label={text('attachments.open', { fileName })}
      onClick={onOpen}
    >
      <Picture attachment={attachment} className="attachment-thumbnail" />
      <span className="attachment-name">{fileName}</span>
    </button>
  )
}

function Picture({ attachment, className }: { readonly attachment: Attachment; readonly className: string }) {
  const picture = useAsk('attachment.picture', { attachmentId: attachment.id })
  if (picture.status === 'failed') return <Problem message={picture.problem.message} />
  if (picture.status === 'loading') return <span className={className} aria-busy="true" />
  return <img className={className} src={picture.data.dataUrl} alt={attachment.fileName} />
}

function LargePicture(props: { readonly attachment: Attachment | undefined; readonly onClose: () => void }) {
  const { attachment, onClose } = props
  const text = useText()
  return (
    <Modal
      open={attachment !== undefined}
      title={attachment?.fileName ?? ''}
      width="min(92vw, 1200px)"
      onCancel={onClose}
      closable={{ 'aria-label': text('attachments.close') }}
      footer={null}
      destroyOnHidden
    >
      {attachment && <Picture attachment={attachment} className="attachment-large" />}
    </Modal>
  )
}
