import { useState } from 'react'
import type { FoundName } from '#shared/contract/register-operations'
import { useAsk, useClient, useOrder, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'
import { findablesOf, readTyped, type SignInCommand } from './attendee-matching'
import { takeChoice } from './newcomer-acts'
import { WHOM, type SignInPlace } from './sign-in-acts'
import { choicesFor, type Choice, type SignInStep } from './sign-in-choices'
import { useLateItem } from './use-late-item'
import { useMarks } from './use-marks'
import { useSpellings } from './use-spellings'

function askedOf({ ask }: SignInStep, typed: string) {
  const kinds = {
    whom: ['enterprise', 'office', 'person', 'partner'],
    substitute: ['person'],
    person: ['person'],
    organisation: ['enterprise', 'office', 'partner'],
  } as const
  return { query: typed.trim().slice(0, 80), kinds: [...kinds[ask]] }
}

/** What signing in works with; `said` is the word about what was done last. */
function useSignInPlace() {
  const text = useText()
  const client = useClient()
  const { view } = useDesk()
  const { id: sessionId, state } = view.session
  const [step, setStep] = useState<SignInStep>(WHOM)
  const [said, setSaid] = useState('')
  const marks = useMarks()
  const adding = useOrder('attendance.add', { quiet: true })
  const late = useLateItem()
  const place: SignInPlace = {
    ...{ text, marks, setStep, setSaid },
    ask: (name, input) => client.call(name, input),
    add: async (attendee) => (await adding.send({ sessionId, attendee })) !== undefined,
    isBefore: state === 'draft' || state === 'noticed',
    itemId: late?.id,
  }
  return { place, step, said, problem: marks.problem ?? adding.problem?.message }
}

/** Everything the sign-in field knows and does. */
export function useSignInField() {
  const { place, step, said, problem } = useSignInPlace()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const spellings = useSpellings()
  const asked = askedOf(step, typed)
  const found = useAsk('name.find', asked, { enabled: asked.query !== '' })
  const findables = findablesOf(place.marks.attendees, spellings)
  const names = found.status === 'ready' ? found.data : []
  const choicesOf = (query: string, known: readonly FoundName[]) => choicesFor(step, query, findables, known)
  const choices = choicesOf(typed, names)
  const write = (value: string) => {
    setTyped(value)
    setActive(0)
  }
  const take = (choice: Choice, command?: SignInCommand) => {
    write('')
    void takeChoice(place, step, choice, command)
  }
  const type = (value: string, isComposing: boolean) => {
    const { query, command, choice } = isComposing ? { query: value } : readTyped(value)
    const offered = choicesOf(query, names)
    const chosen = choice === undefined ? undefined : offered[choice - 1]
    const first = offered[Math.min(active, offered.length - 1)]
    if (chosen) take(chosen)
    else if (command && first && mayCommand(step, first, command)) take(first, command)
    else write(value)
  }
  const enter = async () => {
    const now = choices[active]
    if (now) take(now)
    if (now || asked.query === '') return
    // The registers may not have answered yet: these letters wait for them.
    const [first] = choicesOf(typed, await place.ask('name.find', asked))
    if (first) take(first)
    else place.setSaid(place.text('attendance.nothingFits', { typed: typed.trim() }))
  }
  const back = () => {
    write('')
    place.setStep(WHOM)
  }
  return { typed, type, step, choices, active, setActive, take, enter, back, said, problem }
}

/** Keys in place of Enter act on the list; only 列席 may be said of somebody new. */
function mayCommand({ ask }: SignInStep, { is }: Choice, command: SignInCommand): boolean {
  return ask === 'whom' && (is === 'listed' || command === 'observer')
}
