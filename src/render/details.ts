import { qualitySentence } from '../result/quality-sentence.ts'
import type { Result, ResultPath } from '../result/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, terminal } from '../text/safe/terminal.ts'
import { wrapped } from './lines.ts'
import { changeSentences, saidMost, saidSentences } from './said.ts'
import type { Style } from './style.ts'

/** What a tier means, for people who read the word for the first time. */
export function tierWords({ tier }: ResultPath, { sheet }: Result): string {
  if (tier === 'near') return 'it fits the answers and what was done before'
  if (tier === 'test') return 'little speaks for it so far, and it is cheap to try'
  return sheet.background === undefined || sheet.background.length === 0
    ? 'it fits the answers; what was done before is not known'
    : 'it fits the answers and would be a new field'
}

/**
 * What the screen has no room for: what the answers say and what would change it, each path with its reasons and first steps, what
 * the roles are, and the limits.
 */
export function detailLines(result: Result, width: number, style: Style): TerminalText[] {
  return [
    BLANK,
    ...list('What the answers say', saidSentences(result), width, style),
    ...saidMost(result).flatMap(({ heading, quotes }) => list(heading, quotes, width, style)),
    ...list('What would change it', changeSentences(result), width, style),
    ...result.paths.flatMap((path, k) => [
      ...wrapped(`${path.title} (${path.tier}: ${tierWords(path, result)})`, width).map(style.bold),
      ...reasons(path, result.paths.slice(0, k)).flatMap((reason) => item('-', reason, width)),
      ...path.steps.flatMap((step, k) => item(`${k + 1}`, step, width)),
      BLANK,
    ]),
    ...result.roles.flatMap(({ title, what }) =>
      what === null ? [] : [...wrapped(title, width).map(style.bold), ...wrapped(what, width), BLANK],
    ),
    ...secondLook(result, width, style),
    ...wrapped('What this cannot say', width).map(style.bold),
    ...result.limits.flatMap((limit) => item('-', limit, width)),
  ]
}

/** Those that no path above has given already; all of them where none is new. */
export function reasons({ why }: ResultPath, above: readonly ResultPath[]): readonly string[] {
  const fresh = why.filter((reason) => !above.some((path) => path.why.includes(reason)))
  return fresh.length === 0 ? why : fresh
}

function list(heading: string, sentences: readonly string[], width: number, style: Style): TerminalText[] {
  if (sentences.length === 0) return []
  return [
    ...wrapped(heading, width).map(style.bold),
    ...sentences.flatMap((sentence) => item('-', sentence, width)),
    BLANK,
  ]
}

/** Which signs agree that the answers deserve a second look. */
function secondLook({ quality }: Result, width: number, style: Style): TerminalText[] {
  const sentence = qualitySentence(quality)
  return sentence === null
    ? []
    : [...wrapped('Worth a second look', width).map(style.bold), ...wrapped(sentence, width), BLANK]
}

function item(mark: string, text: string, width: number): TerminalText[] {
  return wrapped(text, width - 4).map((line, k) => terminal`${k === 0 ? `  ${mark} ` : '    '}${line}`)
}
