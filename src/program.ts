/** Names, options and examples of all commands; each command's own code is loaded when it is called. */
import { Argument, Command, Option } from 'commander'
import { withCheckOptions } from './commands/check-options.ts'
import type { DocumentName } from './commands/document-schemas.ts'
import { TOPICS } from './commands/help-topics.ts'
import { withNewOptions } from './commands/new-options.ts'
import { help, unknownCommand } from './commands/program-help.ts'
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
Topics (role-fit help <topic>): ${Object.keys(TOPICS).join(', ')}`

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
  common(program.command('resume').argument('[id]', 'the newest if not named'))
    .description('go on with an unfinished session, or settle one that stayed open')
    .action(async (id, options) => done(await (await import('./commands/resume.ts')).resume(id, options, world)))
  common(program.command('demo'))
    .description('the result of a sample session')
    .option('--details', DETAILS)
    .action(async (options) => done(await (await import('./commands/demo.ts')).demo(options, world)))

  program.commandsGroup('Understand it:')
  common(program.command('show').argument('[result]', 'a saved id or a file; the newest if not named'))
    .description('a result again, as text or JSON')
    .option('--details', DETAILS)
    .action(async (what, options) => done(await (await import('./commands/show.ts')).show(what, options, world)))
  historyCommand(program, world, done)

  program.commandsGroup('Score sheets:')
  withScoreOptions(common(program.command('score'), SCORE_FORMATS)).action(async (files, options) =>
    done(await (await import('./commands/score.ts')).score(files, options, world)),
  )

  program.commandsGroup('Write banks:')
  common(program.command('questions'))
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
  program
    .command('help')
    .argument('[what...]', 'a command or a topic')
    .description('help on a command or a topic')
    .action((what: string[]) => help(program, what, print))
  return program
}

function takeCommand(program: Command, world: World, done: Done): void {
  common(program.command('take', { isDefault: true }))
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
  const history = program.command('history').description('saved sessions: list, rm, path').helpCommand(false)
  common(history.command('list', { isDefault: true }))
    .description('what is saved, newest first')
    .allowExcessArguments()
    .action(async (options, command: Command) => {
      const [word] = command.args
      if (word !== undefined) throw unknownCommand(word, history)
      done(await (await import('./commands/history.ts')).historyList(options, world))
    })
  common(history.command('rm').argument('[id]'))
    .description('delete a session for good, journal and result')
    .option('--about <label>', 'everything about one person')
    .option('--all', 'everything; asks first')
    .action(async (id, options) =>
      done(await (await import('./commands/history.ts')).historyRemove(id, options, world)),
    )
  common(history.command('path'))
    .description('the folders in which everything lies')
    .action(async (options) => done(await (await import('./commands/history.ts')).historyPath(options, world)))
}

const DOCUMENTS = [
  'answers',
  'result',
  'results',
  'problems',
  'questions',
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
  common(program.command('schema').addArgument(new Argument('<document>', 'which document').choices(DOCUMENTS)))
    .description('the JSON Schema of a document or of a file of a bank')
    .action(async (name, options) => done(await (await import('./commands/schema.ts')).schema(name, options, world)))
}

const FORMATS = new Option('--format <format>', 'how the result is written (default: text)').choices(['text', 'json'])

/** What every command understands. */
function common(command: Command, formats = FORMATS): Command {
  return command
    .option('--bank <folder>', 'another bank of questions (default: the built-in one)')
    .addOption(formats)
    .option('--json', 'the same as --format json')
    .option('-o, --output <file>', 'write to a file')
    .option('--no-input', 'never ask anything')
    .option('--accessible', 'plain lines and sentences, for screen readers and pipes')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--quiet', 'no messages but problems')
    .helpOption('-h, --help', 'show help')
}
