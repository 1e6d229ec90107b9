import { expect, test } from 'vitest'
import { readPhoneLine } from '#shared/domain/phone-line'

const isPerson = (name: string) => name === '林浦'

test.each([
  ['王敏 13800000000 地下车库排队', { raiser: '王敏', phone: '13800000000', text: '地下车库排队' }],
  ['林浦 地下车库排队', { raiser: '林浦', phone: '', text: '地下车库排队' }],
  ['王总 食堂 刷卡', { raiser: '王总', phone: '', text: '食堂 刷卡' }],
  ['高峰 停车难', { raiser: '', phone: '', text: '高峰 停车难' }],
  ['0371-12345678 停车难', { raiser: '', phone: '0371-12345678', text: '停车难' }],
  ['停车难 电话13800000000', { raiser: '', phone: '13800000000', text: '停车难' }],
  ['王敏', { raiser: '', phone: '', text: '王敏' }],
])('%s', (words, expected) => expect(readPhoneLine(words, isPerson)).toEqual(expected))
