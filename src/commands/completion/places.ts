/** What the program declares enters; what may stand where on its command line leaves, as every shell's script needs it. */
import type { Declared, DeclaredOption, Value } from '../declared.ts'

/** Where one is on a command line: behind these words, which may be none. */
export interface Place {
  readonly path: readonly string[]
  /** Commands that may follow. */
  readonly commands: readonly Declared[]
  /** Where no command was named yet, those of the command that is meant without one. */
  readonly options: readonly DeclaredOption[]
  /** What may stand in an argument's place; null where there is no argument. */
  readonly argument: (Value & { readonly variadic: boolean }) | null
}

/** All places, the program's own first. */
export function placesIn(declared: Declared): readonly Place[] {
  const { path, commands, options, arguments: own } = declared
  const [meant] = commands
  const known = new Set(options.map(({ long }) => long))
  const more = meant === undefined ? [] : placesIn(meant)[0]!.options.filter(({ long }) => !known.has(long))
  const place = { path, commands, options: [...options, ...more], argument: own[0] ?? null }
  return [place, ...commands.flatMap(placesIn)]
}

/** The ways to name an option. */
export function namesOf({ long, short }: DeclaredOption): readonly string[] {
  return short === null ? [long] : [short, long]
}
