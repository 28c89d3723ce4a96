/** The small schemas from which those of the files are made. */
import * as z from 'zod'

/** Also the form of every key that becomes a property of a Bank: no inherited property has such a name but `constructor`. */
export const ID = /^[a-z][a-z0-9-]{0,63}$/

/** Custom formats have no standing in JSON Schema; the pattern says the same to an editor. */
export const id = z
  .stringFormat('id', ID)
  .describe('An id: lower-case letters, digits and hyphens, a letter first, at most 64 characters')

export const text = z.string().regex(/\S/).max(2000)

const version = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/
export const versionNumber = z.stringFormat('version', version)

/** A category that is a bare number would be taken for a category's code in an answer sheet. */
const numericLabel = {
  params: { code: 'numeric-label', mend: 'Use words: this number would be taken for the code of a category.' },
  message: 'This label is a bare number.',
}

function isNumeric(label: string): boolean {
  return label.trim() !== '' && !Number.isNaN(Number(label))
}

/** Numbers are let in only to be refused with a reason that says more than "put it in quotes". */
export const label = z
  .union([text.refine((value) => !isNumeric(value), numericLabel), z.number().refine(() => false, numericLabel)])
  .transform(String)

export const claimIds = z.array(id).max(100).default([])

export const tied = z.strictObject({
  text: text.describe('One sentence'),
  claims: claimIds.describe('Ids of the claims on which the sentence rests'),
})

export const probability = z.number().gt(0).lt(1)

/** Discriminations, in logits per SD of the prior. */
export const discrimination = z.number().gt(0).max(10)

export const thresholds = z
  .array(z.number().min(-10).max(10))
  .min(1)
  .max(10)
  .describe('Thresholds in SDs of the prior, -10 to 10, ascending, one fewer than the scale has categories')
