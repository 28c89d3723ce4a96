/** A folder with every file that a page, a help topic or an example names, and a home in which sessions are saved. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Bank } from '../../src/bank/types.ts'
import { loadBank } from '../../src/io/load-bank.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { toSheet } from '../../src/session/sheet.ts'
import type { Session } from '../../src/session/types.ts'
import { json } from '../../src/text/safe/json.ts'
import { keepJournal, storeIn } from '../commands/journals.ts'
import { anOpenSession } from '../commands/sheets.ts'
import { sitting } from '../respondent.ts'
import { peopleOf } from '../study/people.ts'

const ROOT = new URL('../../', import.meta.url)
const STARTER = fileURLToPath(new URL('src/starter', ROOT))

/** The saved sessions, as help names them; the newest one stayed open. */
export const NEWEST = '2026-11-21-k7qm'
const EARLIER = '2026-08-20-x2pa'

/** Fills an empty folder; the home lies in it. */
export async function layOut(folder: string): Promise<void> {
  const bank = builtInBank()
  const own = (await loadBank(STARTER)).bank
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const lines = (sessions: readonly Session[], of: Bank) =>
    sessions.map((session) => `${JSON.stringify(toSheet(session, of))}\n`).join('')

  const ana: Session = { ...sitting(bank, { seed: 3, length: 'quick', pulls: [0.8, 0] }), about: 'Ana' }
  const sheet = lines([ana], bank)
  const result = json(evaluate(bank, ana))
  for (const name of ['answers.json', 'answers.yaml', 'ana-answers.json', 'ana-again.json']) put(name, sheet)
  for (const name of ['ana.json', 'later.json']) put(name, result)
  for (const label of ['Ben', 'Cem', 'Cleo', 'Dee']) {
    const observer = lines([{ ...ana, rater: { kind: 'observer', label } }], bank)
    for (const name of [`${label.toLowerCase()}.json`, `${label.toLowerCase()}-on-ana.json`]) put(name, observer)
  }

  // Of one subject alone, for the more of them the longer calibration takes.
  const collected = (of: Bank, subject: string) =>
    lines(peopleOf(of, { people: 32, seed: 1, asked: ({ dimension }) => dimension === subject }), of)
  const people = collected(bank, 'motivation')
  for (const name of ['sheets', 'sessions', 'workshop', 'spring', 'autumn']) put(`${name}.ndjson`, people)
  put('own-sessions.ndjson', collected(own, own.dimensions[0]!.id))
  const rows = Array.from({ length: 40 }, (_, k) => `p${k}@example.org,${1 + (k % 5)},${'ab'[k % 2]}\n`).join('')
  for (const name of ['spring', 'autumn', 'mails']) put(`${name}.csv`, `mail,th-two-years,th-plan\n${rows}`)
  put('team.csv', `about,th-two-years\n${['Ana', 'Ben', 'Cem', 'Dee', 'Eve'].map((name) => `${name},4\n`).join('')}`)
  mkdirSync(join(folder, 'workshop'))
  for (const about of ['Ana', 'Ben', 'Cem', 'Dee', 'Eve'])
    put(join('workshop', `${about}.json`), lines([{ ...ana, about }], bank))
  cpSync(STARTER, join(folder, 'my-bank'), { recursive: true })
  for (const path of ['tests/golden/sheets', 'tests/fixtures/coaching'])
    cpSync(fileURLToPath(new URL(path, ROOT)), join(folder, path), { recursive: true })

  const home = join(folder, 'home')
  for (const id of [EARLIER, NEWEST]) {
    const session: Session = { ...anOpenSession(), about: 'Ana' }
    keepJournal(home, id, session)
    saveResult(storeIn(home), id, json(evaluate(bank, session)))
  }
}
