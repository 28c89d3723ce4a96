/** An issue about too much or too little enters; its code and sentence leave. */
import type * as z from 'zod'

type Amount = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall

export function amountWords(issue: Amount, value: unknown): { readonly code: string; readonly message: string } {
  const small = issue.code === 'too_small'
  const limit = String(small ? issue.minimum : issue.maximum)
  const bound = issue.exact ? `exactly ${limit}` : `${small ? 'at least' : 'at most'} ${limit}`
  switch (issue.origin) {
    case 'string':
      return {
        code: small ? 'too-short' : 'too-long',
        message: `The text has ${sizeOf(value)} characters; it needs ${bound}.`,
      }
    case 'array':
      return {
        code: small ? 'too-few' : 'too-many',
        message: `The list has ${sizeOf(value)} entries; it needs ${bound}.`,
      }
    default: {
      const words = issue.inclusive ? bound : `${small ? 'more than' : 'less than'} ${limit}`
      return { code: 'out-of-range', message: `${String(value)} is out of range: it must be ${words}.` }
    }
  }
}

/** Of what the issue has called a text or a list. */
function sizeOf(value: unknown): number {
  return (value as string | readonly unknown[]).length
}
