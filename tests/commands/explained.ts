/** Results in files for what explains, plans and exports. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInBank } from '../../src/bank/built-in.ts'
import { sampleSession } from '../../src/commands/sample.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Session } from '../../src/session/types.ts'
import { json } from '../../src/text/safe/json.ts'
import { aFolder } from '../world.ts'

/** The path of a file with the sample's result, changed as is wanted. */
export function resultFile(changes: Partial<Session> = {}): string {
  const path = join(aFolder(), 'ana.json')
  const bank = builtInBank()
  writeFileSync(path, json(evaluate(bank, { ...sampleSession(bank), ...changes })))
  return path
}
