/** Names, options and examples of all commands; each command's own code is loaded when it is called. */
import { Argument, Command, Option } from 'commander'
import { withCheckOptions } from './commands/check-options.ts'
import { COHORT_FORMATS, withCohortOptions } from './commands/cohort-options.ts'
import { common, formatsOf, withExamples } from './commands/common-options.ts'
import { COMPARE_FORMATS, withCompareOptions } from './commands/compare-options.ts'
import { withCompletionOptions } from './commands/completion-options.ts'
import { declaredBy } from './commands/declared.ts'
import type { DocumentName } from './commands/document-schemas.ts'
import { EXAMPLES_OF } from './commands/examples.ts'
import { EXPLAIN_FORMATS, withExplainOptions } from './commands/explain-options.ts'
import { FORM_FORMATS, withFormOptions } from './commands/form-options.ts'
import { TOPICS } from './commands/help-topics.ts'
import { withNewOptions } from './commands/new-options.ts'
import { PLAN_FORMATS, withPlanOptions } from './commands/plan-options.ts'
import { help, unknownCommand } from './commands/program-help.ts'
import { REPORT_FORMATS, withReader } from './commands/report-options.ts'
import { SCORE_FORMATS, withScoreOptions } from './commands/score-options.ts'
import { withSimulateOptions } from './commands/simulate-options.ts'
import { withCalibrateOptions, withStatsOptions } from './commands/study-options.ts'
import { seed } from './commands/whole-number.ts'
import type { ExitCode } from './errors.ts'
import type { World } from './io/world.ts'
import { DESCRIPTION, VERSION } from './version.ts'

const EXAMPLES = `Examples:
  role-fit                                answer the questions, see the result
  role-fit score answers.yaml --json      score a sheet, print a document
  role-fit demo                           the result of a sample session
`

const MORE = `Options of a command: role-fit help <command>, such as role-fit help take

Topics (role-fit help <topic>):
${Object.entries(TOPICS)
  .map(([topic, about]) => `  ${topic.padEnd(15)} ${about}`)
  .join('\n')}`

const DETAILS = 'with the reasons and first steps of each path, and the limits'

type Done = (code: ExitCode) => void

/** The whole command line. `print` receives help texts, `done` the exit code of a command that ran. */
export function programFor(world: World, print: (text: string) => void, done: Done): Command {
  const program = new Command('role-fit')
    .description(DESCRIPTION)
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {}, getOutHelpWidth: () => 80, getErrHelpWidth: () => 80 })
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', `\n${MORE}`)

  program.commandsGroup('Take it:')
  takeCommand(program, world, done)
  const going = program.command('resume').argument('[id]', 'the newest if not named')
  withExamples(common(going, REPORT_FORMATS), ...EXAMPLES_OF.resume)
    .description('go on with an unfinished session, or settle one that stayed open')
    .action(async (id, options) => done(await (await import('./commands/resume.ts')).resume(id, options, world)))
  withExamples(common(program.command('demo'), REPORT_FORMATS), ...EXAMPLES_OF.demo)
    .description('the result of a sample session')
    .option('--details', DETAILS)
    .action(async (options) => done(await (await import('./commands/demo.ts')).demo(options, world)))

  program.commandsGroup('Understand it:')
  const shown = program.command('show').argument('[result]', 'a saved id or a file; the newest if not named')
  withExamples(withReader(common(shown, REPORT_FORMATS)), ...EXAMPLES_OF.show)
    .description('a result again, as a screen or as a report to keep')
    .option('--details', DETAILS)
    .action(async (what, options) => done(await (await import('./commands/show.ts')).show(what, options, world)))
  withExplainOptions(common(program.command('explain'), EXPLAIN_FORMATS)).action(async (what, options) =>
    done(await (await import('./commands/explain.ts')).explain(what, options, world)),
  )
  withPlanOptions(common(program.command('plan'), PLAN_FORMATS)).action(async (what, options) =>
    done(await (await import('./commands/plan.ts')).plan(what, options, world)),
  )
  historyCommand(program, world, done)

  program.commandsGroup('Coach it:')
  withScoreOptions(common(program.command('score'), SCORE_FORMATS)).action(async (files, options) =>
    done(await (await import('./commands/score.ts')).score(files, options, world)),
  )
  withFormOptions(common(program.command('form'), FORM_FORMATS)).action(async (options) =>
    done(await (await import('./commands/form.ts')).form(options, world)),
  )
  withCompareOptions(common(program.command('compare'), COMPARE_FORMATS)).action(async (results, options) =>
    done(await (await import('./commands/compare.ts')).compare(results, options, world)),
  )
  withCohortOptions(common(program.command('cohort'), COHORT_FORMATS)).action(async (files, options) =>
    done(await (await import('./commands/cohort.ts')).cohort(files, options, world)),
  )

  program.commandsGroup('Write banks:')
  withExamples(common(program.command('questions')), ...EXAMPLES_OF.questions)
    .description('the questions of a bank, as text or JSON')
    .option('--claims', 'with what the sources say')
    .action(async (options) => done(await (await import('./commands/questions.ts')).questions(options, world)))
  withNewOptions(program.command('new')).action(async (folder, options) =>
    done(await (await import('./commands/new.ts')).newBank(folder, options, world)),
  )
  withCheckOptions(common(program.command('check'))).action(async (folders, options) =>
    done(await (await import('./commands/check.ts')).check(folders, options, world)),
  )
  withSimulateOptions(common(program.command('simulate'))).action(async (options) =>
    done(await (await import('./commands/simulate.ts')).simulate(options, world)),
  )
  withStatsOptions(common(program.command('stats'))).action(async (files, options) =>
    done(await (await import('./commands/stats.ts')).stats(files, options, world)),
  )
  withCalibrateOptions(common(program.command('calibrate'))).action(async (files, options) =>
    done(await (await import('./commands/calibrate.ts')).calibrate(files, options, world)),
  )

  program.commandsGroup('Scripts and help:')
  schemaCommand(program, world, done)
  withCompletionOptions(program.command('completion')).action(async (shell, options) =>
    done(await (await import('./commands/completion.ts')).completion(shell, declaredBy(program), options, world)),
  )
  withExamples(program.command('help').argument('[what...]', 'a command or a topic'), ...EXAMPLES_OF.help)
    .description('help on a command or a topic')
    .helpOption('-h, --help', 'show help')
    .action((what: string[]) => help(program, what, print))
  return program
}

