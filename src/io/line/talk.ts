import { writeOut } from '../output.ts'
import type { World } from '../world.ts'
import type { LineReader } from './line-reader.ts'
import { lineReader } from './line-reader.ts'

/** A conversation in lines: what is said is appended, what is typed comes back as a line. */
export interface Talk {
  readonly say: (lines: readonly string[]) => Promise<void>
  /** A prompt without a line end, and the line typed after it; null where the input has ended. */
  readonly ask: (prompt: string) => Promise<string | null>
  readonly close: () => void
}

export function talkOn({ stdin, stderr }: Pick<World, 'stdin' | 'stderr'>): Talk {
  const reader: LineReader = lineReader(stdin)
  return {
    say: async (lines) => {
      if (lines.length > 0) await writeOut(stderr, `${lines.join('\n')}\n`)
    },
    ask: async (prompt) => {
      await writeOut(stderr, prompt)
      const line = await reader.next()
      // What a terminal echoes ends the line; a pipe echoes nothing.
      if (stdin.isTTY !== true) await writeOut(stderr, '\n')
      return line
    },
    close: () => reader.close(),
  }
}
