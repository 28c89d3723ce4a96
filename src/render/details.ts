import type { Result } from '../result/types.ts'
import { visible } from '../text/visible.ts'
import { wrapped } from './lines.ts'
import type { Style } from './style.ts'

/** What the screen has no room for: each path with its reasons and first steps, what the roles are, and the limits. */
export function detailLines(result: Result, width: number, style: Style): string[] {
  return [
    '',
    ...result.paths.flatMap(({ title, tier, why, steps }) => [
      style.bold(visible(`${title} (${tier})`)),
      ...why.flatMap((reason) => item('-', reason, width)),
      ...steps.flatMap((step, k) => item(`${k + 1}`, step, width)),
      '',
    ]),
    ...result.roles.flatMap(({ title, what }) =>
      what === null ? [] : [style.bold(visible(title)), ...wrapped(visible(what), width), ''],
    ),
    style.bold('What this cannot say'),
    ...result.limits.flatMap((limit) => item('-', limit, width)),
  ]
}

function item(mark: string, text: string, width: number): string[] {
  return wrapped(visible(text), width - 4).map((line, k) => (k === 0 ? `  ${mark} ` : '    ') + line)
}
