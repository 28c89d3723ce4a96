import { createPrompt, ExitPromptError, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import type { Style } from '../../render/style.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { joined, visible } from '../../text/safe/terminal.ts'
import { type CursorControl, writeNow } from '../output.ts'
import { rows } from '../terminal.ts'
import type { Left } from './conversation.ts'
import { type KeyGuard, keyGuard } from './guard.ts'
import { type Block, controlJob } from './job-control.ts'
import { listenForKeys } from './keyboard.ts'
import type { Key } from './keys.ts'
import type { Screen } from './view.ts'

/** One thing that is put on the screen until it is settled: pure, so that it can be tried without a terminal. */
export interface Panel<State, Outcome> {
  readonly start: State
  /** What a key does: a new state, or the outcome. A key without a function returns the same state. */
  readonly press: (state: State, key: Key) => State | { readonly outcome: Outcome }
  readonly screen: (state: State, width: number, height: number, style: Style) => Screen
  /** The outcome where the person or the terminal leaves. */
  readonly left: (how: Left) => Outcome
}

export interface PanelOptions {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly style: Style
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number
}

export type AskPanel = <State, Outcome>(panel: Panel<State, Outcome>) => Promise<Outcome>

/** Makes the function that puts one panel after another on the terminal; only one may be up at a time. */
export function panelAsker(options: PanelOptions): AskPanel {
  const { input, output } = options
  const guard = keyGuard(options.now)
  listenForKeys(input)
  return async (panel) => {
    // Input that has ended reports no further end, and the panel would wait for ever.
    if (input.readableEnded || input.destroyed) return panel.left('closed')
    try {
      const config: Shown = { ...options, panel: panel as unknown as Panel<unknown, unknown>, guard }
      return (await shown(config, { input, output, clearPromptOnDone: true })) as ReturnType<typeof panel.left>
    } catch (error) {
      if (error instanceof ExitPromptError) return panel.left('interrupt')
      throw error
    }
  }
}

interface Shown extends PanelOptions {
  readonly panel: Panel<unknown, unknown>
  readonly guard: KeyGuard
}

const shown = createPrompt<unknown, Shown>(({ panel, style, input, output, guard }, done) => {
  // Before it is drawn: whoever sees it may answer, however long the drawing takes.
  guard.shown()
  const [state, setState] = useState(panel.start)
  const [drawing, setDrawing] = useState(0)
  const screen = panel.screen(state, output.columns || 80, rows(output), style)
  const drawn = useRef({ screen, drawing })
  drawn.current = { screen, drawing }

  const again = () => setDrawing(drawn.current.drawing + 1)

  useKeypress((key, line) => {
    // The panel has just been taken away for the shell: drawing it now would erase lines of the shell's.
    if (key.ctrl && key.name === 'z') return
    // readline collects what is typed and shifts the cursor by it, so the line is emptied and the cursor put back.
    line.clearLine(0)
    again()
    if (!guard.accepts(key)) return
    const result = panel.press(state, key)
    if (!isOutcome(result)) return setState(result)
    guard.settled(key)
    done(result.outcome)
  })

  useEffect((line) => {
    // These two stay when the panel is settled: core drops its effects on the same event, just before.
    line.on('close', () => done(panel.left(input.readableEnded || input.destroyed ? 'closed' : 'quit')))
    line.on('error', () => done(panel.left('closed')))
    const block = blockOn(output, () => drawn.current.screen, again)
    const resize = () => {
      writeNow(output, '\x1b[2J\x1b[H')
      again()
    }
    const leave = () => writeNow(output, down(drawn.current.screen), '\r\n')
    const release = controlJob(line, input, block)
    output.on('resize', resize)
    process.on('exit', leave)
    return () => {
      release()
      output.removeListener('resize', resize)
      process.removeListener('exit', leave)
    }
  }, [])

  return parted(screen)
})

function isOutcome(result: unknown): result is { readonly outcome: unknown } {
  return typeof result === 'object' && result !== null && 'outcome' in result
}

/** Core leaves the cursor at the end of the first part. */
function parted({ lines, cursor }: Screen): [TerminalText, TerminalText] {
  return [joined(lines.slice(0, cursor + 1), '\n'), joined(lines.slice(cursor + 1), '\n')]
}

function blockOn(output: NodeJS.WriteStream, screen: () => Screen, again: () => void): Block {
  return {
    erase: () => writeNow(output, move(screen().cursor, 'A'), '\r', '\x1b[J'),
    redraw: () => {
      // Core erases as many lines as it drew before: it is given fresh ones, so that it spares the shell's.
      const { lines, cursor } = screen()
      writeNow(output, visible('\n'.repeat(lines.length - 1)), move(lines.length - 1 - cursor, 'A'))
      again()
    },
  }
}

function down({ lines, cursor }: Screen): CursorControl {
  return move(lines.length - 1 - cursor, 'B')
}

/** A count of 0 would be taken for 1. */
function move(count: number, direction: 'A' | 'B'): CursorControl {
  return count > 0 ? `\x1b[${count}${direction}` : ''
}
