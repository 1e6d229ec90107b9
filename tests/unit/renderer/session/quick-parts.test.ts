import { expect, test } from 'vitest'
import {
  fieldsFromQuick,
  quickChips,
  type QuickReading,
} from '../../../../renderer/features/session/quick-parts'

const reading: QuickReading = {
  enterprise: { type: 'found', id: 'e1', name: '浦发银行', others: [] },
  lead: { type: 'unknown', text: '新设办' },
  assisting: [{ type: 'found', id: 'o2', name: '综治办', others: [] }],
  category: '停车',
  due: { date: '2022-08-15', rolledOver: false, isPast: false, missingYears: [] },
  text: '地下车库晚高峰排队',
  parts: [],
}
const empty: QuickReading = { assisting: [], text: '', parts: [] }

test('everything understood is shown in one order, unknown names marked', () => {
  expect(quickChips(reading)).toEqual([
    { kind: 'enterprise', words: '浦发银行', isUnknown: false },
    { kind: 'lead', words: '新设办', isUnknown: true },
    { kind: 'assisting', words: '综治办', isUnknown: false },
    { kind: 'category', words: '停车', isUnknown: false },
    { kind: 'due', words: '2022-08-15', isUnknown: false },
    { kind: 'text', words: '地下车库晚高峰排队', isUnknown: false },
  ])
})

test('what is not said is not shown', () => {
  expect(quickChips(empty)).toEqual([])
})

test('offices and date wait for the disposition', () => {
  expect(fieldsFromQuick(reading)).toMatchObject({
    kind: 'dated',
    leadOffice: '新设办',
    assistingOffices: ['综治办'],
    dueDate: '2022-08-15',
  })
})

test('a line without office and date chooses no disposition', () => {
  expect(fieldsFromQuick({ ...empty, text: '路灯不亮' })).toBeUndefined()
})
