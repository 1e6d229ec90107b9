import { useState } from 'react'
import { Button } from 'antd'
import type { DeskNeed } from '#shared/contract/need-operations'
import { DISPOSITION_KINDS, type DispositionKind } from '#shared/domain/disposition'
import { currentDisposition, currentWording } from '#shared/domain/need'
import { useKeys, useOrder, useText } from '../../client/hooks'
import { DispositionFacts } from './disposition-facts'
import { chooseKind, fieldsOf, readFields, type DispositionFields } from './disposition-form'
import { DispositionForm } from './disposition-form-view'
import { dispositionKey } from './disposition-scratch'
import { useDesk } from './desk-context'
import { KindChoice } from './kind-choice'
import { useScratch } from './use-scratch'

type DispositionPanelProps = {
  readonly desk: DeskNeed
  /** Under 回头看 what was decided stands above already. */
  readonly isReview?: boolean
}

/** 处置: what was decided, or the choice of one of six by its number and only the fields that it needs. */
export function DispositionPanel({ desk, isReview = false }: DispositionPanelProps) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const { need } = desk
  const kept = useScratch(dispositionKey(need.id))
  const [fields, setFields] = useState(() => prefilled(readFields(kept.text)))
  const write = (next: DispositionFields) => {
    setFields(next)
    kept.write(JSON.stringify(next))
  }
  const current = currentDisposition(need)
  const choose = (kind: DispositionKind) => {
    const { immediate, dated } = view.defaultDue
    // The kind that holds already is chosen to mend a part of it.
    const begun = current?.kind === kind && fields.kind === undefined ? fieldsOf(current) : fields
    write(chooseKind(begun, kind, { raiser: need.raiser, immediate, dated, nextSession: view.nextSession }))
  }
  // The core takes no disposition for words that nobody has agreed to.
  const isAgreed = currentWording(need).confirmation !== undefined || need.source !== 'session'
  const isOpen = need.state === 'open' && !isReadOnly && isAgreed
  useKeys(isOpen ? keysOf(choose) : {})
  const clear = () => {
    setFields(readFields(''))
    kept.forget()
  }
  return (
    <section className="desk-disposition" aria-label={text('desk.disposition')}>
      {current && !isReview && <Decided desk={desk} />}
      {isReview && isOpen && <h3 className="desk-section-title">{text('desk.newDisposition')}</h3>}
      {isOpen && <KindChoice chosen={fields.kind} current={current?.kind} onChoose={choose} />}
      {isOpen && fields.kind !== undefined && (
        <DispositionForm need={need} fields={fields} onChange={write} onDone={clear} onCancel={clear} />
      )}
    </section>
  )

  function prefilled(read: DispositionFields): DispositionFields {
    if (read.kind === undefined) return read
    const { immediate, dated } = view.defaultDue
    const defaults = { raiser: need.raiser, immediate, dated, nextSession: view.nextSession }
    return chooseKind(read, read.kind, defaults)
  }
}

function keysOf(choose: (kind: DispositionKind) => void): Record<string, () => void> {
  return Object.fromEntries(
    DISPOSITION_KINDS.map((kind, place) => [String(place + 1), () => choose(kind)]),
  ) satisfies Record<string, () => void>
}

function Decided({ desk }: { readonly desk: DeskNeed }) {
  const text = useText()
  const { view } = useDesk()
  const show = useOrder('room.show')
  const { need } = desk
  return (
    <div className="desk-sheet desk-decided">
      <DispositionFacts desk={desk} />
      <Button
        loading={show.busy}
        onClick={() => void show.send({ what: 'disposition', sessionId: view.session.id, needId: need.id })}
      >
        {text('desk.dispositionToRoom')}
      </Button>
    </div>
  )
}
