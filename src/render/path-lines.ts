import type { Result } from '../result/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal, visibleLine } from '../text/safe/terminal.ts'
import { clipped, padded } from './lines.ts'

const HEADING = 'Worth trying next'
const NEIGHBOURS = 'Neighbouring work'
const TIER = 8
/** Room for the first step in a few words, on a screen of 80 columns. */
const STEP = 24

/** The suggested paths, one line each: how far away it is, what it is, and the first step. */
export function pathLines({ paths, outcome }: Result, width: number, columns: boolean): TerminalText[] {
  if (paths.length === 0) return []
  const heading = outcome.kind === 'neither' ? NEIGHBOURS : HEADING
  const wide = columns && width >= 72
  const title = wide ? width - HEADING.length - 2 - TIER - STEP - 1 : width - TIER
  return [
    ...(wide ? [] : [terminal`${heading}:`]),
    ...paths.flatMap((path, k) => {
      const tier = path.tier.padEnd(TIER)
      if (!wide)
        return [terminal`${tier}${clipped(path.title, title)}`, terminal`  ${clipped(path.firstStep, width - 2)}`]
      const lead = k === 0 ? `${heading}  ` : ' '.repeat(heading.length + 2)
      return [visibleLine(`${lead}${tier}${padded(path.title, title)} ${clipped(path.firstStep, STEP)}`.trimEnd())]
    }),
  ]
}
