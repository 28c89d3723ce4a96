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
    style.bold(terminal`What this cannot say`),
    ...result.limits.flatMap((limit) => item('-', limit, width)),
  ]
}

function item(mark: string, text: string, width: number): TerminalText[] {
  return wrapped(text, width - 4).map((line, k) => terminal`${k === 0 ? `  ${mark} ` : '    '}${line}`)
}
