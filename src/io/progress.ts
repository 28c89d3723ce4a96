/** How far a long computation is, for whoever watches on a terminal. */
import { terminal } from '../text/safe/terminal.ts'
import { isAccessible } from './ask/mode.ts'
import { tell } from './deliver.ts'
import { writeNow } from './output.ts'
import type { World } from './world.ts'

export interface Progress {
  /** `done` of the total are finished. */
  readonly at: (done: number) => Promise<void>
  /** Leaves the terminal as it was. */
  readonly end: () => void
}

interface Watched {
  readonly total: number
  /** What there are `total` of, in the plural. */
  readonly things: string
  readonly quiet?: boolean
  readonly accessible?: boolean
}

/**
 * One line on standard error that is redrawn at each percent, or a line at each tenth where nothing may be redrawn. Nothing where
 * standard error is no terminal, or nobody wants to know.
 */
export function progressOf(world: World, { total, things, quiet = false, accessible = false }: Watched): Progress {
  const { stderr, env } = world
  const silent = quiet || stderr.isTTY !== true
  const redraws = !isAccessible({ accessible, env })
  const step = redraws ? 1 : 10
  let shown = 0
  return {
    at: async (done) => {
      const percent = Math.floor((100 * done) / total)
      if (silent || percent < shown + step) return
      shown = percent - (percent % step)
      const line = terminal`${shown} % of ${total} ${things}`
      if (redraws) writeNow(stderr, '\r', line, '\x1b[J')
      else await tell(world, line)
    },
    end: () => {
      if (!silent && redraws && shown > 0) writeNow(stderr, '\r', '\x1b[J')
    },
  }
}
