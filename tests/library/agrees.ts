/** Types that say whether two types are the same, for tests that only compile where they are. */

/** Whether two types are the same to the letter: what is optional, readonly or null in one is so in the other. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Every key at any depth, by its path; entries of lists and maps are `*`. */
type Paths<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends readonly (infer Entry)[]
    ? Below<'*', Entry>
    : string extends keyof T
      ? Below<'*', T[keyof T]>
      : { [Key in keyof T & string]: Key | Below<Key, T[Key]> }[keyof T & string]
type Below<Key extends string, T> = Paths<T> extends infer Path extends string ? `${Key}.${Path}` : never

/** Nobody writes into what comes out of a document. */
export type Read<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: Read<T[Key]> }

/** Whether a document of the type that ships fits the schema, and neither knows a key that the other does not. */
export type Agrees<Public, Schema> = [Public] extends [Schema] ? Same<Paths<Public>, Paths<Schema>> : false

/** Compiles for `true` alone. */
export function holds<_Claim extends true>(): void {}