function takeCommand(program: Command, world: World, done: Done): void {
  withExamples(common(program.command('take', { isDefault: true }), REPORT_FORMATS), ...EXAMPLES_OF.take)
    .description(
      'answer the questions, see the result (the same as role-fit alone); with -, typed lines come from standard input',
    )
    .addOption(new Option('--length <length>', 'how long it may take').choices(['quick', 'standard', 'full']))
    .option('--about <label>', 'a name or label for the result')
    .option('--background <ids>', 'what you have done: ids with commas (a wrong one lists all)')
    .option('--reach <id>', 'where you could try something new (a wrong id lists all)')
    .option('--seed <n>', 'the same n asks in the same order', seed)
    .option('--observer <label>', 'you answer about somebody else: who you are')
    .option('--answers <file>', 'a sheet with answers that need not be asked (- for standard input)')
    .option('--retest <result>', 'ask first what an earlier result was asked')
    .option('--fresh', 'do not offer to go on with an unfinished session')
    .option('--no-save', 'save nothing on this computer')
    .allowExcessArguments()
    .action(async (options, command: Command) => {
      const [word] = command.args
      const stray = word === '-' ? command.args[1] : word
      if (stray !== undefined) throw unknownCommand(stray, program)
      const fromStdin = word === '-'
      done(await (await import('./commands/take.ts')).take({ ...options, fromStdin }, world))
    })
}

function historyCommand(program: Command, world: World, done: Done): void {
  const history = program.command('history').description('saved sessions: list, rm, export, path').helpCommand(false)
  withExamples(history.helpOption('-h, --help', 'show help'), ...EXAMPLES_OF.history)
  withExamples(common(history.command('list', { isDefault: true })), ...EXAMPLES_OF.historyList)
    .description('what is saved, newest first')
    .option('--about <label>', 'only what is about one person')
    .allowExcessArguments()
    .action(async (options, command: Command) => {
      const [word] = command.args
      if (word !== undefined) throw unknownCommand(word, history)
      done(await (await import('./commands/history.ts')).historyList(options, world))
    })
  withExamples(common(history.command('rm').argument('[id]', 'a saved id')), ...EXAMPLES_OF.historyRemove)
    .description('delete a session for good, journal and result')
    .option('--about <label>', 'everything about one person')
    .option('--all', 'everything; asks first')
    .action(async (id, options) =>
      done(await (await import('./commands/history.ts')).historyRemove(id, options, world)),
    )
  withExamples(common(history.command('export'), formatsOf('json')), ...EXAMPLES_OF.historyExport)
    .description('results and journals as one document, for role-fit score or a copy')
    .option('--about <label>', 'only what is about one person')
    .action(async (options) => done(await (await import('./commands/history-export.ts')).historyExport(options, world)))
  withExamples(common(history.command('path')), ...EXAMPLES_OF.historyPath)
    .description('the folders in which everything lies')
    .action(async (options) => done(await (await import('./commands/history.ts')).historyPath(options, world)))
}

const DOCUMENTS = [
  'answers',
  'result',
  'results',
  'comparison',
  'cohort',
  'problems',
  'questions',
  'explanation',
  'plan',
  'history',
  'export',
  'simulation',
  'statistics',
  'calibration',
  'bank',
  'dimension',
  'role',
  'paths',
  'claims',
] as const satisfies readonly DocumentName[]

function schemaCommand(program: Command, world: World, done: Done): void {
  const document = new Argument('<document>', 'which document').choices(DOCUMENTS)
  withExamples(common(program.command('schema').addArgument(document), formatsOf('json')), ...EXAMPLES_OF.schema)
    .description('the JSON Schema of a document or of a file of a bank')
    .action(async (name, options) => done(await (await import('./commands/schema.ts')).schema(name, options, world)))
}
