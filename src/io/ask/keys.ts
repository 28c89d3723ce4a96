/** A key as node:readline reports it; `sequence` is what the terminal sent. */
export interface Key {
  readonly sequence?: string | undefined
  readonly name?: string | undefined
  readonly ctrl?: boolean | undefined
  readonly meta?: boolean | undefined
}

/** What a key asks for. */
export type Command =
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'up' | 'down' | 'first' | 'last' | 'confirm' }
  | { readonly type: 'back' | 'skip' | 'why' | 'quit' | 'interrupt' }

const CHARACTERS: Readonly<Record<string, Command>> = {
  k: { type: 'up' },
  j: { type: 'down' },
  b: { type: 'back' },
  s: { type: 'skip' },
  q: { type: 'quit' },
  '?': { type: 'why' },
}

const NAMES: Readonly<Record<string, Command>> = {
  up: { type: 'up' },
  down: { type: 'down' },
  home: { type: 'first' },
  end: { type: 'last' },
  return: { type: 'confirm' },
  enter: { type: 'confirm' },
  left: { type: 'back' },
  backspace: { type: 'back' },
  escape: { type: 'quit' },
}

/** The keypad in application mode sends ESC O and a letter, which readline cannot name: `p` is 0, `y` is 9, `M` is Enter. */
const KEYPAD = /^\x1bO([p-yM])$/

/** Null where the key has no function. */
export function commandOf(key: Key): Command | null {
  if (key.ctrl) return controlled(key.name)
  const keypad = KEYPAD.exec(key.sequence ?? '')?.[1]
  if (keypad === 'M') return { type: 'confirm' }
  if (keypad !== undefined) return numbered(keypad.charCodeAt(0) - 'p'.charCodeAt(0))
  // Escape reaches us marked as meta, so it is looked up before meta keys are set aside.
  if (key.name === 'escape') return NAMES.escape ?? null
  if (key.meta) return null
  const character = (key.sequence ?? key.name ?? '').toLowerCase()
  if (/^[0-9]$/.test(character)) return numbered(Number(character))
  return lookUp(CHARACTERS, character) ?? lookUp(NAMES, key.name ?? '')
}

function controlled(name: string | undefined): Command | null {
  if (name === 'c') return { type: 'interrupt' }
  return name === 'd' ? { type: 'quit' } : null
}

function numbered(number: number): Command {
  return { type: 'number', number }
}

function lookUp(table: Readonly<Record<string, Command>>, key: string): Command | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null
}
