/** The small bank of the fixtures, as it stands or with one text exchanged for another. */
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../fixtures/banks/small/', import.meta.url)

export type TextFiles = Readonly<Record<string, string>>

export function smallBank(): TextFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  const names = paths.map((path) => path.replaceAll('\\', '/'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
}

/** Throws where `from` does not stand exactly once in the file, so that no test edits nothing. */
export function edited(files: TextFiles, file: string, from: string, to: string): TextFiles {
  const text = files[file]
  if (text === undefined) throw new Error(`no file ${file}`)
  if (text.split(from).length !== 2) throw new Error(`${JSON.stringify(from)} must stand once in ${file}`)
  return { ...files, [file]: text.replace(from, () => to) }
}

export function without(files: TextFiles, file: string): TextFiles {
  const { [file]: _, ...rest } = files
  return rest
}
