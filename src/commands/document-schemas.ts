/** The name of a document or of a bank's file enters; its JSON Schema leaves. */
import * as z from 'zod'
import type { BankSchemaName } from '../bank/json-schemas.ts'
import { bankSchemas } from '../bank/json-schemas.ts'
import { COMPARE_DOCUMENTS } from '../compare/document-schemas.ts'
import { STORE_DOCUMENTS } from '../io/store/document-schemas.ts'
import { RESULT_DOCUMENTS } from '../result/json-schemas.ts'
import { STUDY_DOCUMENTS } from '../study/document-schemas.ts'

const DOCUMENTS = { ...RESULT_DOCUMENTS, ...COMPARE_DOCUMENTS, ...STORE_DOCUMENTS, ...STUDY_DOCUMENTS } as const

const BANK_FILES: readonly BankSchemaName[] = ['bank', 'dimension', 'role', 'paths', 'claims']

export type DocumentName = keyof typeof DOCUMENTS | BankSchemaName

export const DOCUMENT_NAMES: readonly DocumentName[] = [...(Object.keys(DOCUMENTS) as DocumentName[]), ...BANK_FILES]

/** JSON Schema draft 2020-12. */
export function documentSchema(name: DocumentName): object {
  if (name in DOCUMENTS) return z.toJSONSchema(DOCUMENTS[name as keyof typeof DOCUMENTS], { target: 'draft-2020-12' })
  return bankSchemas()[name as BankSchemaName]
}
