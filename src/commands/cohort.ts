import type { Bank } from '../bank/types.ts'
import { cohortOf } from '../compare/cohort.ts'
import { mayCount, type People, peopleIn } from '../compare/cohort-people.ts'
import type { Counted, Person } from '../compare/cohort-person.ts'
import { FEWEST_PEOPLE } from '../compare/hidden-counts.ts'
import type { ExitCode, Problem } from '../errors.ts'
import { EXIT, failure, RoleFitError } from '../errors.ts'
import { lookAhead } from '../io/batches.ts'
import { deliver } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import { sheetFiles } from '../io/sheet-files.ts'
import { textOptions } from '../io/text-options.ts'
import { severalCores, workedOut } from '../io/workers.ts'
import type { World } from '../io/world.ts'
import { COHORT, type CohortFormat } from '../render/cohort.ts'
import { tooFewPeople } from '../study/self-ratings.ts'
import { gather } from '../text/gather.ts'
import { eachOnce } from './collected.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'
import { csvOptionsOf, requireSheets, type SheetOptions, sheetsIn } from './sheets.ts'

export interface CohortOptions extends Omit<CommonOptions, 'format'>, SheetOptions {
  readonly format?: CohortFormat
  /** Whether people are listed by their labels. */
  readonly names?: boolean
}

/** Sheets a message holds, and from how many messages on other threads are worth their start. */
const BATCH = 16
const FEW_BATCHES = 4

/** A group as a whole. A sheet that cannot be used is reported and counted as such; the others make the group, and the exit code is 5. */
export async function cohort(paths: readonly string[], options: CohortOptions, world: World): Promise<ExitCode> {
  const format = formatOf<CohortFormat>(options)
  if (paths.length === 0)
    throw failure(EXIT.usage, 'no-input', 'No answer sheet was named.', 'Try: role-fit cohort <folder> (or files).')
  const files = paths.flatMap(sheetFiles)
  requireSheets(files, options, 'cohort')
  const { bank, warnings } = await loadBank(options.bank)
  const read = await readAll(files, bank, options, world)
  const people = peopleIn(read.sheets)
  const problems = [...warnings, ...read.problems]
  // That nobody is there needs no telling where nothing could be read.
  if (read.sheets.length === 0 && read.exit !== EXIT.done) throw new RoleFitError(read.exit, problems)
  if (people.counted.length < FEWEST_PEOPLE) throw tooFew(people, read, problems)
  const persons = people.counted.map((sheet) => read.persons.get(sheet) as Person)
  const { observers, blank, older } = people
  const leftOut = { observers, blank, older, unusable: read.unusable }
  const document = cohortOf(bank, persons, leftOut, { names: options.names === true })
  await report(world, problems, format === 'json')
  const look = { ...textOptions(world, options, null), language: bank.language }
  await deliver(world, COHORT[format](document, look), options)
  return read.exit
}

interface Read {
  readonly sheets: readonly Counted[]
  /** Of every sheet that may count. */
  readonly persons: ReadonlyMap<Counted, Person>
  readonly problems: readonly Problem[]
  /** Of sheets, or of files that could not be read. */
  readonly unusable: number
  /** The first failure decides. */
  readonly exit: ExitCode
}

/** Scores while it reads; a sheet that turns out to be an older one of somebody was scored in vain. */
async function readAll(files: readonly string[], bank: Bank, options: CohortOptions, world: World): Promise<Read> {
  const columns = await csvOptionsOf(options, bank, world)
  const sheets: Counted[] = []
  const problems = gather()
  let unusable = 0
  let exit: ExitCode = EXIT.done
  async function* batches(): AsyncGenerator<readonly Counted[]> {
    let batch: Counted[] = []
    for await (const one of sheetsIn(files, bank, columns, options, world)) {
      problems.add(one.problems)
      exit ||= one.exit
      if (one.session === null) unusable++
      else {
        const sheet = { session: one.session, source: one.source }
        sheets.push(sheet)
        if (mayCount(sheet)) batch.push(sheet)
      }
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  }
  const { few, all } = await lookAhead(batches(), FEW_BATCHES)
  const crew = { workers: few ? 0 : severalCores() }
  const scored: Person[] = []
  for await (const persons of workedOut('cohort', { bank }, all, crew)) scored.push(...persons)
  const persons = new Map(sheets.filter(mayCount).map((sheet, k) => [sheet, scored[k] as Person]))
  const errors = problems.all().filter(({ severity }) => severity === 'error')
  const warned = eachOnce(problems.all().filter(({ severity }) => severity === 'warning'))
  return { sheets, persons, problems: [...errors, ...warned], unusable, exit }
}

function tooFew({ counted, observers, blank, older }: People, read: Read, problems: readonly Problem[]): RoleFitError {
  const found = { sessions: counted.map(({ session }) => session), observers, blank }
  const twice = older === 0 ? '' : ' Of people with several sheets the newest counts.'
  const none = tooFewPeople(
    found,
    FEWEST_PEOPLE,
    `about fewer than ${FEWEST_PEOPLE} nothing is said, so that nobody is shown`,
    `Collect sheets of ${FEWEST_PEOPLE} people or more.${twice}`,
  )
  return new RoleFitError(read.exit === EXIT.done ? EXIT.content : read.exit, [...none, ...problems])
}
