import { expect, test } from 'vitest'
import {
  completeDisposition,
  DISPOSITION_KINDS,
  type Disposition,
} from '../../../../shared/domain/disposition'
import {
  chooseKind,
  dispositionInput,
  fieldsOf,
  missingField,
  readFields,
  type DispositionDefaults,
} from '../../../../renderer/features/session/disposition-form'

const defaults: DispositionDefaults = {
  raiser: '王女士',
  immediate: '2022-10-09',
  dated: '2022-10-13',
  nextSession: { year: 2022, number: 16 },
}
const circumstances = { now: '2022-09-29T10:24:00+08:00', today: '2022-09-29', immediateDue: '2022-10-09' }

test('a chosen kind begins with the default date and the next session', () => {
  const empty = readFields('')
  expect(chooseKind(empty, 'immediate', defaults).dueDate).toBe('2022-10-09')
  expect(chooseKind(empty, 'dated', defaults).dueDate).toBe('2022-10-13')
  expect(dispositionInput(chooseKind({ ...empty, person: '李四' }, 'claimed', defaults))).toEqual({
    kind: 'claimed',
    person: '李四',
    returnSession: { year: 2022, number: 16 },
  })
})

test('a date typed by hand survives another choice, a default one does not', () => {
  const dated = chooseKind(readFields(''), 'dated', defaults)
  expect(chooseKind(dated, 'immediate', defaults).dueDate).toBe('2022-10-09')
  const typed = { ...dated, dueDate: '2022-11-01' }
  expect(chooseKind(typed, 'immediate', defaults).dueDate).toBe('2022-11-01')
})

test('only what the chosen kind needs is sent', () => {
  const fields = {
    ...chooseKind(readFields(''), 'answered', defaults),
    answer: ' 周三起供应 ',
    leadOffice: '城管办',
    department: '建设局',
  }
  expect(dispositionInput(fields)).toEqual({ kind: 'answered', answer: '周三起供应' })
})

test('the missing field is the one the core refuses for', () => {
  for (const kind of DISPOSITION_KINDS) {
    const input = dispositionInput({ ...readFields(''), kind })!
    const field = missingField(input)
    expect(() => completeDisposition(input, circumstances)).toThrow(`needs.missing.${field}`)
  }
})

test('a complete form has nothing missing', () => {
  const fields = { ...chooseKind(readFields(''), 'dated', defaults), leadOffice: '城管办' }
  expect(missingField(dispositionInput(fields)!)).toBeUndefined()
})

test('a task force is sent only when somebody is named in it', () => {
  const fields = {
    ...chooseKind(readFields(''), 'dated', defaults),
    leadOffice: '综经办',
    hasTaskForce: true,
  }
  expect(dispositionInput(fields)).not.toHaveProperty('taskForce')
  expect(dispositionInput({ ...fields, taskForceMembers: ['市场监管所'] })).toHaveProperty('taskForce', {
    lead: '',
    liaison: '',
    members: ['市场监管所'],
  })
})

test('a form kept before a restart comes back, and one that cannot be read is empty', () => {
  const fields = chooseKind(readFields(''), 'explained', defaults)
  expect(readFields(JSON.stringify(fields))).toEqual(fields)
  expect(readFields('{"kind":"nonsense"}')).toEqual(readFields(''))
  expect(readFields('{')).toEqual(readFields(''))
})

test('what was decided fills the form to mend a part of it', () => {
  const decided: Disposition = {
    kind: 'dated',
    leadOffice: '城管办',
    assistingOffices: ['综治办'],
    person: '',
    requirement: '增开出口',
    dueDate: '2022-10-13',
    taskForce: { lead: '赵科长', liaison: '', members: [] },
  }
  const mended = dispositionInput({ ...fieldsOf(decided), person: '赵科长' })
  expect(completeDisposition(mended!, circumstances)).toEqual({ ...decided, person: '赵科长' })
})
