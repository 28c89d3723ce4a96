/** Text that a program has at hand enters; a bank or a session leaves, or every reason why not. */
import type { Files } from '../bank/document.ts'
import { parseBank as parseFolder } from '../bank/parse-bank.ts'
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import type { ParsedSheet } from '../session/parse-sheet.ts'
import { parseSheet as parseRead } from '../session/parse-sheet.ts'
import { readText } from '../text/read.ts'

export interface ParsedBank {
  readonly bank: Bank | null
  readonly problems: readonly Problem[]
}

/** `root` is put before the files' names in problems. */
export function parseBank(files: Files, root = ''): ParsedBank {
  const { bank, problems } = parseFolder(files, root)
  return { bank, problems }
}

/** One sheet as JSON or YAML, or a result that holds one. `file` is the name shown in problems. */
export function parseSheet(bank: Bank, source: string | Uint8Array, file: string | null = null): ParsedSheet {
  const { session, problems } = parseRead(bank, readText(source, file, { hidden: 'keep' }), file)
  return { session, problems }
}
