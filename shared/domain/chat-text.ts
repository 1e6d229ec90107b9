import { isAside, splitNeeds, type AsideReason } from './chat-pieces'
import { momentAfter, readHeader, readDayLine, type ChatDay } from './chat-headers'
import type { PlainDate } from './calendar'

/** A name that may be found in a chat, with the enterprise it stands for. */
export type KnownSpeaker = {
  readonly name: string
  readonly enterprise: string
  readonly enterpriseId?: string | undefined
}

/** What guessing needs to know of the register. `enterprises` bears full and short names, `people` their enterprise's. */
export type ChatRegister = {
  readonly enterprises: readonly KnownSpeaker[]
  readonly people: readonly KnownSpeaker[]
}

/** One piece of a pasted chat as the program guesses it; a person corrects it before anything is kept. */
export type ChatPiece = {
  /** The name as it stands over the message; empty when nothing says who spoke. */
  readonly speaker: string
  /** `YYYY-MM-DDTHH:mm` in China, or undefined when the text names no time. */
  readonly saidAt: string | undefined
  readonly enterprise: string
  readonly enterpriseId: string | undefined
  readonly raiser: string
  readonly text: string
  /** Why it is hardly a need; undefined: it is taken for one. */
  readonly aside: AsideReason | undefined
}

type Message = { readonly speaker: string; readonly saidAt: string | undefined; readonly lines: string[] }

/** Messages of a chat in order: a line that names a speaker or a day begins the next one, other lines belong to the last. */
function messagesOf(text: string, today: PlainDate, register: ChatRegister): readonly Message[] {
  const messages: Message[] = []
  const isKnown = (name: string) => register.people.some((person) => person.name === name)
  let day: ChatDay = { date: today, isTold: false }
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const dayLine = readDayLine(line, today)
    const header = dayLine ? undefined : readHeader(line, isKnown)
    if (dayLine) day = { date: dayLine, isTold: true }
    else if (header) {
      const moment = momentAfter(header, day, today)
      if (moment.date) day = { date: moment.date, isTold: true }
      messages.push({
        speaker: header.speaker,
        saidAt: moment.saidAt,
        lines: header.rest ? [header.rest] : [],
      })
    } else if (messages.length === 0) {
      if (line.trim() !== '') messages.push({ speaker: '', saidAt: undefined, lines: [line] })
    } else messages.at(-1)?.lines.push(line)
  }
  return messages
}

/** The longest known name that stands in a text, as nobody types 银行 for 浦发银行智慧岛支行 by chance. */
function longestIn(text: string, known: readonly KnownSpeaker[]): KnownSpeaker | undefined {
  const plain = text.normalize('NFKC').toLowerCase()
  return known.reduce<KnownSpeaker | undefined>((best, one) => {
    const name = one.name.normalize('NFKC').toLowerCase()
    const isIn = name.length >= 2 && plain.includes(name)
    return isIn && name.length > (best?.name.length ?? 0) ? one : best
  }, undefined)
}

const TITLES = /(?:总监|总|经理|主任|女士|先生|老师|部长|会计|行政|书记)$/u

/** The person's own part of a nickname such as 浦发-王敏 or 王敏（浦发银行）. */
function personIn(speaker: string, enterprise: KnownSpeaker | undefined): string {
  const rest = enterprise ? speaker.replace(enterprise.name, ' ') : speaker
  const parts = rest.split(/[-—–_·/|@（）()【】[\]\s]+/u).filter((part) => part !== '')
  const likely = parts.find((part) => /^\p{Script=Han}{2,4}$/u.test(part) || TITLES.test(part))
  return (likely ?? parts[0] ?? '').slice(0, 80)
}

function whoIs(speaker: string, text: string, register: ChatRegister) {
  const person = longestIn(speaker, register.people)
  const named = longestIn(speaker, register.enterprises)
  const told = named ?? (person?.enterprise ? person : longestIn(text, register.enterprises))
  return {
    enterprise: told?.enterprise ?? '',
    enterpriseId: told?.enterpriseId,
    raiser: person?.name ?? personIn(speaker, named),
  }
}

/**
 * Splits a pasted chat into pieces, one for each need that is guessed in it. Greetings, thanks, pictures and lines of
 * the chat program itself stay as pieces with the reason why they are hardly needs. No line is lost but empty ones and
 * those that name speaker, day and time.
 */
export function splitChat(text: string, today: PlainDate, register: ChatRegister): readonly ChatPiece[] {
  return messagesOf(text, today, register).flatMap(({ speaker, saidAt, lines }) => {
    const whole = lines.join('\n').trim()
    if (whole === '') return []
    const aside = isAside(whole)
    const parts = aside ? [whole] : splitNeeds(whole)
    const who = whoIs(speaker, whole, register)
    return parts.map((part) => ({ speaker, saidAt, ...who, text: part, aside: aside ?? isAside(part) }))
  })
}
