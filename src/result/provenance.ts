/** A bank enters; what every document says of the program and the bank that it was made with leaves. */
import type { Bank } from '../bank/types.ts'
import { VERSION } from '../version.ts'
import type { Result } from './types.ts'

export const TOOL: Result['tool'] = { name: 'role-fit', version: VERSION }

/** Which questions, and where their numbers come from. */
export function identityOf({ id, version, title, digest, calibration }: Bank): Result['bank'] {
  return { id, version, title, digest, calibration }
}
