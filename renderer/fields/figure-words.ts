import { isParted, type NeedFigure, type PartedFigure } from '#shared/domain/figures'
import { OUTCOMES } from '#shared/domain/figures-marks'
import { DispositionKind, Reaction } from '#shared/domain/disposition'
import { NeedSource, NEED_STATES } from '#shared/domain/need'
import type { Speak } from '../client/hooks'

/** A value of a parted figure in words. */
export function valueWords(figure: PartedFigure, value: string, text: Speak): string {
  switch (figure) {
    case 'outcome': {
      const outcome = OUTCOMES.find((one) => one === value)
      return outcome ? text(`figures.values.outcome.${outcome}`) : value
    }
    case 'source': {
      const source = NeedSource.safeParse(value).data
      return source ? text(`words.sources.${source}`) : value
    }
    case 'category':
      return value === '' ? text('figures.unclassified') : value
    case 'disposition': {
      const kind = DispositionKind.safeParse(value).data
      return kind ? text(`words.dispositions.${kind}`) : text('figures.values.noDisposition')
    }
    case 'state': {
      const state = NEED_STATES.find((one) => one === value)
      return state ? text(`words.needStates.${state}`) : value
    }
    case 'satisfaction': {
      const reaction = Reaction.safeParse(value).data
      return reaction ? text(`words.reactions.${reaction}`) : text('figures.values.notAsked')
    }
  }
}

/** A figure, with its value when it has one, in words. */
export function figureWords(figure: NeedFigure, value: string | undefined, text: Speak): string {
  const name = text(`figures.names.${figure}`)
  if (!isParted(figure)) return name
  return text('figures.chips.pair', { name, value: valueWords(figure, value ?? '', text) })
}
