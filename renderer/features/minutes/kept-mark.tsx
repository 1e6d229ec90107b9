import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Saved } from '../../ui/marks'
import type { PaperDraft } from './paper-autosave'

type KeptMarkProps = { readonly draft: PaperDraft; readonly editable: boolean; readonly edited: boolean }

/** Whether the text on screen is kept, and whether it was edited by hand. */
export function KeptMark({ draft, editable, edited }: KeptMarkProps) {
  const text = useText()
  const formats = useFormats()
  if (!editable) return null
  if (!draft.isKept) return <Saved>{text('minutes.keeping')}</Saved>
  if (draft.keptAt !== undefined)
    return <Saved>{text('minutes.keptAt', { time: formats.timeWithSeconds(draft.keptAt) })}</Saved>
  return <Saved>{text(edited ? 'minutes.editedByHand' : 'minutes.drawnFromSession')}</Saved>
}
