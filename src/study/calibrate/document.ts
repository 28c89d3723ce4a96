import type { Bank } from '../../bank/types.ts'
import { TOOL } from '../../result/provenance.ts'
import type { Result } from '../../result/types.ts'
import { nextVersion } from './edit-bank.ts'
import { PRIOR_SD } from './item-model.ts'
import type { Calibration } from './types.ts'

/** The report of a calibration, `role-fit/calibration/v1`. */
export interface CalibrationDocument extends Calibration {
  readonly schema: 'role-fit/calibration/v1'
  readonly tool: Result['tool']
  /** The bank whose values were the start. */
  readonly bank: { readonly id: string; readonly version: string; readonly digest: string }
  /** What was written. */
  readonly written: { readonly folder: string; readonly version: string; readonly date: string }
  /** SDs of the prior around the expert's values, before `scale`. */
  readonly priorSd: Readonly<Record<keyof typeof PRIOR_SD, number>>
}

export function calibrationDocument(
  bank: Bank,
  calibration: Calibration,
  folder: string,
  date: string,
): CalibrationDocument {
  return {
    schema: 'role-fit/calibration/v1',
    tool: TOOL,
    bank: { id: bank.id, version: bank.version, digest: bank.digest },
    written: { folder, version: nextVersion(bank.version), date },
    priorSd: PRIOR_SD,
    ...calibration,
  }
}
