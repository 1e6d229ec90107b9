import { useState } from 'react'
import type { ChosenFile } from '#shared/contract/desktop-bridge'
import { CallFailure } from '#shared/contract/client'
import type { AttachmentId } from '#shared/domain/ids'
import { useHost, useOrder, useText } from '../client/hooks'

const MOST = 40

type Attaching = {
  readonly choose: () => void
  readonly take: (files: readonly File[]) => void
  readonly busy: boolean
  /** Why the last file was not added. */
  readonly refusal: string | undefined
}

/** Adds files to a list of attachments, chosen with the host's dialog or handed over by the page. */
export function useAttaching(
  value: readonly AttachmentId[],
  onChange: (ids: readonly AttachmentId[]) => void,
): Attaching {
  const text = useText()
  const host = useHost()
  const keep = useOrder('attachment.keep', { quiet: true })
  const [refusal, setRefusal] = useState<string>()
  const [isTaking, setTaking] = useState(false)

  async function keepAll(askings: readonly (() => Promise<ChosenFile | undefined>)[], whenNone?: string) {
    setRefusal(undefined)
    setTaking(true)
    const kept = [...value]
    try {
      for (const asking of askings) {
        const file = await asking()
        if (!file) setRefusal(whenNone)
        else if (kept.length >= MOST) setRefusal(text('attachments.tooMany'))
        else {
          const receipt = await keep.send({ fileId: file.fileId })
          if (!receipt) continue
          kept.push(receipt.attachmentId)
          onChange([...kept])
        }
      }
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setRefusal(error.message)
    } finally {
      setTaking(false)
    }
  }

  return {
    choose: () => void keepAll([() => host.openFile('any')]),
    take: (files) =>
      void keepAll(
        files.map((file) => () => host.takeFile(file)),
        text('attachments.cannotTake'),
      ),
    busy: isTaking,
    refusal: refusal ?? keep.problem?.message,
  }
}
