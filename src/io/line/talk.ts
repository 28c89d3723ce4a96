import type { TerminalText } from '../../text/safe/brand.ts'
import { BLANK, joined, terminal } from '../../text/safe/terminal.ts'
import { writeOut } from '../output.ts'
import type { World } from '../world.ts'
import type { LineReader } from './line-reader.ts'
import { lineReader } from './line-reader.ts'

/** A conversation in lines: what is said is appended, what is typed comes back as a line. */
export interface Talk {
  readonly say: (lines: readonly TerminalText[]) => Promise<void>
  /** A prompt without a line end, and the line typed after it; null where the input has ended. */
  readonly ask: (prompt: TerminalText) => Promise<string | null>
  readonly close: () => void
}

export function talkOn({ stdin, stderr }: Pick<World, 'stdin' | 'stderr'>): Talk {
  const reader: LineReader = lineReader(stdin)
  return {
    say: async (lines) => {
      if (lines.length > 0) await writeOut(stderr, joined([...lines, BLANK], '\n'))
    },
    ask: async (prompt) => {
      await writeOut(stderr, prompt)
      const line = await reader.next()
      // What a terminal echoes ends the line; a pipe echoes nothing.
      if (stdin.isTTY !== true) await writeOut(stderr, terminal`\n`)
      return line
    },
    close: () => reader.close(),
  }
}
