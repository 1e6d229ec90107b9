import type { FoundName } from '#shared/contract/register-operations'
import type { OrganisationKind } from '#shared/domain/attendance'
import type { SignInCommand } from './attendee-matching'
import { meantBy, type Organisation, type Unknown } from './newcomer'
import { saySigned, signIn, substitute, command, WHOM, type SignInPlace } from './sign-in-acts'
import type { Choice, SignInStep } from './sign-in-choices'

type From = { readonly organisation: string; readonly kind: OrganisationKind }
type Person = { readonly name: string; readonly position: string; readonly isObserver: boolean }

/** Puts somebody on the list who was not on it, signed in unless 签到 has not begun. */
async function add(place: SignInPlace, { organisation, kind }: From, person: Person): Promise<void> {
  const { name, position, isObserver } = person
  place.setStep(WHOM)
  const state = isObserver ? 'observer' : place.isBefore ? 'expected' : undefined
  const isDone = await place.add({
    ...{ name, organisation, organisationKind: kind, position },
    ...(state && { state }),
  })
  if (!isDone) return
  const who = name || organisation
  if (state === 'expected') place.setSaid(place.text('attendance.listed', { name: who }))
  else saySigned(place, who, state ?? (place.itemId ? 'late' : 'present'))
}

/** From an organisation: the one who may be meant, or it is asked who. */
async function comeFrom(place: SignInPlace, from: Organisation, isObserver: boolean): Promise<void> {
  const [only, second] = from.offered
  const isHere = place.marks.attendees.some(({ organisation }) => organisation === from.organisation)
  if (only?.expected && !second && !isObserver) signIn(place, only.expected)
  else if (only && !second && !isHere) await add(place, from, { ...only, isObserver })
  else place.setStep({ ask: 'person', from, isObserver })
}

async function takeFound(place: SignInPlace, found: FoundName, isObserver: boolean): Promise<void> {
  const meant = await meantBy(place.ask, found, place.marks.attendees)
  if (meant.is === 'organisation') await comeFrom(place, meant.from, isObserver)
  else if (meant.from) await add(place, meant.from, { ...meant, isObserver })
  else place.setStep({ ask: 'organisation', name: meant.name, position: meant.position, isObserver })
}

async function takeUnknown(place: SignInPlace, unknown: Unknown, isObserver: boolean): Promise<void> {
  const { organisation, name } = unknown
  const from = { organisation: organisation ?? '', kind: 'enterprise', offered: [] } as const
  if (organisation === undefined)
    place.setStep({ ask: 'organisation', name: name ?? '', position: '', isObserver })
  else if (name === undefined) place.setStep({ ask: 'person', from, isObserver })
  else await add(place, from, { name, position: '', isObserver })
}

async function takeNamed(place: SignInPlace, step: SignInStep, name: string, position = ''): Promise<void> {
  if (step.ask === 'substitute') substitute(place, step.attendee, name)
  else if (step.ask === 'person') await add(place, step.from, { name, position, isObserver: step.isObserver })
}

/** Does what the chosen line says. */
export async function takeChoice(
  place: SignInPlace,
  step: SignInStep,
  choice: Choice,
  what?: SignInCommand,
): Promise<void> {
  const isObserver = what === 'observer'
  switch (choice.is) {
    case 'listed':
      if (what) command(place, choice.attendee, what)
      else signIn(place, choice.attendee)
      return
    case 'found': {
      if (step.ask !== 'organisation') return takeFound(place, choice.found, isObserver)
      const { from } = await meantBy(place.ask, choice.found, place.marks.attendees)
      return from && add(place, from, step)
    }
    case 'as':
      return step.ask === 'organisation' ? add(place, choice, step) : undefined
    case 'unknown':
      return takeUnknown(place, choice.unknown, isObserver)
    case 'named':
      return takeNamed(place, step, choice.name)
    case 'representative':
      if (choice.one.expected) signIn(place, choice.one.expected)
      else await takeNamed(place, step, choice.one.name, choice.one.position)
  }
}
