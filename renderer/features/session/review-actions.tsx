import { useEffect, useRef } from 'react'
import { Button } from 'antd'
import type { DeskNeed } from '#shared/contract/need-operations'
import { useText } from '../../client/hooks'
import { useDesk } from './desk-context'
import { REVIEW_STEPS, stepsFor, type ReviewStep } from './review-steps'
import { CloseForm } from './close-form'
import { ExtendForm } from './extend-form'
import { WordsForm } from './words-form'
import { useScratch } from './use-scratch'

/** What can be done now: one step open at a time, and it is still open after a restart. */
export function ReviewActions({ desk }: { readonly desk: DeskNeed }) {
  const text = useText()
  const { isReadOnly } = useDesk()
  const { need } = desk
  const kept = useScratch(`step:${need.id}`)
  const offered = stepsFor(need)
  const open = REVIEW_STEPS.find((step) => step === kept.text && offered.includes(step))
  const openNow = useRef(open)
  useEffect(() => {
    openNow.current = open
  })
  // Saving one step takes a moment; by then the next one may be open, and stays so.
  const closeStep = (step: ReviewStep) => {
    if (openNow.current === step) kept.write('')
  }
  if (isReadOnly) return null
  return (
    <section className="desk-steps" aria-label={text('desk.steps')}>
      <div className="desk-actions">
        {offered.map((step) => (
          <Button
            key={step}
            aria-pressed={open === step}
            type={open === step ? 'primary' : 'default'}
            onClick={() => kept.write(open === step ? '' : step)}
          >
            {text(stepName(step, need.dispositions.at(-1)?.disposition.kind))}
          </Button>
        ))}
      </div>
      {open !== undefined && (
        <div className="desk-sheet">
          <StepForm key={open} step={open} desk={desk} onDone={() => closeStep(open)} />
        </div>
      )}
    </section>
  )
}

function stepName(step: ReviewStep, kind: string | undefined) {
  if (step !== 'close') return `desk.${step}` as const
  return kind === 'escalated' ? 'desk.tellAndClose' : 'desk.closeNeed'
}

type StepFormProps = { readonly step: ReviewStep; readonly desk: DeskNeed; readonly onDone: () => void }

function StepForm({ step, desk, onDone }: StepFormProps) {
  switch (step) {
    case 'close':
      return <CloseForm need={desk.need} onDone={onDone} />
    case 'extend':
      return <ExtendForm need={desk.need} onDone={onDone} />
    case 'report':
    case 'returnClaim':
    case 'logContact':
    case 'logReply':
    case 'passOver':
      return <WordsForm step={step} need={desk.need} onDone={onDone} />
  }
}
