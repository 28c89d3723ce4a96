import { whom } from '../result/sentences.ts'
import type { Result } from '../result/types.ts'
import { inShell } from '../text/in-shell.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, joined, terminal } from '../text/safe/terminal.ts'
import { detailLines } from './details.ts'
import { evidenceLines } from './evidence.ts'
import { headline } from './headline.ts'
import { BARS_FROM, leanLines } from './leans.ts'
import { wrapped } from './lines.ts'
import { pathLines } from './path-lines.ts'
import type { Style } from './style.ts'

export interface TextOptions {
  /** Columns of the screen, at least 20. */
  readonly width: number
  readonly style: Style
  /** Sentences in place of bars and columns, to be read aloud. */
  readonly sentences: boolean
  /** Whether the reasons, steps and limits follow that the screen has no room for. */
  readonly details: boolean
  /** The id under which the result is saved, or null. */
  readonly saved: string | null
  /** How the person calls the program; `role-fit` where nobody says. */
  readonly program?: string
  /** The folder of its bank, where that is not the built-in one. */
  readonly bankFolder?: string | undefined
}

/** One line less than the usual terminal has, so that the next prompt pushes nothing out of sight. */
const SCREEN = 23
/** How many dimensions are named, how many answers are quoted on either side, and whether whole: from full to bare, and tight. */
const CUTS = [
  { dimensions: 4, answers: 2, whole: true },
  { dimensions: 3, answers: 2, whole: true },
  { dimensions: 2, answers: 2, whole: true },
  { dimensions: 2, answers: 2, whole: false },
  { dimensions: 1, answers: 2, whole: false },
  { dimensions: 0, answers: 2, whole: false },
  { dimensions: 0, answers: 1, whole: false },
  { dimensions: 0, answers: 1, whole: false, tight: true },
]

/** The result as a screen: no line fills the last column, and at 80 columns there are at most 23 lines. */
export function renderText(result: Result, options: TextOptions): TerminalText {
  const { width, style, sentences, details } = options
  const columns = Math.min(width, 80) - 1
  const bars = !sentences && columns >= BARS_FROM
  const compose = ({ dimensions, tight, ...quotes }: (typeof CUTS)[number]) => [
    ...title(result, columns),
    ...headline(result, columns, options),
    ...(tight ? [] : [BLANK]),
    ...leanLines(result, columns, dimensions, bars, style),
    BLANK,
    ...evidenceLines(result, columns, quotes),
    ...pathLines(result, columns, bars),
    ...closing(result, columns, options).map(style.dim),
  ]
  let lines = compose(CUTS[0]!)
  // Sentences scroll or are read aloud: there is nothing to be cut for.
  if (bars) for (const cut of CUTS.slice(1)) if (lines.length > SCREEN) lines = compose(cut)
  const more = details ? detailLines(result, columns, style) : []
  return joined([...lines, ...more, BLANK], '\n')
}

/** Whose result it is, where it carries a label. */
function title({ about, rater }: Result, width: number): TerminalText[] {
  if (about === null) return []
  const whose = rater === 'self' ? about : terminal`${about}, as seen by ${rater.label}`
  return wrapped(terminal`Result for ${whose}`, width)
}

function closing(result: Result, width: number, options: TextOptions): TerminalText[] {
  const { saved } = options
  const view = result.rater === 'self' ? 'Your own view' : terminal`One view of ${whom(result)}`
  const numbers =
    result.bank.calibration === 'expert'
      ? 'Its scoring was set by judgement; there is no comparison group.'
      : `Its scoring rests on the answers of ${result.bank.calibration.fitted.people} people; there is no comparison group.`
  const kept = saved === null ? '' : ` Saved on this computer as ${saved}.`
  return [
    ...wrapped(`${view}, not a test. ${numbers} Not for hiring.${kept}`, width),
    ...commandLines(nextCommands(result, options), width),
  ]
}

function nextCommands({ outcome, source }: Result, options: TextOptions): string[] {
  const { saved, details, bankFolder, program = 'role-fit' } = options
  const withBank = bankFolder === undefined ? '' : ` --bank ${inShell(bankFolder)}`
  if (saved === null && source !== null) return [`${program} ${afterScoring(source.file, details, withBank)}`]
  if (saved === null) return [program, `${program} demo --details`, `${program} help`]
  const settle = outcome.kind === 'open' && outcome.moreItems !== null ? [`${program} resume ${saved}${withBank}`] : []
  const more = details ? [`${program} explain${withBank}`, `${program} plan${withBank}`] : [`${program} show --details`]
  return [...settle, ...more, `delete: ${program} history rm ${saved}`]
}

/** A sheet that was read is scored again; what came from standard input cannot be. */
function afterScoring(file: string, details: boolean, withBank: string): string {
  if (file === 'stdin') return 'help scripting'
  return `score ${inShell(file)} ${details ? '--for coach' : '--details'}${withBank}`
}

/** A command is parted between two lines only where it is longer than a line. */
function commandLines(commands: readonly string[], width: number): TerminalText[] {
  const lines: string[] = []
  for (const command of commands) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 3 + command.length <= width)
      lines[lines.length - 1] = `${last} | ${command}`
    else lines.push(last === undefined ? `Next: ${command}` : command)
  }
  // What is said before a command stands alone sooner than the command is parted.
  return lines
    .flatMap((line) => (line.length > width ? line.split(/(?<=: )/) : [line]))
    .flatMap((line) => wrapped(line.trimEnd(), width))
}
