import type { DeskNeed } from '#shared/contract/need-operations'
import { basisOf } from '#shared/domain/answer-basis'
import type { Disposition } from '#shared/domain/disposition'
import { currentDisposition } from '#shared/domain/need'
import { useText, type Speak } from '../../client/hooks'
import { useFormats, type Formats } from '../../fields/moments'

type Fact = readonly [label: string, words: string]

/** What was decided about a need, as a short list of facts. */
export function DispositionFacts({ desk }: { readonly desk: DeskNeed }) {
  const text = useText()
  const formats = useFormats()
  const disposition = currentDisposition(desk.need)
  if (!disposition) return null
  const facts = factsOf(disposition, text, formats).filter(([, words]) => words !== '')
  return (
    <dl className="desk-facts">
      <div>
        <dt>{text('desk.disposition')}</dt>
        <dd>
          <b>{text(`words.dispositions.${disposition.kind}`)}</b>
        </dd>
      </div>
      {facts.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(disposition: Disposition, text: Speak, formats: Formats): readonly Fact[] {
  switch (disposition.kind) {
    case 'answered':
      return [
        [text('desk.answer'), disposition.answer],
        [text('desk.answeredBy'), disposition.answeredBy],
        [text('desk.reaction'), disposition.reaction ? text(`words.reactions.${disposition.reaction}`) : ''],
        [text('desk.basis'), basisOf(disposition)],
      ]
    case 'immediate':
    case 'dated':
      return [
        [text('desk.leadOffice'), disposition.leadOffice],
        [text('desk.assistingOffices'), disposition.assistingOffices.join(text('desk.comma'))],
        [text('desk.responsible'), disposition.person],
        [text('desk.dueDate'), formats.dateWithWeekday(disposition.dueDate)],
        [text('desk.requirement'), disposition.requirement],
        [text('desk.taskForce'), taskForceWords(disposition.taskForce, text)],
      ]
    case 'explained':
      return [
        [text('desk.explanation'), disposition.explanation],
        [text('desk.explainedBy'), disposition.explainedBy],
        [text('desk.basis'), basisOf(disposition)],
        [
          text('desk.understanding'),
          `${text(disposition.understanding.obtained ? 'desk.understood' : 'desk.notUnderstood')} · ${disposition.understanding.by}`,
        ],
      ]
    case 'escalated':
      return [
        [text('desk.department'), disposition.department],
        [text('desk.followingOffice'), disposition.leadOffice],
        [text('desk.letterNumber'), disposition.letterNumber],
        [text('desk.since'), formats.date(disposition.since)],
        [text('desk.reply'), disposition.reply?.words ?? ''],
      ]
    case 'claimed':
      return [
        [text('desk.claimant'), [disposition.person, disposition.leadOffice].filter(Boolean).join(' · ')],
        [text('desk.returnSession'), text('desk.returnIssue', { number: disposition.returnSession.number })],
        [text('desk.claimReport'), disposition.returned?.report ?? ''],
      ]
  }
}

type Force = Extract<Disposition, { readonly kind: 'dated' }>['taskForce']

function taskForceWords(force: Force, text: Speak): string {
  if (!force) return ''
  const parts = [
    [text('desk.taskForceLead'), force.lead],
    [text('desk.taskForceLiaison'), force.liaison],
    [text('desk.taskForceMembers'), force.members.join(text('desk.comma'))],
  ] as const
  return parts
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label} ${words}`)
    .join(' · ')
}
