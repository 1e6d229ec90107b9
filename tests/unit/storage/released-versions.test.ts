import { cp, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aProgram } from '../../fixtures/program'

const samples = join(import.meta.dirname, '../../fixtures/samples')

/** What the sample of every released version holds: the acceptance scenario up to its tenth step. */
const LEDGER = [
  [27, 'closed', 'escalated'],
  [31, 'closed', 'dated'],
  [33, 'open', 'dated'],
  [34, 'open', 'dated'],
  [35, 'closed', 'answered'],
  [36, 'closed', 'explained'],
  [37, 'open', 'immediate'],
  [38, 'open', 'claimed'],
]

test.each(await readdir(samples))(
  'data of %s opens with today’s program, whole and writable',
  async (version) => {
    const folder = await mkdtemp(join(tmpdir(), 'loushi-sample-'))
    await cp(join(samples, version), join(folder, 'data'), { recursive: true })
    const { ask, program, restart } = await aProgram({ folder, start: '2022-09-29T02:50:00.000Z' })
    const { rows } = await ask('need.list', {})
    expect(rows.map(({ number, state, disposition }) => [number, state, disposition])).toEqual(LEDGER)
    expect((await program().check()).problems).toEqual([])
    const { needId } = await ask('need.create', {
      enterprise: '豫源水务集团有限公司',
      text: '电话里提出的事',
      source: 'phone',
    })
    await restart()
    expect((await ask('need.get', { needId })).need.number).toBe(39)
  },
)
