import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/operations'
import { createDesk } from '../../../main/demo/play'
import { playScenario } from '../../../main/demo/scenario'
import { aProgram, type ATestProgram } from '../../fixtures/program'

type What = InputOf<'paper.print'>['what']

async function textsOf(program: ATestProgram, what: What): Promise<{ name: string; text: string }[]> {
  const { documents } = await program.ask('paper.print', { what, format: 'pdf' })
  const folder = mkdtempSync(join(tmpdir(), 'loushi-papers-'))
  return Promise.all(
    documents.map(async ({ documentId, fileName }) => {
      const document = await program.program().documents.read(documentId)
      const path = join(folder, 'paper.pdf')
      writeFileSync(path, document!.bytes)
      if (process.env['LOUSHI_PAPERS'])
        writeFileSync(join(process.env['LOUSHI_PAPERS'], fileName), document!.bytes)
      const text = execFileSync('pdftotext', ['-layout', path, '-']).toString()
      return { name: fileName, text: text.replaceAll(/\s+/gu, '') }
    }),
  )
}

test('the papers of the prepared session: notice with its slip, agenda, empty sign-in sheet', async () => {
  const program = await aProgram()
  const { sessionId } = await playScenario(createDesk(program.core(), randomUUID), 2)
  const session = { sessionId: sessionId! }
  const [notice] = await textsOf(program, { kind: 'notice', ...session })
  expect(notice!.name).toBe('关于召开智慧岛A座楼事会周例会〔2022〕第15期会议的通知.pdf')
  expect(notice!.text).toContain('2022年9月29日（星期四）')
  expect(notice!.text).toContain('参会回执')
  const [agenda] = await textsOf(program, { kind: 'agenda', ...session })
  expect(agenda!.text).toContain('N-031路灯不亮')
  expect(agenda!.text).toContain('合计55分钟')
  const [sheet] = await textsOf(program, { kind: 'sign-in', ...session })
  expect(sheet!.text).toContain('签名')
})

test('after the session every office gets its excerpt, and an office without matters none', async () => {
  const program = await aProgram()
  const { sessionId } = await playScenario(createDesk(program.core(), randomUUID), 11)
  const session = { sessionId: sessionId! }
  const excerpts = await textsOf(program, { kind: 'excerpt', ...session })
  const offices = excerpts.map(({ name }) => /（([^（）]+)）\.pdf$/u.exec(name)?.[1])
  expect(new Set(offices).size).toBe(offices.length)
  expect(offices).toContain('城管办')
  expect(offices).toContain('综治办')
  const own = excerpts.find(({ name }) => name.includes('综治办'))!
  expect(own.text).toContain('N-034')
  expect(own.text).toContain('协办')
  // The assisting office has three working days of its own: 8 and 9 October are worked.
  expect(own.text).toContain('2022年10月9日')
  const [filled] = await textsOf(program, { kind: 'sign-in', ...session, filled: true })
  expect(filled!.text).toContain('代会')
  const refused = await program.refusal('paper.print', {
    what: { kind: 'excerpt', ...session, office: '党建办' },
    format: 'pdf',
  })
  expect(refused.message).toContain('党建办')
})

test('an urging slip says what is due and how often the office was urged', async () => {
  const program = await aProgram()
  await playScenario(createDesk(program.core(), randomUUID), 11)
  program.at('2022-10-14', '09:00')
  const { rows } = await program.ask('need.list', { filter: 'overdue' })
  const needIds = rows.map(({ id }) => id)
  const [slip] = await textsOf(program, { kind: 'urging', office: '城管办', needIds })
  expect(slip!.name).toContain('督办单（城管办')
  expect(slip!.text).toContain('超期1日')
})
