import { Input } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import type { InputRef } from 'antd'
import type { OutputOf } from '#shared/contract/operations'
import { failureOf, useAsk, useClient, useKeys, useLanguage, useOrder, useText } from '../../client/hooks'
import { submitOnEnter } from '../../ui/composing'
import { Kbd } from '../../ui/marks'
import { Problem } from '../../ui/states'

type Reading = OutputOf<'inbox.readLine'>
const PARTS = ['enterprise', 'raiser', 'phone', 'category', 'text'] as const

/** A call noted in one line; it shows how it was understood, and Enter keeps it. */
export function PhoneLine() {
  const text = useText()
  const field = useRef<InputRef>(null)
  const client = useClient()
  const language = useLanguage()
  const [line, setLine] = useState('')
  const [unread, setUnread] = useState<string>()
  const asked = useDeferredValue(line.trim())
  const reading = useAsk('inbox.readLine', { line: asked }, { enabled: asked !== '', keepPrevious: true })
  const add = useOrder('inbox.add', { quiet: true })
  useKeys({ F2: () => field.current?.focus() }, { whileTyping: true })

  async function save() {
    if (line.trim() === '') return
    setUnread(undefined)
    try {
      // Read anew: the answer on screen may be to the line of a moment ago.
      const { text: words, ...told } = await client.call('inbox.readLine', { line: line.trim() })
      if (await add.send({ ...told, source: 'phone', text: words || line.trim() })) setLine('')
    } catch (error) {
      setUnread(failureOf(error, language).message)
    }
  }

  const problem = unread ?? add.problem?.message
  return (
    <div className="inbox-phone">
      <Input
        ref={field}
        aria-label={text('inbox.phoneLine')}
        aria-keyshortcuts="F2"
        placeholder={text('inbox.phoneHint')}
        prefix={<Kbd>F2</Kbd>}
        value={line}
        maxLength={2000}
        spellCheck={false}
        onChange={({ target }) => setLine(target.value)}
        onKeyDown={submitOnEnter(() => void save())}
      />
      {asked !== '' && reading.status === 'ready' && <Understood reading={reading.data} />}
      {problem !== undefined && <Problem message={problem} />}
    </div>
  )
}

function Understood({ reading }: { readonly reading: Reading }) {
  const text = useText()
  const shown = PARTS.filter((part) => reading[part] !== '')
  const wordsOf = (part: (typeof PARTS)[number]) => {
    const isNew = part === 'enterprise' && reading.enterpriseId === undefined
    return isNew ? text('inbox.newName', { name: reading.enterprise }) : reading[part]
  }
  return (
    <ul className="inbox-understood" aria-label={text('inbox.understoodAs')} aria-live="polite">
      {shown.map((part) => (
        <li key={part}>
          <span>{text(`inbox.understood.${part}`)}</span> <b>{wordsOf(part)}</b>
        </li>
      ))}
    </ul>
  )
}
