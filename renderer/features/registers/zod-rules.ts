import type { FormRule } from 'antd'
import type { z } from 'zod'
import type { Speak } from '../../client/hooks'
import type { TextKey } from '#shared/text/say'

/** Why a schema refuses a value, as a sentence of shared/text. */
export type FieldProblem = {
  readonly key: TextKey
  readonly values: Readonly<Record<string, string | number>>
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === 'too_small') return { key: 'registers.problems.missing', values: {} }
  if (issue.code === 'too_big')
    return { key: 'registers.problems.tooLong', values: { most: Number(issue.maximum) } }
  return { key: 'registers.problems.wrong', values: {} }
}

/** What a schema of shared/domain says to a value; undefined when it takes it. A field left blank is an empty text or none. */
export function fieldProblem(schema: z.ZodType, value: unknown): FieldProblem | undefined {
  const isOptional = schema.safeParse(undefined).success
  if (isOptional && (value === undefined || value === null || value === '')) return undefined
  const issue = schema.safeParse(value ?? '').error?.issues[0]
  return issue && problemOf(issue)
}

/** A schema as a rule of an antd form; the star of a mandatory field comes from the schema too. */
export function ruleOf(schema: z.ZodType, say: Speak): FormRule {
  return {
    required: !schema.safeParse(undefined).success,
    validator: (_rule, value: unknown) => {
      const problem = fieldProblem(schema, value)
      return problem ? Promise.reject(new Error(say(problem.key, problem.values))) : Promise.resolve()
    },
  }
}
