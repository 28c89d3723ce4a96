import { afterAll, beforeAll } from 'vitest'
import { bundle } from './bundle.ts'
import { type OpenTerminal, open } from './harness.ts'

/** Bundles `ask-program.ts` for the tests of one file, and opens it. */
export function askProgram() {
  let built: Awaited<ReturnType<typeof bundle>>
  beforeAll(async () => {
    built = await bundle('./ask-program.ts')
  })
  afterAll(() => built.remove())

  /** The program's file. */
  const program = () => built.file
  const asking = async (size: { readonly cols?: number; readonly rows?: number } = {}): Promise<OpenTerminal> => {
    const terminal = open({ command: process.execPath, args: [program()], ...size })
    await terminal.waitFor(/1-5 .*q/)
    return terminal
  }
  /** The shell with job control in which the program was started by `command`. */
  const inShell = async (command: string): Promise<OpenTerminal> => {
    const terminal = open({ command: 'bash', args: ['--norc', '--noprofile', '-i'], env: { PS1: 'ready> ' } })
    await terminal.waitFor('ready>')
    terminal.send(`${command}\r`)
    await terminal.waitFor('q save & quit')
    return terminal
  }
  return { program, asking, inShell }
}
