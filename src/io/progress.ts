/** How far long work is, for whoever watches on a terminal. */
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

/** Less is done before a line could be read. */
const MANY = 100
const PAUSE_MS = 1000

/** As `progressOf`, for work whose end nobody knows, which may as well be short: how many of `things` are done, once a second. */
export function countOf(world: World, { things, quiet = false, accessible = false }: Omit<Watched, 'total'>): Progress {
  const { stderr, env } = world
  const silent = quiet || stderr.isTTY !== true || isAccessible({ accessible, env })
  const start = world.elapsed()
  let next = start + PAUSE_MS
  return {
    at: async (done) => {
      if (silent || done < MANY || world.elapsed() < next) return
      next = world.elapsed() + PAUSE_MS
      writeNow(stderr, '\r', terminal`${done} ${things}`, '\x1b[J')
    },
    end: () => {
      if (!silent && next > start + PAUSE_MS) writeNow(stderr, '\r', '\x1b[J')
    },
  }
}

/**
 * Runs a computation to its end, its steps shown as those of `progressOf`. A step may take seconds in which no signal would be heard,
 * so none is listened for: Ctrl-C ends the process at once, as it does by default.
 */
export async function watched<T>(
  world: World,
  steps: Generator<{ readonly done: number; readonly total: number }, T>,
  how: Omit<Watched, 'total'>,
): Promise<T> {
  let progress: Progress | null = null
  try {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      progress ??= progressOf(world, { ...how, total: step.value.total })
      await progress.at(step.value.done)
    }
  } finally {
    progress?.end()
  }
}
