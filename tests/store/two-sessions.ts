/** A finished session of Ana's with its result, and an unfinished one: what is saved of them, and how it breaks. */
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInBank } from '../../src/bank/built-in.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { record, startSession } from '../../src/session/live.ts'
import type { Session } from '../../src/session/types.ts'
import { json } from '../../src/text/safe/json.ts'
import { keepJournal, storeIn } from '../commands/journals.ts'
import { NOW } from '../world.ts'

export const [ana, ben] = ['2026-11-21-bbbb', '2026-11-22-cccc'] as const
const bank = builtInBank()
export const begun: Session = record(startSession(bank, { length: 'quick', seed: 1, about: 'Ana' }), {
  ...{ type: 'answered', item: 'th-two-years', answer: 4, seconds: 2 },
})
export const finished: Session = { ...begun, stopped: 'quit', completed: NOW }
export const result = evaluate(bank, finished)

/** Saves both; the unfinished one was written later. */
export function saveTwoSessions(home: string): void {
  const store = storeIn(home)
  keepJournal(home, ana, finished)
  saveResult(store, ana, json(result))
  keepJournal(home, ben, begun)
  for (const path of [join(store.journals, `${ana}.ndjson`), join(store.results, `${ana}.json`)])
    utimesSync(path, 1000, 1000)
}

/** Turns one bit over, in the byte `at`; returns the file's bytes as they are then. */
export function damage(path: string, at = 40): Buffer {
  const bytes = readFileSync(path)
  bytes[at]! ^= 1
  writeFileSync(path, bytes)
  return bytes
}

/** What stands in for a call of the file system that fails. */
export function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code })
  }
}
