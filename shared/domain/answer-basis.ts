import type { Disposition } from './disposition'

type Answering = Extract<Disposition, { kind: 'answered' | 'explained' }>

/** 依据 of an answer: the words that were typed and the sources that were chosen, each once, without the last stop. */
export function basisOf(disposition: Answering): string {
  const typed = disposition.kind === 'answered' ? disposition.basis.trim().replace(/[。；;.]+$/u, '') : ''
  const chosen = (disposition.sources ?? []).map(({ words }) => words.trim())
  const further = [...new Set(chosen)].filter((words) => !typed.includes(words))
  return [typed, ...further].filter((words) => words !== '').join('；')
}
