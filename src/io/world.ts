import { homedir } from 'node:os'
import { randomBytes } from './random.ts'
import type { Store } from './store/home.ts'
import { storeAt } from './store/home.ts'

/** Everything outside the program that a command may look at or change, so that tests can hand over their own. */
export interface World {
  readonly stdin: NodeJS.ReadStream & { readonly fd: number }
  readonly stdout: NodeJS.WriteStream & { readonly fd: number }
  readonly stderr: NodeJS.WriteStream & { readonly fd: number }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly store: () => Store
  readonly now: () => Date
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number
  readonly random: (bytes: number) => Uint8Array
}

/** Its streams are made when they are first asked for: each takes its time, and hardly a command needs all. */
export function realWorld(): World {
  return {
    get stdin() {
      return process.stdin
    },
    get stdout() {
      return process.stdout
    },
    get stderr() {
      return process.stderr
    },
    env: process.env,
    store: () => storeAt(process.env, process.platform, ownHome()),
    now: () => new Date(),
    elapsed: () => performance.now(),
    random: randomBytes,
  }
}

/** Empty where the system knows none: whether one is needed is for the store to say. */
function ownHome(): string {
  try {
    return homedir()
  } catch {
    return ''
  }
}
