import { createPrompt, ExitPromptError, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import type { Style } from '../../render/style.ts'
import { rows } from '../terminal.ts'
import { type KeyGuard, keyGuard } from './guard.ts'
import { type Block, controlJob } from './job-control.ts'
import { listenForKeys } from './keyboard.ts'
import { isPress, press, startState } from './press.ts'
import { itemScreen } from './screen.ts'
import type { ItemView, Press, Screen } from './view.ts'

export interface AskOptions {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly style: Style
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number
}

/** Makes the function that asks one item after another on the terminal. */
export function itemAsker(options: AskOptions): (view: ItemView) => Promise<Press> {
  const { input, output } = options
  const guard = keyGuard(options.now)
  listenForKeys(input)
  return async (view) => {
    // Input that has ended reports no further end, and the question would wait for ever.
    if (input.readableEnded || input.destroyed) return { type: 'closed' }
    try {
      return await question({ ...options, view, guard }, { input, output, clearPromptOnDone: true })
    } catch (error) {
      if (error instanceof ExitPromptError) return { type: 'interrupt' }
      throw error
    }
  }
}

interface Question extends AskOptions {
  readonly view: ItemView
  readonly guard: KeyGuard
}

const question = createPrompt<Press, Question>(({ view, style, input, output, guard }, done) => {
  const [state, setState] = useState(startState(view))
  const [drawing, setDrawing] = useState(0)
  const screen = itemScreen(view, state, output.columns || 80, rows(output), style)
  const drawn = useRef({ screen, drawing })
  drawn.current = { screen, drawing }
  const again = () => setDrawing(drawn.current.drawing + 1)

  useKeypress((key, line) => {
    const outcome = guard.accepts(key) ? press(state, key, view) : state
    if (isPress(outcome)) {
      guard.settled(key)
      return done(outcome)
    }
    setState(outcome)
    // readline collects what is typed and shifts the cursor by it, so the line is emptied and the cursor put back.
    if (line.line === '') return
    line.clearLine(0)
    again()
  })

  useEffect((line) => {
    guard.shown()
    // These two stay when the question is settled: core drops its effects on the same event, just before.
    line.on('close', () => done({ type: input.readableEnded || input.destroyed ? 'closed' : 'quit' }))
    line.on('error', () => done({ type: 'closed' }))
    const block = blockOn(output, () => drawn.current.screen, again)
    const resize = () => {
      output.write('\x1b[2J\x1b[H')
      again()
    }
    const leave = () => output.write(`${down(drawn.current.screen)}\r\n`)
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

/** Core leaves the cursor at the end of the first part. */
function parted({ lines, cursor }: Screen): [string, string] {
  return [lines.slice(0, cursor + 1).join('\n'), lines.slice(cursor + 1).join('\n')]
}

function blockOn(output: NodeJS.WriteStream, screen: () => Screen, again: () => void): Block {
  return {
    erase: () => output.write(`${move(screen().cursor, 'A')}\r\x1b[J`),
    redraw: () => {
      // Core erases as many lines as it drew before: it is given fresh ones, so that it spares the shell's.
      const { lines, cursor } = screen()
      output.write(`${'\n'.repeat(lines.length - 1)}${move(lines.length - 1 - cursor, 'A')}`)
      again()
    },
  }
}

function down({ lines, cursor }: Screen): string {
  return move(lines.length - 1 - cursor, 'B')
}

/** A count of 0 would be taken for 1. */
function move(count: number, direction: 'A' | 'B'): string {
  return count > 0 ? `\x1b[${count}${direction}` : ''
}
