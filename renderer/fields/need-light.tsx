import { daysBetween, type PlainDate } from '#shared/domain/calendar'
import type { Light } from '#shared/domain/lights'
import type { TextKey } from '#shared/text/say'
import { useText } from '../client/hooks'
import { LightBadge } from '../ui/marks'

type LightProps = {
  readonly light: Light
  /** With both, the eve of the due date is called tomorrow. */
  readonly dueDate?: PlainDate | undefined
  readonly today?: PlainDate | undefined
}

/** A need's light with its words. */
export function NeedLight(props: LightProps) {
  const text = useText()
  const { colour, days } = props.light
  return <LightBadge colour={colour}>{text(lightSentence(props), { days })}</LightBadge>
}

/** The sentence of shared/text that says why a light shines; its gap is `days`. */
export function lightSentence({ light, dueDate, today }: LightProps): TextKey {
  switch (light.reason) {
    case 'due':
      if (light.days === 0) return 'words.lights.dueToday'
      return dueDate !== undefined && today !== undefined && daysBetween(today, dueDate) === 1
        ? 'words.lights.dueTomorrow'
        : 'words.lights.due'
    case 'overdue':
      return 'words.lights.overdue'
    case 'return':
      if (light.days < 0) return 'words.lights.returnLater'
      return light.days === 0 ? 'words.lights.returnToday' : 'words.lights.return'
    case 'return-overdue':
      return 'words.lights.returnOverdue'
    case 'waiting':
      return 'words.lights.waiting'
    case 'undecided':
      return 'words.lights.undecided'
  }
}
