import { beforeEach, describe, expect, test, vi } from 'vitest'
import { aConfirmedNeed, aCouncil, aDatedNeed, finalise } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

let program: ATestProgram

async function find(query: string) {
  return vi.waitFor(
    async () => {
      const found = await program.ask('search.find', { query })
      expect(found.status.state).toBe('ready')
      return found
    },
    { timeout: 20_000 },
  )
}

/** Kind and title of everything found. */
async function titles(query: string): Promise<string[]> {
  const { groups } = await find(query)
  return groups.flatMap(({ kind, hits }) => hits.map(({ title }) => `${kind} ${title.text}`))
}

describe('finding', () => {
  beforeEach(async () => {
    program = await aProgram()
  })

  test('says at first that the index is being made', async () => {
    const { status, groups } = await program.ask('search.find', { query: '路灯' })
    expect([status.state, groups]).toEqual(['making', []])
    await find('路灯')
  })

  test('finds a need by its wording, by its answer the moment that is given, and by its raiser as pinyin', async () => {
    const { sessionId } = await aCouncil(program)
    const { needId } = await aConfirmedNeed(program, sessionId)
    expect(await titles('路灯')).toEqual(['need N-001 路灯不亮'])
    const answer = '线路老化，已经更换灯头。'
    const disposition = { kind: 'answered', answer, answeredBy: '城管办', reaction: 'satisfied' } as const
    await program.ask('need.dispose', { needId, sessionId, disposition })
    const { groups } = await find('更换灯头')
    const hit = groups[0]!.hits[0]!
    expect([hit.part, hit.to]).toEqual(['answer', `/needs?filter=all&need=${needId}`])
    expect(hit.excerpt!.marks.map(([start, end]) => hit.excerpt!.text.slice(start, end))).toEqual([
      '更换灯头',
    ])
    expect((await find('wm')).groups.map(({ kind }) => kind)).toEqual(['need', 'person'])
  })

  test('finds people by initials and minutes by their words', async () => {
    const { sessionId } = await aCouncil(program)
    await aDatedNeed(program, sessionId)
    await finalise(program, sessionId)
    const [first] = (await find('zkz 类型:人员')).groups
    expect(first!.hits[0]!.title).toEqual({ text: '赵科长', marks: [[0, 3]] })
    expect((await find('路灯 类型:纪要')).groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['minutes', 1],
    ])
  })

  test('knows what is overdue as the clock moves on', async () => {
    const { sessionId } = await aCouncil(program)
    await aDatedNeed(program, sessionId)
    expect(await titles('状态:逾期')).toEqual([])
    expect(await titles('状态:在办 科室:城管办 楼宇:A座 年:2022')).toEqual(['need N-001 路灯不亮'])
    program.at('2022-10-13', '09:00')
    expect(await titles('状态:临期')).toEqual(['need N-001 路灯不亮'])
    program.at('2022-10-20', '09:00')
    expect(await titles('state:overdue')).toEqual(['need N-001 路灯不亮'])
  })

  test('says which filter or value it does not know, and guesses nothing', async () => {
    const { groups, problems } = await find('楼层:3 状态:乱 停车')
    expect(groups).toEqual([])
    expect(problems).toEqual([
      { type: 'unknown-filter', name: '楼层' },
      { type: 'unknown-value', key: 'state', value: '乱' },
    ])
  })

  test('is for the desk only', async () => {
    expect((await program.refusal('search.find', { query: '' }, { role: 'room' })).code).toBe('not-allowed')
  })
})
