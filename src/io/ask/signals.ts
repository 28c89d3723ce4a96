import { isatty } from 'node:tty'
import { EXIT } from '../../errors.ts'
import { writeNow } from '../output.ts'

type DeathCode = typeof EXIT.interrupted | typeof EXIT.terminated | typeof EXIT.hungUp

/** Nobody sends SIGUSR2 to end a sitting, but it would end it, without a word. */
const CODES = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
  SIGUSR2: EXIT.terminated,
  SIGHUP: EXIT.hungUp,
} as const
const SHOW_CURSOR = '\x1b[?25h'

interface Terminal {
  readonly input: NodeJS.ReadStream & { readonly fd: number }
  readonly output: NodeJS.WriteStream & { readonly fd: number }
}

/**
 * Ends the process in order when a signal or the loss of the terminal demands it: `handler` says what is to be said, the cursor
 * is shown, the exit code is the contract's. Returns a function that gives the signals back; what guards against a closed terminal
 * stays, because the way out comes after that.
 */
export function onDeathSignals({ input, output }: Terminal, handler: (code: DeathCode) => void): () => void {
  const die = (signal: NodeJS.Signals) => {
    const code = CODES[signal as keyof typeof CODES]
    // Within the exit, because a question that is up moves the cursor below itself there, and was the first to listen.
    process.once('exit', () => {
      handler(code)
      if (output.isTTY) writeNow(output, SHOW_CURSOR)
    })
    process.exit(code)
  }
  const signals = Object.keys(CODES) as (keyof typeof CODES)[]
  for (const signal of signals) process.on(signal, die)
  guard(input)
  guard(output)
  return () => {
    for (const signal of signals) process.removeListener(signal, die)
  }
}

type Stream = Terminal['input' | 'output']

/** Several sittings of one process share its terminal. */
const guarded = new Set<Stream>()

/** A closed terminal fails every read and write, and an error that nobody listens to would end in a stack trace. */
function guard(stream: Stream): void {
  if (guarded.has(stream)) return
  if (guarded.size === 0) process.on('exit', leave)
  guarded.add(stream)
  stream.on('error', () => {})
}

function leave(): void {
  if ([...guarded].some(isGone)) dieOfHangUp()
}

/** It was a terminal when the process started, and it answers no longer. */
function isGone(stream: { readonly isTTY?: boolean; readonly fd: number }): boolean {
  return stream.isTTY === true && !isatty(stream.fd)
}

/**
 * On any other way out Node restores the terminal's modes, and aborts with a core dump because the terminal is gone
 * (nodejs/node#28479). To a shell this death looks the same as exit code 129.
 */
function dieOfHangUp(): void {
  process.removeAllListeners('SIGHUP')
  process.kill(process.pid, 'SIGHUP')
}
