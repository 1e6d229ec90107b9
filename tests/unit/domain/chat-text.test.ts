import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { splitChat, type ChatRegister } from '#shared/domain/chat-text'

const REGISTER: ChatRegister = {
  enterprises: [
    { name: '浦发银行智慧岛支行', enterprise: '浦发银行智慧岛支行', enterpriseId: 'e1' },
    { name: '浦发', enterprise: '浦发银行智慧岛支行', enterpriseId: 'e1' },
    { name: '云杉科技', enterprise: '云杉科技', enterpriseId: 'e2' },
  ],
  people: [{ name: '王敏', enterprise: '浦发银行智慧岛支行', enterpriseId: 'e1' }],
}
const split = (text: string) => splitChat(text, '2022-09-29', REGISTER)
const needs = (text: string) =>
  split(text)
    .filter(({ aside }) => aside === undefined)
    .map((piece) => piece.text)

const CHAT = `王敏 2022/9/28 10:21
各位领导早上好[微笑]
王敏 2022/9/28 10:22
1. 地下车库晚高峰排队半小时，
希望增开出口。
2. 食堂不能刷卡。
云杉科技-刘洋 2022/9/28 10:30
会议室不够用；另外希望组织招聘会
赵科长 10:31
收到，谢谢！👍
赵科长 10:32
[图片]
"刘洋"撤回了一条消息`

test('a chat from a group becomes needs with who said them and when; greetings stay in sight', () => {
  const pieces = split(CHAT)
  expect(pieces.map(({ text, aside }) => [text, aside])).toEqual([
    ['各位领导早上好[微笑]', 'greeting'],
    ['1. 地下车库晚高峰排队半小时，\n希望增开出口。', undefined],
    ['2. 食堂不能刷卡。', undefined],
    ['会议室不够用；', undefined],
    ['另外希望组织招聘会', undefined],
    ['收到，谢谢！👍', 'greeting'],
    ['[图片]\n"刘洋"撤回了一条消息', 'picture'],
  ])
  expect(pieces[1]).toMatchObject({
    enterprise: '浦发银行智慧岛支行',
    enterpriseId: 'e1',
    raiser: '王敏',
    saidAt: '2022-09-28T10:22',
  })
  expect(pieces[3]).toMatchObject({ enterprise: '云杉科技', raiser: '刘洋' })
})

describe('headers of several programs', () => {
  test.each([
    ['王敏 昨天 10:21\n车位不够用', '2022-09-28T10:21'],
    ['————— 2022-09-27 —————\n王敏  下午3:05\n车位不够用', '2022-09-27T15:05'],
    ['2022-09-28 10:21:03 王敏(1234567)\n车位不够用', '2022-09-28T10:21'],
    ['[2022/9/28 10:21] 王敏：车位不够用', '2022-09-28T10:21'],
    ['王敏：车位不够用', undefined],
    // A day of the past: nobody pastes what has not been said yet.
    ['王敏 12月3日 9:00\n车位不够用', '2021-12-03T09:00'],
  ])('%s', (text, saidAt) => {
    expect(split(text)).toMatchObject([{ raiser: '王敏', text: '车位不够用', saidAt }])
  })

  test('a sentence that ends with a time is no header', () => {
    expect(needs('请领导周五前回复，谢谢。\n集合时间是明天，地点在大厅 10:30')).toHaveLength(1)
  })
})

describe('several needs in one message', () => {
  test.each([
    ['路灯不亮；电梯故障', ['路灯不亮；', '电梯故障']],
    ['①路灯不亮②电梯老是故障', ['①路灯不亮', '②电梯老是故障']],
    ['我司有两点建议：1、路灯不亮 。2、电梯老是故障', ['我司有两点建议：1、路灯不亮 。', '2、电梯老是故障']],
    ['门口限高1.5米，货车进不来', ['门口限高1.5米，货车进不来']],
    ['空调太冷了。此外，饮水机坏了', ['空调太冷了。', '此外，饮水机坏了']],
  ])('%s', (text, expected) => expect(needs(text)).toEqual(expected))
})

test('no word is lost, whatever is pasted', () => {
  const word = fc.constantFrom(
    '路灯不亮',
    '；',
    '另外',
    '1. ',
    '2、',
    '谢谢',
    '[微笑]',
    '\n',
    '。',
    '（3）',
    'A座',
    '  ',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join('')
      const bare = (value: string) => value.replaceAll(/\s/gu, '')
      expect(
        bare(
          split(text)
            .map((piece) => piece.text)
            .join(''),
        ),
      ).toBe(bare(text))
    }),
  )
})
