/** Nothing enters; the JSON Schemas of the files of a bank leave, by which editors complete and check them. */
import * as z from 'zod'
import { bankFile } from './schema/bank-file.ts'
import { claimsFile } from './schema/claims-file.ts'
import { dimensionFile } from './schema/dimension-file.ts'
import { label } from './schema/parts.ts'
import { pathsFile } from './schema/paths-file.ts'
import { roleFile } from './schema/role-file.ts'

const FILES = {
  bank: bankFile,
  dimension: dimensionFile,
  role: roleFile,
  paths: pathsFile,
  claims: claimsFile,
} as const

export type BankSchemaName = keyof typeof FILES

/** JSON Schema draft 2020-12 of what may be written; what only the rules can see is not in them. */
export function bankSchemas(): Record<BankSchemaName, object> {
  return {
    bank: schemaOf(FILES.bank),
    dimension: schemaOf(FILES.dimension),
    role: schemaOf(FILES.role),
    paths: schemaOf(FILES.paths),
    claims: schemaOf(FILES.claims),
  }
}

/** Formats of our own mean nothing to an editor: their patterns stay, their names go. */
const OWN_FORMATS = new Set(['id', 'version', 'language', 'source'])

function schemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (OWN_FORMATS.has(jsonSchema.format ?? '')) delete jsonSchema.format
      // Numbers are let in as labels only to be refused with a better reason.
      if (zodSchema === label._zod.def.in) {
        delete jsonSchema.anyOf
        jsonSchema.type = 'string'
      }
    },
  })
}
