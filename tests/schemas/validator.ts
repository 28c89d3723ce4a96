/** A validator of JSON Schema 2020-12 that is not ours, with the schemas as `role-fit schema` prints them. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { type DocumentName, documentSchema } from '../../src/commands/document-schemas.ts'

const FORMATS = { 'date-time': true, date: true } as const

const validators = new Map<DocumentName, ValidateFunction>()

/** A strict validator: a keyword that it does not know, or that stands in the wrong place, is an error. */
export function validatorOf(schema: object): ValidateFunction {
  return new Ajv2020({ allErrors: true, strict: true, strictTuples: false, formats: FORMATS }).compile(schema)
}

/** Where a document does not fit its schema, and why; as the document is read from its text. */
export function misfits(name: DocumentName, document: unknown): string[] {
  const known = validators.get(name) ?? validatorOf(documentSchema(name))
  validators.set(name, known)
  return failures(known, JSON.parse(JSON.stringify(document)))
}

export function failures(validate: ValidateFunction, document: unknown): string[] {
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
}
