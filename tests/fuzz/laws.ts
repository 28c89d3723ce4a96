import { bankLaws } from './banks.ts'
import type { Law } from './law.ts'
import { liveLaws } from './live.ts'
import { outputLaws } from './outputs.ts'
import { readerLaws } from './readers.ts'
import { sheetLaws } from './sheets.ts'

/** Every law by its name. */
export const LAWS: Readonly<Record<string, Law>> = {
  ...readerLaws,
  ...bankLaws,
  ...sheetLaws,
  ...liveLaws,
  ...outputLaws,
}
