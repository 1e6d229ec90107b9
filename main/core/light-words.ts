import type { Light } from '#shared/domain/lights'
import { assertNever } from '#shared/errors'
import { say, type SpokenLanguage } from '#shared/text/say'

/** The word that goes with a light. */
export function lightWords(language: SpokenLanguage, { reason, days }: Light): string {
  switch (reason) {
    case 'due':
      if (days === 0) return say(language, 'words.lights.dueToday')
      return days === 1
        ? say(language, 'words.lights.dueTomorrow')
        : say(language, 'words.lights.due', { days })
    case 'overdue':
      return say(language, 'words.lights.overdue', { days })
    case 'return':
      if (days < 0) return say(language, 'words.lights.returnLater')
      return days === 0
        ? say(language, 'words.lights.returnToday')
        : say(language, 'words.lights.return', { days })
    case 'return-overdue':
      return say(language, 'words.lights.returnOverdue')
    case 'waiting':
      return say(language, 'words.lights.waiting', { days })
    case 'undecided':
      return say(language, 'words.lights.undecided')
    default:
      return assertNever(reason)
  }
}
