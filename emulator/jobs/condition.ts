import type * as jobs from '@/lib/databricks/api/models/jobs'

/** Which way it goes; undefined when numbers are compared and one is none. */
export function answerOf(op: jobs.ConditionTaskOp, left: string, right: string): 'true' | 'false' | undefined {
  const answer = (yes: boolean) => (yes ? 'true' : 'false')
  // These two compare text: 12.0 is not 12 (facts/databricks-behaviour.md 3.2).
  if (op === 'EQUAL_TO') return answer(left === right)
  if (op === 'NOT_EQUAL') return answer(left !== right)
  const [a, b] = [numberOf(left), numberOf(right)]
  if (Number.isNaN(a) || Number.isNaN(b)) return undefined
  switch (op) {
    case 'GREATER_THAN':
      return answer(a > b)
    case 'GREATER_THAN_OR_EQUAL':
      return answer(a >= b)
    case 'LESS_THAN':
      return answer(a < b)
    default:
      return answer(a <= b)
  }
}

const numberOf = (text: string) => (text.trim() === '' ? NaN : Number(text))
