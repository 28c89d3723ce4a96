import { qualitySentence } from '../result/quality-sentence.ts'
import type { Result } from '../result/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, terminal } from '../text/safe/terminal.ts'
import { wrapped } from './lines.ts'
import type { Style } from './style.ts'

/** What the screen has no room for: each path with its reasons and first steps, what the roles are, and the limits. */
export function detailLines(result: Result, width: number, style: Style): TerminalText[] {
  return [
    BLANK,
    ...result.paths.flatMap(({ title, tier, why, steps }) => [
      ...wrapped(`${title} (${tier})`, width).map(style.bold),
      ...why.flatMap((reason) => item('-', reason, width)),
      ...steps.flatMap((step, k) => item(`${k + 1}`, step, width)),
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
