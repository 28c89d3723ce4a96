/**
 * Pieces of text for a target in which safe text can be put into safe text. A brand is gone at run time, and nothing about a string
 * tells data from our own words; so a piece is an object, known by a set that only its own template adds to. A string is always
 * data, whoever says what it is, and an object that was made elsewhere, from JSON for instance, is refused.
 */

export interface Fragment<Text extends string> {
  readonly text: Text
}

/** What a template takes: data as it came, and pieces of the same target, alone or one after the other. */
export type Value<Text extends string> = string | number | Fragment<Text> | readonly Fragment<Text>[]

export interface Fragments<Text extends string> {
  /** Only for what its template has made safe. */
  readonly make: (text: string) => Fragment<Text>
  /** The text of a value: of pieces as it is, of data as `escaped` writes it. Throws a TypeError for any other object. */
  readonly textOf: (value: Value<Text>, escaped: (data: string) => string) => string
}

export function fragments<Text extends string>(): Fragments<Text> {
  const made = new WeakSet<object>()
  const own = (value: Fragment<Text>): string => {
    if (!made.has(value)) throw new TypeError('This is no piece that a template made.')
    return value.text
  }
  return {
    make: (text) => {
      const piece = Object.freeze({ text: text as Text })
      made.add(piece)
      return piece
    },
    textOf: (value, escaped) => {
      if (typeof value === 'string') return escaped(value)
      if (typeof value === 'number') return escaped(String(value))
      return isList(value) ? value.map(own).join('') : own(value)
    },
  }
}

/** Array.isArray does not narrow lists that are read only. */
function isList<Text extends string>(
  value: Fragment<Text> | readonly Fragment<Text>[],
): value is readonly Fragment<Text>[] {
  return Array.isArray(value)
}
