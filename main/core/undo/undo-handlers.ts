import { EditsCollide } from '#shared/domain/edits'
import type { SessionId } from '#shared/domain/ids'
import { stepId, type UndoStep } from '#shared/domain/undo'
import { AppError } from '#shared/errors'
import { isTextKey, say, type SpokenLanguage } from '#shared/text/say'
import type { Handlers, Occasion } from '../dispatch'
import { loadOpenSession, loadSession } from '../session-book'
import type { View, Work } from '../work'
import { applyStep, type Direction } from './undo-apply'
import { followOnScreen } from './undo-follow'

type UndoHandlers = Pick<Handlers, 'undo.get' | 'undo.back' | 'undo.forward'>

/** A change in words: 确认 N-034. */
function labelOf({ operation, subject }: UndoStep, language: SpokenLanguage): string {
  const key = `undo.labels.${operation}`
  return say(language, isTextKey(key) ? key : 'undo.labels.other', { subject }).trim()
}

/** The step that would be taken back next, or made again next. */
async function stepTo(view: View, sessionId: SessionId, direction: Direction): Promise<UndoStep | undefined> {
  const book = await view.get('undoBooks', sessionId)
  if (!book) return undefined
  const place = direction === 'back' ? book.done - 1 : book.done
  if (place < book.first || place >= book.next) return undefined
  return view.get('undoSteps', stepId(sessionId, place))
}

function labelled(step: UndoStep | undefined, { language }: Occasion) {
  return step && { id: step.id, label: labelOf(step, language) }
}

function move(direction: Direction): Handlers['undo.back'] {
  return async ({ sessionId, id }, { work, language }) => {
    await loadOpenSession(work, sessionId)
    const step = await stepTo(work, sessionId, direction)
    // Pressed twice, or another window was quicker.
    if (step?.id !== id) throw new AppError('conflict', 'undo.notLast')
    const label = labelOf(step, language)
    try {
      await applyStep(work, step, direction)
    } catch (error) {
      if (error instanceof EditsCollide) throw new AppError('conflict', 'undo.changedSince', { label })
      throw error
    }
    await followOnScreen(work, step)
    await turnBook(work, sessionId, direction)
    return { label }
  }
}

async function turnBook(work: Work, sessionId: SessionId, direction: Direction): Promise<void> {
  const book = await work.load('undoBooks', sessionId)
  work.put('undoBooks', { ...book, done: book.done + (direction === 'back' ? -1 : 1) })
}

/** Undo and redo over every change of a session. */
export function undoHandlers(): UndoHandlers {
  return {
    'undo.get': async ({ sessionId }, occasion) => {
      const { view } = occasion
      const session = await loadSession(view, sessionId)
      if (session.state === 'finalised') return {}
      const undo = labelled(await stepTo(view, sessionId, 'back'), occasion)
      const redo = labelled(await stepTo(view, sessionId, 'forward'), occasion)
      return { ...(undo && { undo }), ...(redo && { redo }) }
    },
    'undo.back': move('back'),
    'undo.forward': move('forward'),
  }
}
