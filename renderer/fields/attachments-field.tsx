import { Button } from 'antd'
import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import type { AttachmentId } from '#shared/domain/ids'
import { useText } from '../client/hooks'
import { Labelled } from '../ui/text-fields'
import { AttachmentList } from './attachment-list'
import './attachments.css'
import { useAttaching } from './use-attaching'

type AttachmentsFieldProps = {
  readonly label: string
  readonly value: readonly AttachmentId[]
  readonly onChange: (ids: readonly AttachmentId[]) => void
  readonly disabled?: boolean
}

/** Photos and files: chosen, dropped here, or pasted while the form they belong to is typed in. */
export function AttachmentsField({ label, value, onChange, disabled = false }: AttachmentsFieldProps) {
  const text = useText()
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(false)
  const attaching = useAttaching(value, onChange)
  const take = disabled ? () => undefined : attaching.take
  usePastedPictures(place, take)
  return (
    <Labelled id={id} label={label} hint={text('attachments.hint')} problem={attaching.refusal}>
      <div
        ref={place}
        className={isOver ? 'attachments-place attachments-over' : 'attachments-place'}
        role="group"
        aria-label={label}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          event.stopPropagation()
          setOver(false)
          take([...event.dataTransfer.files])
        }}
      >
        <AttachmentList
          ids={value}
          {...(!disabled && { onRemove: (gone) => onChange(value.filter((kept) => kept !== gone)) })}
        />
        <Button
          id={id}
          aria-label={text('attachments.add')}
          aria-describedby={`${id}-note`}
          onClick={attaching.choose}
          loading={attaching.busy}
          disabled={disabled}
        >
          {text('attachments.add')}
        </Button>
      </div>
    </Labelled>
  )
}

/** Takes pictures that are pasted anywhere in the form or dialog the place belongs to. */
function usePastedPictures(
  place: RefObject<HTMLDivElement | null>,
  take: (files: readonly File[]) => void,
): void {
  const text = useText()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const form = place.current?.closest('form, [role="dialog"], [data-pastes-here]') ?? place.current
      if (event.defaultPrevented || !(event.target instanceof Node) || !form?.contains(event.target)) return
      const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
      if (pictures.length === 0) return
      event.preventDefault()
      take(pictures.map((picture) => named(picture, text('attachments.pasted'))))
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [place, take, text])
}

/** A pasted picture comes without a name of its own. */
function named(picture: File, name: string): File {
  const ending = picture.type.replace('image/', '').replace('jpeg', 'jpg')
  return new File([picture], `${name}.${ending}`, { type: picture.type })
}
