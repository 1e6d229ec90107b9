import { expect, test, vi } from 'vitest'
import type { DispositionInput } from '#shared/domain/disposition'
import type { SessionId } from '#shared/domain/ids'
import { aConfirmedNeed, aCouncil, aSession } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const QUESTION = '地下车库晚高峰排队'

async function find(
  program: ATestProgram,
  text = QUESTION,
  more: { enterprise?: string; needId?: never } = {},
) {
  await vi.waitFor(async () => {
    expect((await program.ask('answer.find', { text })).isReady).toBe(true)
  })
  return program.ask('answer.find', { text, ...more })
}

async function anAnswered(
  program: ATestProgram,
  sessionId: SessionId,
  text: string,
  disposition: Partial<DispositionInput> = {},
) {
  const made = await aConfirmedNeed(program, sessionId, text)
  await program.ask('need.dispose', {
    needId: made.needId,
    sessionId,
    disposition: {
      ...{ kind: 'answered', answer: '已增开西侧出口', answeredBy: '城管办', reaction: 'satisfied' },
      ...disposition,
    },
  })
  return made
}

test('a need is answered as one like it was: when, where, by whom, how it was taken, and what it rests on', async () => {
  const program = await aProgram()
  const { seriesId, sessionId } = await aCouncil(program)
  expect((await program.ask('answer.find', { text: QUESTION })).needs).toEqual([])
  const { needId } = await anAnswered(program, sessionId, '地下车库晚高峰排队太久，请增开出口。')
  await anAnswered(program, sessionId, '楼道里的灯坏了。')
  const { needs, offices } = await find(program)
  const { share, ...like } = needs[0]!
  expect(needs.map(({ number }) => number)).toEqual([1])
  expect(share).toBeGreaterThan(0.5)
  expect(like).toMatchObject({
    ...{ needId, number: 1, enterprise: '豫源水务', title: '地下车库晚高峰排队太久' },
    ...{ kind: 'answered', answer: '已增开西侧出口', by: '城管办', reaction: 'satisfied' },
    ...{ issue: '〔2022〕第1期', source: '参照N-001的答复（〔2022〕第1期，城管办）' },
  })
  expect(offices).toEqual([{ name: '城管办', count: 1 }])
  // Asked for the need itself, it is not its own answer.
  const asked = { text: QUESTION, needId }
  expect((await program.ask('answer.find', asked)).needs).toEqual([])
  await program.ask('session.close', { sessionId })
  const next = await aSession(program, seriesId, '2022-09-29')
  const again = await aConfirmedNeed(program, next, '地下车库又排队了。')
  expect((await find(program)).needs.map(({ number }) => number)).toEqual([1])
  expect(again.number).toBe(3)
})

test('what nobody was happy with comes behind, what is undecided or withdrawn never comes', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const words = '地下车库晚高峰排队。'
  await anAnswered(program, sessionId, words, { reaction: 'unsatisfied', answer: '没有办法' })
  await aConfirmedNeed(program, sessionId, words)
  await anAnswered(program, sessionId, `${words}还有一些别的事，地面也要划线。`)
  const { draftId } = await program.ask('draft.save', {
    sessionId,
    enterprise: '豫源水务',
    raiser: '',
    text: words,
  })
  await program.ask('draft.withdraw', { draftId })
  expect((await find(program)).needs.map(({ number, reaction }) => [number, reaction])).toEqual([
    [3, 'satisfied'],
    [1, 'unsatisfied'],
  ])
})

test('a changed need is found by its new words, and one that is gone is forgotten', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { needId } = await anAnswered(program, sessionId, '地下车库排队。', { reaction: 'unsatisfied' })
  expect((await find(program)).needs).toHaveLength(1)
  await program.ask('need.amend', {
    ...{ needId, sessionId, title: '食堂刷卡', text: '食堂不能刷卡。', reason: '说错了' },
  })
  expect((await find(program)).needs).toEqual([])
  expect((await find(program, '食堂刷卡')).needs).toHaveLength(1)
  await program.restart()
  expect((await find(program, '食堂刷卡')).needs).toHaveLength(1)
})

test('cards that fit the enterprise come nearest first, and projects of the library that say the like', async () => {
  const program = await aProgram()
  await aCouncil(program)
  const card = { level: 'district' as const, types: [], industries: [], sizes: [] }
  await program.ask('policy.save', { ...card, title: '停车共享办法', summary: '错时停车，地下车库共享。' })
  await program.ask('policy.save', { ...card, title: '人才公寓办法', summary: '青年人才可以申请。' })
  await program.ask('policy.save', {
    ...card,
    title: '地下车库补贴',
    summary: '只给微型企业',
    sizes: ['micro'],
  })
  await program.ask('enterprise.save', { name: '中原水务', size: 'large', type: '国企', industry: '水务' })
  await program.ask('library.save', {
    ...{
      title: '错时停车',
      goal: '地下车库夜间开放',
      criterion: '',
      category: '',
      steps: [],
      archived: false,
    },
  })
  const { policies, projects } = await find(program, QUESTION, { enterprise: '中原水务' })
  expect(policies.map(({ title }) => title)).toEqual(['停车共享办法', '人才公寓办法'])
  expect(policies[0]).toMatchObject({ source: '《停车共享办法》' })
  expect(policies[0]!.reason).toContain('地下车库')
  expect(projects).toMatchObject([{ name: '错时停车', used: 0, source: '服务项目库「错时停车」' }])
  // Of an enterprise that nobody knows only what is near in words is shown.
  expect((await find(program)).policies.map(({ title }) => title)).toEqual(['停车共享办法', '地下车库补贴'])
})

test('the sources of an answer stay with it and print as what it rests on', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const sources = [{ kind: 'need', id: 'x', words: '参照N-001的答复（〔2021〕第8期，城管办）' }] as const
  const { needId } = await anAnswered(program, sessionId, QUESTION, { sources: [...sources] })
  const { need } = await program.ask('need.get', { needId })
  expect(need.dispositions[0]!.disposition).toMatchObject({ sources })
  const { paper } = await program.ask('minutes.get', { sessionId })
  expect(JSON.stringify(paper)).toContain(sources[0].words)
})
