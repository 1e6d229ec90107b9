import { useState } from 'react'
import { Checkbox } from 'antd'
import type { AgendaItem } from '#shared/domain/agenda'
import type { NeedId } from '#shared/domain/ids'
import { currentWording } from '#shared/domain/need'
import { VOTING_RULES, VOTING_WAYS, type VotingRule, type VotingWay } from '#shared/domain/vote'
import { useAsk, useOrder, useText } from '../../../client/hooks'
import { Input } from '../../../ui/text-fields'
import { Choice } from '../choice'
import { useDesk } from '../desk-context'
import { DeskForm } from '../desk-form'
import { useScratch } from '../use-scratch'

/** What a new vote begins with: nothing, or what was voted on before. */
export type VoteDraft = {
  readonly question?: string
  readonly rule?: VotingRule
  readonly way?: VotingWay
}

type VoteFormProps = {
  readonly item: AgendaItem
  readonly needId: NeedId | undefined
  readonly draft: VoteDraft
  readonly onDone: () => void
}

/** Longest question of a vote. */
const LONGEST = 400

/** A new vote: Enter opens it as it stands. */
export function VoteForm({ item, needId, draft, onDone }: VoteFormProps) {
  const text = useText()
  const { view } = useDesk()
  const open = useOrder('vote.open', { quiet: true })
  const show = useOrder('room.show')
  const matter = useMatter(item, needId)
  const asked = draft.question ?? text('votes.questionFrom', { title: matter })
  const question = useScratch(`vote:${item.id}:${needId ?? ''}`, asked.slice(0, LONGEST))
  const [rule, setRule] = useState<VotingRule>(draft.rule ?? 'simple')
  const [way, setWay] = useState<VotingWay>(draft.way ?? 'hands')
  const [isForRoom, setIsForRoom] = useState(true)
  const line = useAsk('line.get', { sessionId: view.session.id }, { enabled: way === 'phones' })
  const hasLine = line.status !== 'ready' || line.data.line !== undefined
  const submit = async () => {
    const sessionId = view.session.id
    const words = question.text.trim() || asked.slice(0, LONGEST)
    const made = await open.send({
      ...{ sessionId, itemId: item.id, question: words, rule, way },
      ...(needId !== undefined && { needId }),
    })
    if (!made) return
    question.forget()
    if (isForRoom) void show.send({ what: 'vote', sessionId, voteId: made.voteId })
    onDone()
  }
  return (
    <DeskForm
      label={text('votes.form')}
      submit={text('votes.open')}
      busy={open.busy}
      problem={open.problem?.message}
      onSubmit={submit}
      onCancel={onDone}
      beside={
        <Checkbox
          className="votes-beside"
          checked={isForRoom}
          onChange={(event) => setIsForRoom(event.target.checked)}
        >
          {text('votes.toRoom')}
        </Checkbox>
      }
    >
      <Input
        label={text('votes.question')}
        value={question.text}
        onChange={question.write}
        maxLength={LONGEST}
        startsFocused
      />
      <div className="desk-choices">
        <Choice
          label={text('votes.rule')}
          value={rule}
          options={VOTING_RULES.map((value) => ({ value, label: text(`votes.rules.${value}`) }))}
          onChange={setRule}
        />
        <Choice
          label={text('votes.way')}
          value={way}
          options={VOTING_WAYS.map((value) => ({ value, label: text(`votes.ways.${value}`) }))}
          onChange={setWay}
        />
      </div>
      {way === 'phones' && !hasLine && <p className="votes-quiet">{text('votes.noLine')}</p>}
    </DeskForm>
  )
}

/** What is at hand, in a few words: the need's title, or the item's. */
function useMatter(item: AgendaItem, needId: NeedId | undefined): string {
  const { view } = useDesk()
  const desk = view.needs.find(({ need }) => need.id === needId)
  return desk ? currentWording(desk.need).title : item.title
}
