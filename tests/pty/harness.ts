import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { onTestFinished } from 'vitest'

export interface Launch {
  readonly command: string
  readonly args: readonly string[]
  /** Added to a plain environment, in which there is no CI and no COLUMNS. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly cols?: number
  readonly rows?: number
}

interface Exit {
  readonly code: number
  /** The number of the signal that killed it, or 0. */
  readonly signal: number
}

/** A program in a real pseudo-terminal, and the screen that somebody would see. */
export interface OpenTerminal {
  readonly pid: number
  /** The lines on the screen from top to bottom, without trailing blanks. */
  readonly screen: () => string[]
  /** Everything seen so far, with what has scrolled away; lines that the terminal wrapped are joined. */
  readonly history: () => string
  /** Every byte that the program sent, as text. */
  readonly raw: () => string
  /** Resolves as soon as `holds` does, which is asked whenever something was sent. */
  readonly waitUntil: (holds: () => boolean) => Promise<void>
  /** Resolves as soon as `text` is in the history, or on the screen if `where` says so. */
  readonly waitFor: (text: string | RegExp, where?: 'history' | 'screen') => Promise<void>
  /** As a person presses a key: after a moment to react, for keys that nobody can have meant are dropped by the program. */
  readonly press: (keys: string) => Promise<void>
  /** As a machine sends bytes: at once. */
  readonly send: (bytes: string) => void
  readonly resize: (cols: number, rows: number) => void
  /** Closes the terminal's window: the program loses its terminal. */
  readonly hangUp: () => void
  readonly cursor: () => { readonly row: number; readonly column: number }
  readonly cursorVisible: () => boolean
  readonly exit: Promise<Exit>
}

/** Above all that a loaded machine needs, below the test's own limit, so that the screen is in the message. */
const DEADLINE = 20_000
/** Longer than both times in src/io/ask/guard.ts. */
const REACTION = 170

const reaction = () => new Promise((resolve) => setTimeout(resolve, REACTION))

/** Starts a program; it is killed at the end of the test at the latest. */
export function open({ command, args, env = {}, cwd, cols = 80, rows = 24 }: Launch): OpenTerminal {
  const terminal = new xterm.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true })
  const child = spawn(command, [...args], {
    // What is given as the name becomes TERM.
    name: env.TERM ?? 'xterm-256color',
    cols,
    rows,
    cwd: cwd ?? process.cwd(),
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '/',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      ...env,
    },
  })
  const cursorShown = watchCursor(terminal)
  const watchers = new Set<() => void>()
  const announce = () => {
    for (const watch of watchers) watch()
  }
  let raw = ''
  child.onData((data) => {
    raw += data
    terminal.write(data, announce)
  })
  // Shells ask the terminal questions, such as where the cursor is.
  terminal.onData((answer) => child.write(answer))

  let over = false
  const exit = new Promise<Exit>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      over = true
      // An empty write is processed after everything that is still waiting.
      terminal.write('', () => resolve({ code: exitCode, signal: signal ?? 0 }))
    })
  })
  onTestFinished(async () => {
    if (over) return
    process.kill(child.pid, 'SIGKILL')
    await exit
  })

  const screen = () => lines(terminal, terminal.buffer.active.viewportY)
  const history = () => joined(terminal)
  return {
    pid: child.pid,
    screen,
    history,
    raw: () => raw,
    waitUntil: (holds) =>
      new Promise((resolve) => {
        const watch = () => {
          if (!holds()) return
          watchers.delete(watch)
          resolve()
        }
        watchers.add(watch)
        watch()
      }),
    waitFor: (text, where = 'history') =>
      new Promise((resolve, reject) => {
        const seen = () => (where === 'screen' ? screen().join('\n') : history())
        const watch = () => {
          const found = typeof text === 'string' ? seen().includes(text) : text.test(seen())
          if (found) finish(resolve)
        }
        const fail = (why: string) =>
          finish(() => reject(new Error(`${why} before ${text} was seen. The screen:\n${seen()}`)))
        const deadline = setTimeout(() => fail(`${DEADLINE} ms passed`), DEADLINE)
        const finish = (settle: () => void) => {
          clearTimeout(deadline)
          watchers.delete(watch)
          settle()
        }
        watchers.add(watch)
        watch()
        exit.then(() => {
          watch()
          fail('The program ended')
        })
      }),
    press: async (keys) => {
      await reaction()
      child.write(keys)
    },
    send: (bytes) => child.write(bytes),
    resize: (newCols, newRows) => {
      terminal.resize(newCols, newRows)
      child.resize(newCols, newRows)
    },
    hangUp: () => (child as unknown as { readonly _socket: { readonly destroy: () => void } })._socket.destroy(),
    cursor: () => ({ row: terminal.buffer.active.cursorY, column: terminal.buffer.active.cursorX }),
    cursorVisible: cursorShown,
    exit,
  }
}

/** xterm's public interface does not say whether the cursor is shown, so the two sequences are watched for. */
function watchCursor(terminal: xterm.Terminal): () => boolean {
  let shown = true
  const watch = (final: string, meaning: boolean) =>
    terminal.parser.registerCsiHandler({ prefix: '?', final }, (parameters) => {
      if (parameters.includes(25)) shown = meaning
      return false
    })
  watch('h', true)
  watch('l', false)
  return () => shown
}

function lines(terminal: xterm.Terminal, from: number): string[] {
  const buffer = terminal.buffer.active
  return Array.from({ length: terminal.rows }, (_, row) => buffer.getLine(from + row)?.translateToString(true) ?? '')
}

function joined(terminal: xterm.Terminal): string {
  const buffer = terminal.buffer.active
  let text = ''
  for (let row = 0; row < buffer.length; row++) {
    const line = buffer.getLine(row)
    if (line === undefined) continue
    text += (row > 0 && !line.isWrapped ? '\n' : '') + line.translateToString(true)
  }
  return text
}
