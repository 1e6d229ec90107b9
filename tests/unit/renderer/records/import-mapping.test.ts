import { expect, test } from 'vitest'
import { fieldKey } from '../../../../renderer/features/imports/field-words'
import {
  percentDone,
  rejectedRows,
  sampleByField,
  unmapped,
  withColumn,
} from '../../../../renderer/features/imports/import-mapping'
import type { ImportPreview } from '../../../../shared/contract/paper-operations'
import { IMPORT_FIELDS } from '../../../../shared/domain/import-column-names'
import { isTextKey } from '../../../../shared/text/say'

function aPreview(preview: Partial<ImportPreview>): ImportPreview {
  return {
    ...{
      fileId: 'f',
      fileName: '台账.xlsx',
      kind: 'needs',
      sheet: 'Sheet1',
      headerRow: 2,
      columns: ['企业', '内容', '时间'],
    },
    ...{ mapping: {}, fields: [], rows: 0, ready: 0, duplicates: [], rejected: [], sample: [] },
    ...preview,
  }
}

test('a column given to one field leaves the field it filled before', () => {
  expect(withColumn({ enterprise: 0, text: 1 }, 'title', 1)).toEqual({ enterprise: 0, title: 1 })
})

test('a field can be left without a column', () => {
  expect(withColumn({ enterprise: 0, text: 1 }, 'text', undefined)).toEqual({ enterprise: 0 })
})

test('a title will do where a need has no text', () => {
  expect(unmapped(aPreview({ mapping: { enterprise: 0, raisedAt: 2 } }))).toEqual(['text'])
  expect(unmapped(aPreview({ mapping: { enterprise: 0, raisedAt: 2, title: 1 } }))).toEqual([])
})

test('a row with two problems is one row', () => {
  const problem = { row: 3, column: '时间', reason: '' }
  expect(rejectedRows([problem, { ...problem, column: '内容' }, { ...problem, row: 4 }])).toBe(2)
})

test('progress stays between nothing and all', () => {
  expect([
    percentDone({ done: 0, total: 0 }),
    percentDone({ done: 1, total: 3 }),
    percentDone({ done: 9, total: 3 }),
  ]).toEqual([0, 33, 100])
})

test('the sample shows mapped columns in the order of the fields, short rows as blanks', () => {
  const fields = [
    { field: 'enterprise', required: true },
    { field: 'title', required: false },
    { field: 'text', required: true },
  ]
  const sample = sampleByField(
    aPreview({ fields, mapping: { text: 1, enterprise: 0 }, sample: [['浦发', '停车'], ['中嵩']] }),
  )
  expect(sample).toEqual({
    fields: ['enterprise', 'text'],
    rows: [
      ['浦发', '停车'],
      ['中嵩', ''],
    ],
  })
})

test('every field an import knows has a name on screen', () => {
  const keys = Object.values(IMPORT_FIELDS)
    .flat()
    .map((field) => fieldKey(field) ?? '')
  expect(keys.filter((key) => !isTextKey(key))).toEqual([])
  expect(fieldKey('unheard-of')).toBeUndefined()
})
