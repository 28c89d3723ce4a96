// The types of the library, for both ways to load it. scripts/build/parts.mjs makes what is loaded.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} root @param {string} out */
export function buildLibrary(root, out) {
  // Types that import nothing mean the same in an ES module and in CommonJS.
  for (const name of ['index.d.ts', 'index.d.cts']) copyFileSync(join(root, 'src', 'public-types.ts'), join(out, name))
}
