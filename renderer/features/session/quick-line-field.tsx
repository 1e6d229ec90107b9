import { useDeferredValue, useRef, useState } from 'react'
import { Input } from 'antd'
import type { InputRef } from 'antd'
import { useAsk, useClient, useOrder, useText } from '../../client/hooks'
import { failureOf } from '../../client/hooks'
import { useLanguage } from '../../client/hooks'
import { isComposing } from '../../ui/composing'
import { Kbd } from '../../ui/marks'
import { Problem } from '../../ui/states'
import { useDesk, useOffer } from './desk-context'
import { dispositionKey } from './disposition-scratch'
import { fieldsFromQuick, nameOf, type QuickReading } from './quick-parts'
import { QuickUnderstanding } from './quick-understanding'
import { useScratch } from './use-scratch'

/** 一行速记: `浦发 @城管办 #停车 !8-15 内容`; it shows how it was understood, and Enter makes a draft of it. */
export function QuickLineField() {
  const text = useText()
  const field = useRef<InputRef>(null)
  const line = useScratch('quick-line')
  const asked = useDeferredValue(line.text.trim())
  const reading = useAsk('quick.read', { line: asked }, { enabled: asked !== '', keepPrevious: true })
  const { make, problem } = useMakeDraft()
  const submit = async () => {
    if (await make(line.text.trim())) {
      line.write('')
      field.current?.blur()
    }
  }
  useOffer('newNeed', () => {
    const isHere = document.activeElement === field.current?.input
    if (isHere) void submit()
    else field.current?.focus()
  })
  return (
    <div className="desk-quick">
      {(asked !== '' || problem !== undefined) && (
        <div className="desk-quick-above">
          {reading.status === 'ready' && asked !== '' && <QuickUnderstanding reading={reading.data} />}
          {problem !== undefined && <Problem message={problem} />}
        </div>
      )}
      <Input
        ref={field}
        size="small"
        aria-label={text('desk.quickLine')}
        aria-keyshortcuts="F2"
        placeholder={text('desk.quickHint')}
        prefix={<Kbd>F2</Kbd>}
        value={line.text}
        maxLength={2000}
        spellCheck={false}
        onChange={(event) => line.write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return
          event.preventDefault()
          void submit()
        }}
      />
    </div>
  )
}

/** Saves a line as a draft; its offices and date wait for the disposition. An empty line makes an empty draft. */
function useMakeDraft() {
  const { view, scratch, showPane } = useDesk()
  const client = useClient()
  const language = useLanguage()
  const save = useOrder('draft.save', { quiet: true })
  const [unread, setUnread] = useState<string>()
  const make = async (line: string): Promise<boolean> => {
    setUnread(undefined)
    const reading = line === '' ? undefined : await read(line)
    if (line !== '' && !reading) return false
    const done = await save.send({ sessionId: view.session.id, ...(reading && draftOf(reading)) })
    if (!done) return false
    const fields = reading && fieldsFromQuick(reading)
    if (fields) scratch.write(dispositionKey(done.draftId), JSON.stringify(fields))
    showPane('cursor')
    return true
  }
  // Read anew: the answer on screen may be to the line of a moment ago.
  const read = async (line: string) => {
    try {
      return await client.call('quick.read', { line })
    } catch (error) {
      setUnread(failureOf(error, language).message)
      return undefined
    }
  }
  return { make, problem: unread ?? save.problem?.message }
}

function draftOf(reading: QuickReading) {
  const { enterprise, category, text } = reading
  return {
    enterprise: nameOf(enterprise),
    text,
    ...(category !== undefined && { category: category.slice(0, 60) }),
  }
}
