import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { AppError } from '#shared/errors'
import type { Log } from '../../../main/core/ports'
import { openPrinter } from '../../../main/documents/printer'
import { aLongPaper, aMinutesPaper } from '../../fixtures/papers'
import { FONTS_FOLDER } from './bundled-fonts'
import { bundle } from './bundled-worker'

let folder: string
let logged: string[]
let close: (() => Promise<void>) | undefined

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'printer-'))
  await bundle(['main/documents/document-worker.ts', 'main/documents/printer.ts'], folder)
})
afterEach(() => close?.())
afterAll(() => rmSync(folder, { recursive: true }))

function aPrinter(workerFile = join(folder, 'document-worker.cjs')) {
  logged = []
  const log: Log = {
    info: (message, details) => logged.push(`${message} ${JSON.stringify(details)}`),
    error: (message) => logged.push(message),
  }
  const printer = openPrinter({ workerFile, fontsFolder: FONTS_FOLDER, log })
  close = () => printer.close()
  return printer
}

const head = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4)).toString('latin1')
const refusal = (code: string, sentence: string): unknown =>
  expect.objectContaining({ name: 'AppError', code, sentence })

test('draws both formats from one bundled file', async () => {
  const printer = aPrinter()
  const [pdf, docx] = await Promise.all([
    printer.draw(aMinutesPaper(), 'pdf'),
    printer.draw(aMinutesPaper(), 'docx'),
  ])
  expect([head(pdf.bytes), pdf.pages]).toEqual(['%PDF', 4])
  expect(pdf.standIns.every(({ wanted, used }) => wanted !== '' && used !== '')).toBe(true)
  expect([head(docx.bytes), docx.pages, docx.standIns]).toEqual(['PK\u0003\u0004', undefined, []])
})

test('the bytes fill their memory, so that nothing else comes along', async () => {
  const { bytes } = await aPrinter().draw(aMinutesPaper(), 'pdf')
  expect(bytes.buffer.byteLength).toBe(bytes.byteLength)
})

test('tells the log which characters no font has', async () => {
  await aPrinter().draw(aMinutesPaper({ number: '\u{E123}' }), 'pdf')
  expect(logged).toEqual([`No font has these characters {"characters":"\u{E123}"}`])
})

test('an order that is called off rejects at once, and the next one is drawn', async () => {
  const printer = aPrinter()
  const calledOff = new AbortController()
  const drawing = printer.draw(aLongPaper(90), 'pdf', calledOff.signal)
  calledOff.abort()
  await expect(drawing).rejects.toEqual(refusal('cancelled', 'documents.printingCancelled'))
  await expect(printer.draw(aMinutesPaper(), 'docx', calledOff.signal)).rejects.toThrow(AppError)
  expect(head((await printer.draw(aMinutesPaper(), 'docx')).bytes)).toBe('PK\u0003\u0004')
})

test('a worker that dies rejects its order; the next order begins a new worker', async () => {
  const flaky = join(folder, 'flaky.cjs')
  const marker = JSON.stringify(join(folder, 'died'))
  writeFileSync(
    flaky,
    `const fs = require('node:fs')
     if (fs.existsSync(${marker})) require('./document-worker.cjs')
     else require('node:worker_threads').parentPort.on('message', () => { fs.writeFileSync(${marker}, ''); process.exit(3) })`,
  )
  const printer = aPrinter(flaky)
  await expect(printer.draw(aMinutesPaper(), 'pdf')).rejects.toEqual(
    refusal('unavailable', 'documents.printingStopped'),
  )
  expect(logged).toEqual(['The document worker ended'])
  expect((await printer.draw(aMinutesPaper(), 'pdf')).pages).toBe(4)
})

test('a worker that cannot even begin rejects its order', async () => {
  await expect(aPrinter(join(folder, 'missing.cjs')).draw(aMinutesPaper(), 'pdf')).rejects.toThrow(AppError)
})

test('a bug in drawing rejects with the error as it was, and the worker goes on', async () => {
  const printer = aPrinter()
  const impossible = { ...aMinutesPaper(), title: undefined } as unknown as ReturnType<typeof aMinutesPaper>
  await expect(printer.draw(impossible, 'pdf')).rejects.toThrow(/undefined/)
  expect((await printer.draw(aMinutesPaper(), 'pdf')).pages).toBe(4)
})

test('closing calls off what is not drawn yet', async () => {
  const printer = aPrinter()
  const drawing = printer.draw(aLongPaper(90), 'pdf')
  const calledOff = expect(drawing).rejects.toEqual(refusal('cancelled', 'documents.printingCancelled'))
  await printer.close()
  await calledOff
})

test('an idle printer does not keep the program alive', () => {
  const script = `const { openPrinter } = require('./printer.cjs')
    const log = { info() {}, error() {} }
    const printer = openPrinter({ workerFile: './document-worker.cjs', fontsFolder: process.argv[1], log })
    printer.draw(JSON.parse(process.argv[2]), 'docx').then((drawn) => console.log(drawn.bytes.length > 1000))`
  const out = execFileSync(process.execPath, ['-e', script, FONTS_FOLDER, JSON.stringify(aMinutesPaper())], {
    cwd: folder,
    timeout: 20_000,
    encoding: 'utf8',
  })
  expect(out.trim()).toBe('true')
})
