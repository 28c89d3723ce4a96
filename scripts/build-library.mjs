// The types of the library, for both ways to load it. scripts/build/parts.mjs makes what is loaded.
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} root @param {string} out */
export function buildLibrary(root, out) {
  copyFileSync(join(root, 'src', 'public-types.ts'), join(out, 'index.d.cts'))
  // Types that import nothing mean the same in an ES module, so they ship once.
  writeFileSync(join(out, 'index.d.ts'), "export * from './index.cjs'\n")
}
