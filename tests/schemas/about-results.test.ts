/** Explanations, plans and what is said of saved sessions, held against the schemas that the program prints. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { ClaimCatalogue } from '../../src/bank/claim-types.ts'
import type { Bank } from '../../src/bank/types.ts'
import { loadBank, loadClaims } from '../../src/io/load-bank.ts'
import { appendEvent, closeJournal, createJournal } from '../../src/io/store/journal.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { explain, explainable } from '../../src/result/explain/explain.ts'
import { planOf } from '../../src/result/plan/plan.ts'
import type { SessionEvent } from '../../src/session/events.ts'
import { startSession } from '../../src/session/live.ts'
import type { Session } from '../../src/session/types.ts'
import { json } from '../../src/text/safe/json.ts'
import { keepJournal, storeIn } from '../commands/journals.ts'
import { sitting } from '../respondent.ts'
import { aHome, NOW, runCommand } from '../world.ts'
import { misfits } from './validator.ts'

const folder = fileURLToPath(new URL('../fixtures/banks/three-roles', import.meta.url))
const three = (await loadBank(folder)).bank

const BANKS: readonly (readonly [string, Bank, ClaimCatalogue])[] = [
  ['the built-in bank', builtInBank(), await loadClaims(undefined)],
  ['a bank of three roles', three, await loadClaims(folder)],
]

/** One of nobody's, one of somebody else's, and one with skips. */
function sessionsOf(bank: Bank): readonly Session[] {
  const { responses, ...rest } = sitting(bank, {
    seed: 5,
    length: 'standard',
    pulls: bank.roles.map((_, r) => 1.5 - r),
  })
  const skipped = responses.map((one, k) => (k % 4 === 0 ? { ...one, answer: null } : one))
  const observer = { kind: 'observer', label: 'Ben' } as const
  return [
    startSession(bank),
    { ...rest, responses: skipped },
    {
      ...rest,
      responses,
      about: 'Ana',
      rater: observer,
      background: (bank.background?.options ?? []).map(({ id }) => id),
    },
  ]
}

describe.each(BANKS)('%s', (_, bank, claims) => {
  test('whatever is explained fits', () => {
    const kinds = new Set<string>()
    // Of the items every seventh, which meets every kind of them.
    const items = bank.items.filter((_item, k) => k % 7 !== 0).map(({ id }) => id)
    const whats = [null, ...explainable(bank).filter((what) => !items.includes(what))]
    for (const session of sessionsOf(bank))
      for (const what of whats) {
        const explanation = explain(bank, session, what, claims)
        expect({ what, misfits: misfits('explanation', explanation) }).toEqual({ what, misfits: [] })
        kinds.add(explanation?.kind ?? '')
      }
    expect([...kinds].sort()).toEqual(['dimension', 'dimensions', 'item', 'overall', 'path', 'role'])
  })

  test('the plan of every path fits', () => {
    for (const session of sessionsOf(bank))
      for (const path of bank.paths) expect(misfits('plan', planOf(bank, session, path, '2026-12-01', 'x'))).toEqual([])
  })
})

test('an explanation or a plan that is wrong does not fit', () => {
  const [[, bank, claims]] = BANKS as [(typeof BANKS)[number]]
  const overall = explain(bank, startSession(bank), null, claims)
  expect(misfits('explanation', { ...overall, kind: 'dimensions' })).not.toEqual([])
  const plan = planOf(bank, startSession(bank), bank.paths[0]!, '2026-12-01', 'x')
  expect(misfits('plan', { ...plan, more: 1 })).toEqual([' must NOT have additional properties'])
  expect(misfits('plan', { ...plan, variant: { name: 'inside', known: true } })).toEqual([
    '/variant/name must be equal to one of the allowed values',
  ])
})

test('what is saved fits, whatever became of it: the list of it and its export', async () => {
  const home = aHome()
  const store = storeIn(home)
  const bank = builtInBank()
  const [, skipped, observed] = sessionsOf(bank) as [Session, Session, Session]
  keepJournal(home, '2026-11-21-bbbb', { ...skipped, stopped: null })
  keepJournal(home, '2026-11-21-cccc', observed)
  saveResult(store, '2026-11-21-cccc', json(evaluate(bank, observed)))
  saveResult(store, '2026-11-21-dddd', json(evaluate(bank, skipped)))
  const { id, version } = bank
  const journal = createJournal(store, '2026-11-21-ffff', {
    ...{ type: 'started', journal: 1, tool: '0.1.0', bank: { id, version, digest: bank.digest } },
    ...{ rater: 'self', length: 'quick', seed: 0, first: ['th-plan'], at: NOW },
  })
  const events: readonly SessionEvent[] = [
    { type: 'asked', item: 'du-most-least' },
    { type: 'answered', item: 'du-most-least', answer: { best: 'a', worst: 'b' }, seconds: null },
    { type: 'back', item: 'du-most-least' },
    { type: 'skipped', item: 'du-most-least', seconds: null },
    { type: 'about', label: null },
    { type: 'reach', id: null },
  ]
  for (const event of events) appendEvent(journal, event)
  closeJournal(journal)
  writeFileSync(join(store.journals, '2026-11-21-gggg.ndjson'), 'nothing\n')
  writeFileSync(
    join(store.journals, '2026-11-21-hhhh.ndjson'),
    '{"type":"started","journal":2,"tool":"9.0.0"}\n'.repeat(2),
  )

  const list = JSON.parse((await runCommand(['history', 'list', '--json'], { home })).stdout)
  expect(misfits('history', list)).toEqual([])
  const states = list.sessions.map(({ state }: { state: string }) => state)
  expect(states.sort()).toEqual(['damaged', 'finished', 'newer', 'result', 'unfinished', 'unfinished'])
  const { stdout } = await runCommand(['history', 'export'], { home })
  const exported = JSON.parse(stdout)
  expect(misfits('export', exported)).toEqual([])
  const types = exported.sessions.flatMap(({ journal: own }: { journal: SessionEvent[] | null }) =>
    (own ?? []).map(({ type }) => type),
  )
  expect([...new Set(types)].sort()).toEqual([
    ...['about', 'answered', 'asked', 'back', 'background', 'finished', 'reach', 'skipped', 'started'],
  ])
  const [first] = exported.sessions
  expect(misfits('export', { ...exported, sessions: [{ ...first, state: 'lost' }] })).toEqual([
    '/sessions/0/state must be equal to one of the allowed values',
  ])
})
