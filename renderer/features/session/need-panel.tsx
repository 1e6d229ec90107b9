import type { DeskNeed } from '#shared/contract/need-operations'
import type { AgendaItem } from '#shared/domain/agenda'
import { currentWording } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { NeedLight } from '../../fields/need-light'
import { NeedNumber } from '../../fields/need-number'
import { DispositionPanel } from './disposition-panel'
import { PanelHead } from './panel-head'
import { VotesSection } from './votes/votes-section'
import { WordingSheet } from './wording-sheet'

/** A need raised in this session: its frozen wording, then its one disposition. */
export function NeedPanel({ desk, item }: { readonly desk: DeskNeed; readonly item: AgendaItem }) {
  const text = useText()
  const { need, light } = desk
  const wording = currentWording(need)
  return (
    <>
      <PanelHead
        trail={
          <>
            {item.title} › <NeedNumber number={need.number} /> · {text(`words.sources.${need.source}`)}
          </>
        }
        title={wording.title}
        who={[need.enterprise, need.raiser, need.category].filter(Boolean).join(' · ')}
        actions={light && <NeedLight light={light} />}
      />
      <WordingSheet desk={desk} />
      <DispositionPanel desk={desk} />
      <VotesSection item={item} needId={need.id} />
    </>
  )
}
