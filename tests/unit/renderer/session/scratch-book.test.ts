import { expect, test } from 'vitest'
import {
  createScratchBook,
  SCRATCH_WAIT,
  type Keeping,
} from '../../../../renderer/features/session/scratch-book'

type Kept = Readonly<Record<string, string>>

function aBook(kept: Kept = {}, answer: () => Keeping = () => 'kept') {
  const handed: Kept[] = []
  const waiting: { run: () => void; milliseconds: number }[] = []
  const book = createScratchBook({
    kept,
    keep: (fields) => {
      handed.push(fields)
      return Promise.resolve(answer())
    },
    later: (run, milliseconds) => {
      const entry = { run, milliseconds }
      waiting.push(entry)
      return () => void waiting.splice(waiting.indexOf(entry), 1)
    },
  })
  const passTime = () => {
    for (const { run } of waiting.splice(0)) run()
  }
  return { book, handed, waiting, passTime }
}

test('texts of a second are handed on together, the latest of each', () => {
  const { book, handed, waiting, passTime } = aBook()
  book.write('a', '停')
  book.write('a', '停车')
  book.write('b', '路灯')
  expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([SCRATCH_WAIT])
  passTime()
  expect(handed).toEqual([{ a: '停车', b: '路灯' }])
})

test('no text waits two seconds', () => {
  expect(SCRATCH_WAIT).toBeLessThanOrEqual(1500)
})

test('a text is there at once, and one kept before the page began too', () => {
  const { book } = aBook({ old: '半句' })
  book.write('a', '停')
  expect([book.read('a'), book.read('old'), book.read('never')]).toEqual(['停', '半句', ''])
})

test('leaving hands on what still waits, once', () => {
  const { book, handed, waiting } = aBook()
  book.write('a', '停')
  book.flush()
  book.flush()
  expect(handed).toEqual([{ a: '停' }])
  expect(waiting).toEqual([])
})

test('a text that was refused is handed on again with the next one', async () => {
  let answer: Keeping = 'refused'
  const { book, handed, waiting, passTime } = aBook({}, () => answer)
  book.write('a', '停')
  passTime()
  await Promise.resolve()
  await Promise.resolve()
  expect(waiting).toEqual([])
  answer = 'kept'
  book.write('b', '路灯')
  passTime()
  expect(handed).toEqual([{ a: '停' }, { a: '停', b: '路灯' }])
})

test('a text is handed on by itself again when the program is back', async () => {
  let answer: Keeping = 'unreachable'
  const { book, handed, waiting, passTime } = aBook({}, () => answer)
  book.write('a', '停')
  passTime()
  await Promise.resolve()
  await Promise.resolve()
  answer = 'kept'
  passTime()
  await Promise.resolve()
  await Promise.resolve()
  expect(handed).toEqual([{ a: '停' }, { a: '停' }])
  expect(waiting).toEqual([])
})

test('a forgotten text is kept as an empty one, without a wait', () => {
  const { book, handed, waiting, passTime } = aBook({ a: '停' })
  book.write('a', '停车')
  book.forget('a')
  expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([0])
  book.forget('never')
  passTime()
  expect(handed).toEqual([{ a: '' }])
})
