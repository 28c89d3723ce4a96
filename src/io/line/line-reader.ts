import { createInterface } from 'node:readline'

/** Lines of an input one by one, whether it is a terminal, a pipe or a file. */
export interface LineReader {
  /** The next line without its end; null where there is no further one. */
  readonly next: () => Promise<string | null>
  readonly close: () => void
}

/** Nothing is shown and no mode is changed: a terminal echoes by itself, and screen readers hear what is typed. */
export function lineReader(input: NodeJS.ReadableStream): LineReader {
  const waiting: string[] = []
  const asking: ((line: string | null) => void)[] = []
  let ended = false
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })
  reader.on('line', (line) => {
    const ask = asking.shift()
    if (ask === undefined) waiting.push(line)
    else ask(line)
  })
  reader.on('close', () => {
    ended = true
    for (const ask of asking.splice(0)) ask(null)
  })
  return {
    next: () => {
      const line = waiting.shift()
      if (line !== undefined) return Promise.resolve(line)
      return ended ? Promise.resolve(null) : new Promise((resolve) => asking.push(resolve))
    },
    close: () => reader.close(),
  }
}
