import { PlainDate } from './calendar'
import type { ImportField } from './import-column-names'
import type { Moment } from './import-moments'
import { filled, SHOWN, type RowReader } from './import-row-reader'
import { plainCode, plainPhone, readSize, titleOf, type SizeWord } from './import-words'
import type { POLICY_LEVELS } from './policy'
import type { ResourceKind } from './resource'

type PolicyLevel = (typeof POLICY_LEVELS)[number]

type ImportedInboxItem = {
  readonly number?: string
  readonly enterprise?: string
  readonly raiser?: string
  readonly phone?: string
  readonly title: string
  readonly text: string
  readonly raisedAt?: Moment
  readonly category?: string
}

type ImportedPolicy = {
  readonly title: string
  readonly issuer?: string
  readonly level: PolicyLevel
  readonly documentNumber?: string
  readonly issuedOn?: PlainDate
  readonly from?: PlainDate
  readonly until?: PlainDate
  readonly summary?: string
  readonly sizes: readonly SizeWord[]
  readonly types: readonly string[]
  readonly industries: readonly string[]
}

type ImportedResource = {
  readonly kind: ResourceKind
  readonly title: string
  readonly text?: string
  readonly owner: string
  readonly capacity?: string
  readonly from?: PlainDate
  readonly until?: PlainDate
  readonly contact?: string
  readonly phone?: string
}

type ImportedCategory = {
  readonly first: string
  readonly second?: string
  readonly third?: string
  readonly office?: string
}

/** What a row of each of these lists becomes. */
export type ImportedLists = {
  readonly inbox: ImportedInboxItem
  readonly policies: ImportedPolicy
  readonly resources: ImportedResource
  readonly categories: ImportedCategory
}

const LONGEST_WORDING = 8000
const LONGEST_LEVEL = 60
const LONGEST_SHORT = 200

/** A cell that the record keeps no longer than `most` signs. */
function within(row: RowReader, field: ImportField, most: number): string {
  const text = row.text(field)
  if (text.length > most) row.refuse(field, 'exchange.problem.tooLong', { most, length: text.length })
  return text
}

function readInboxItem(row: RowReader, today: string): ImportedInboxItem {
  const text = within(row, 'text', LONGEST_WORDING)
  const title = row.text('title') || titleOf(text)
  if (title === '') row.refuse('text', 'exchange.problem.wordless')
  return {
    title,
    text: text || title,
    ...filled({
      number: plainCode(within(row, 'number', LONGEST_SHORT)),
      enterprise: row.text('enterprise'),
      raiser: within(row, 'raiser', 80),
      phone: plainPhone(within(row, 'phone', LONGEST_SHORT)),
      raisedAt: row.moment('raisedAt', today),
      category: within(row, 'category', 120),
    }),
  }
}

function readDay(row: RowReader, field: ImportField, today: string): PlainDate | undefined {
  const moment = row.moment(field, today)
  return moment && PlainDate.parse(moment.date)
}

/** Several in one cell: 大型、中型; 不限 and 全部 mean any. */
function several(row: RowReader, field: ImportField): readonly string[] {
  return row
    .text(field)
    .split(/[、,，;；/|\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(不限|全部|所有|任何|均可|any|all)(企业)?$/iu.test(part))
}

function readSizes(row: RowReader): readonly SizeWord[] {
  const parts = several(row, 'sizes').flatMap((part) => (part === '中小微' ? ['中', '小', '微'] : [part]))
  return [...new Set(parts)].flatMap((part) => {
    const size = readSize(part.replace(/企业$/u, ''))
    if (size === undefined) row.refuse('sizes', 'exchange.problem.size', { text: part.slice(0, SHOWN) })
    return size === undefined ? [] : [size]
  })
}

const LEVEL_SIGNS: readonly (readonly [PolicyLevel, RegExp])[] = [
  ['state', /国家|国务院|中央|中共中央|全国|部委|^state$/iu],
  ['province', /省|自治区|^province$/iu],
  ['subdistrict', /街道|办事处|^subdistrict$/iu],
  ['district', /区|县|^district$/iu],
  ['city', /市|^city$/iu],
]

/** The level a word names; the issuer tells where no level is given. The subdistrict's own where neither does. */
function policyLevelOf(level: string, issuer: string): PolicyLevel | undefined {
  if (level !== '') return LEVEL_SIGNS.find(([, sign]) => sign.test(level))?.[0]
  return LEVEL_SIGNS.find(([, sign]) => sign.test(issuer))?.[0] ?? 'subdistrict'
}

function readPolicy(row: RowReader, today: string): ImportedPolicy {
  const issuer = within(row, 'issuer', LONGEST_SHORT)
  const word = row.text('level')
  const level = policyLevelOf(word, issuer)
  if (level === undefined) row.refuse('level', 'imports.problem.level', { text: word.slice(0, SHOWN) })
  return {
    title: row.needed('title'),
    level: level ?? 'subdistrict',
    sizes: readSizes(row),
    types: several(row, 'types'),
    industries: several(row, 'industries'),
    ...filled({
      issuer,
      documentNumber: within(row, 'documentNumber', LONGEST_SHORT),
      issuedOn: readDay(row, 'issuedOn', today),
      from: readDay(row, 'from', today),
      until: readDay(row, 'until', today),
      summary: within(row, 'summary', LONGEST_WORDING),
    }),
  }
}

const RESOURCE_SIGNS: readonly (readonly [ResourceKind, RegExp])[] = [
  ['interns', /实习|intern/iu],
  ['research', /科研|研发|产学研|实验室|research/iu],
  ['staff', /用工|人才|招聘|岗位|staff/iu],
  ['space', /场地|场所|会议室|车位|停车|办公|厂房|space/iu],
  ['funding', /资金|贷款|融资|补贴|基金|funding/iu],
  ['expertise', /专家|顾问|导师|律师|expert/iu],
  ['product', /产品|设备|product/iu],
  ['service', /服务|培训|咨询|法律|医疗|service/iu],
]

/** What kind of resource a word names; 其他 where it names none that is known. */
function resourceKindOf(word: string): ResourceKind {
  return RESOURCE_SIGNS.find(([, sign]) => sign.test(word))?.[0] ?? 'other'
}

function readResource(row: RowReader, today: string): ImportedResource {
  const title = row.needed('title')
  return {
    title,
    owner: row.needed('owner'),
    kind: resourceKindOf(row.text('kind') || title),
    ...filled({
      text: within(row, 'text', 4000),
      capacity: within(row, 'capacity', LONGEST_SHORT),
      from: readDay(row, 'from', today),
      until: readDay(row, 'until', today),
      contact: within(row, 'contact', LONGEST_SHORT),
      phone: plainPhone(within(row, 'phone', LONGEST_SHORT)),
    }),
  }
}

function readCategory(row: RowReader): ImportedCategory {
  row.needed('first')
  const second = within(row, 'second', LONGEST_LEVEL)
  const third = within(row, 'third', LONGEST_LEVEL)
  if (second === '' && third !== '') row.refuse('second', 'exchange.problem.empty')
  return {
    first: within(row, 'first', LONGEST_LEVEL),
    ...filled({ second, third, office: within(row, 'office', 120) }),
  }
}

/** How a row of each of these lists is read. */
export const LIST_READERS: {
  readonly [Kind in keyof ImportedLists]: (row: RowReader, today: string) => ImportedLists[Kind]
} = { inbox: readInboxItem, policies: readPolicy, resources: readResource, categories: readCategory }
