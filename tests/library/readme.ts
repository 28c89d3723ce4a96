/** The program that README.md shows under "As a library", for ES modules and for CommonJS. */
import { readFileSync } from 'node:fs'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

export function exampleProgram(): string {
  const found = /^### As a library\n[\s\S]*?```js\n([\s\S]*?)```/m.exec(readme)
  if (found === null) throw new Error('README.md has no example under "As a library".')
  return found[1] as string
}

/** The same with `require`. */
export function inCommonJs(program: string): string {
  return program.replace(/^import (\{[^}]*\}) from ('[^']+')$/gm, 'const $1 = require($2)')
}
