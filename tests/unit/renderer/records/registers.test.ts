import { describe, expect, test } from 'vitest'
import {
  contactSchema,
  filledIn,
  FORM_FIELDS,
  RECORDS,
  schemaOf,
} from '../../../../renderer/features/registers/register-fields'
import { registerWords } from '../../../../renderer/features/registers/register-words'
import { fieldProblem, ruleOf } from '../../../../renderer/features/registers/zod-rules'
import { NAME_KINDS } from '../../../../shared/domain/register'
import { say } from '../../../../shared/text/say'

const words = {
  say: (key: Parameters<typeof say>[1], values = {}) => say('zh-CN', key, values),
  buildings: new Map([['b1', 'A座']]),
}

describe('the rules of a field', () => {
  test('a name is needed, blanks are no name', () => {
    const name = schemaOf('enterprise', 'name')!
    expect(fieldProblem(name, undefined)?.key).toBe('registers.problems.missing')
    expect(fieldProblem(name, '   ')?.key).toBe('registers.problems.missing')
    expect(fieldProblem(name, '浦发银行')).toBeUndefined()
  })

  test('a text that is too long says how long it may be', () => {
    expect(fieldProblem(schemaOf('enterprise', 'name')!, '长'.repeat(121))).toEqual({
      key: 'registers.problems.tooLong',
      values: { most: 120 },
    })
  })

  test('what may be left out may be left blank', () => {
    expect(fieldProblem(schemaOf('enterprise', 'size')!, undefined)).toBeUndefined()
    expect(fieldProblem(schemaOf('enterprise', 'size')!, '')).toBeUndefined()
    expect(fieldProblem(schemaOf('person', 'phone')!, '')).toBeUndefined()
  })

  test('a choice that must be made and was not is told', () => {
    expect(fieldProblem(schemaOf('partner', 'kind')!, undefined)?.key).toBe('registers.problems.wrong')
  })

  test('the star of a mandatory field comes from the schema', () => {
    const required = (kind: 'enterprise' | 'partner', field: string) =>
      (ruleOf(schemaOf(kind, field)!, words.say) as { required: boolean }).required
    expect([
      required('enterprise', 'name'),
      required('enterprise', 'room'),
      required('partner', 'kind'),
    ]).toEqual([true, false, true])
  })

  test('a contact without a name is refused', () => {
    expect(fieldProblem(contactSchema('name'), '')).toBeDefined()
  })
})

test.each(NAME_KINDS)('every field of the form of %s stands in its schema', (kind) => {
  expect(FORM_FIELDS[kind].filter((field) => schemaOf(kind, field) === undefined)).toEqual([])
})

test('a schema is not asked for what every object has', () => {
  expect(schemaOf('enterprise', 'toString')).toBeUndefined()
})

test('blank fields and empty contacts are left out, so that the schema fills in its defaults', () => {
  const filled = filledIn({
    ...{ name: ' 浦发银行 ', size: undefined, room: '', buildingId: null, archived: false },
    contacts: [{ name: '赵敏', phone: '' }, { name: '', position: '', phone: '' }, undefined],
  })
  expect(filled).toEqual({ name: ' 浦发银行 ', archived: false, contacts: [{ name: '赵敏', phone: '' }] })
  expect(RECORDS.enterprise.partial({ id: true }).parse(filled)).toMatchObject({
    name: '浦发银行',
    room: '',
    leader: '',
  })
})

test('coded values are read as words, ids as names, contacts by the first and how many more', () => {
  const contacts = [
    { name: '赵敏', position: '', phone: '13800000001' },
    { name: '钱', position: '', phone: '' },
  ]
  const record = { size: 'small', buildingId: 'b1', contacts, room: '1201' }
  const read = (['size', 'buildingId', 'contacts', 'room', 'leader'] as const).map((field) =>
    registerWords(record, field, words),
  )
  expect(read).toEqual(['小型', 'A座', '赵敏 13800000001 另 1 人', '1201', ''])
})
