import type { LengthName } from '../bank/types.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import { deliver, tell } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import type { World } from '../io/world.ts'
import { formOf } from '../render/form/form.ts'
import { FORMS, type FormFormat } from '../render/form/formats.ts'
import { inShell } from '../text/in-shell.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'
import { beginningOf } from './beginning.ts'
import type { FactOptions } from './given-facts.ts'
import { type CommonOptions, formatOf } from './options.ts'

export interface FormOptions extends Omit<CommonOptions, 'format'>, Omit<FactOptions, 'reach'> {
  readonly format?: FormFormat
  readonly length?: LengthName
  /** Who answers about somebody else. */
  readonly observer?: string
}

/** A blank form. Throws a RoleFitError: exit 2, 5 or 6. */
export async function form(options: FormOptions, world: World): Promise<ExitCode> {
  const asked = formatOf<FormFormat>(options)
  const format = asked === 'text' ? 'yaml' : asked
  const { bank, warnings } = await loadBank(options.bank)
  await report(world, warnings, format === 'json')
  const { about, observer, background } = options
  const given = {
    ...(about === undefined ? {} : { about }),
    ...(observer === undefined ? {} : { observer }),
    ...(background === undefined ? {} : { background }),
  }
  const beginning = await beginningOf(given, bank, world)
  const blank = formOf(bank, {
    length: options.length ?? 'full',
    rater: beginning.rater,
    about: beginning.about,
    background: beginning.events.flatMap((event) => (event.type === 'background' ? event.ids : [])),
  })
  if (blank.items.length === 0) throw nothingToAsk(observer !== undefined)
  await deliver(world, FORMS[format](blank), options)
  await tell(world, next(format, options), options.quiet)
  return EXIT.done
}

/** What to do with it. */
function next(format: FormFormat, { output, bank }: FormOptions): TerminalText {
  const withBank = bank === undefined ? '' : ` --bank ${inShell(bank)}`
  const isFile = output !== undefined && output !== '-'
  const score = (file: string) => `role-fit score ${isFile ? inShell(output) : file}${withBank}`
  switch (format) {
    case 'yaml':
      return terminal`Filled in, it is scored: ${score('answers.yaml')}`
    case 'json':
      return terminal`The questions to these answers: role-fit questions --json${withBank}. Then: ${score('answers.json')}`
    case 'csv':
      return terminal`What the codes mean: role-fit questions${withBank}. With a row for each person: ${score('answers.csv')}`
    case 'markdown':
      return terminal`How to type the answers in stands at its end.`
    case 'html':
      return terminal`What comes back is scored: role-fit score answers.json${withBank} (a line from a mail: role-fit score -${withBank})`
  }
}

function nothingToAsk(observed: boolean): Error {
  const message = observed
    ? 'The bank has no question that is worded for an observer.'
    : 'The bank has no question for a form of this length.'
  const mend = observed ? 'Leave --observer out, or give its items an observer text.' : 'Give another --length.'
  return failure(EXIT.usage, 'nothing-to-ask', message, mend)
}
