/** The files of a bank enter; the same files leave with everything mended that has one remedy only, and what that was. */
import type { Files } from '../bank/document.ts'
import { yamlEditor } from '../text/yaml-edits.ts'
import type { Judged, Mendable } from './judge-bank.ts'
import { judgeBank } from './judge-bank.ts'
import type { Rule } from './rule.ts'

export interface Mended {
  /** The whole text of each file that changed, by its path in the folder. */
  readonly files: Readonly<Record<string, Uint8Array>>
  /** What was mended, with its place before. */
  readonly changes: readonly Mendable[]
  /** What is left. */
  readonly judged: Judged
}

/** One text may need two changes, one after the other. */
const MOST_PASSES = 5

/** As `judgeBank`. Where the files make no bank nothing is changed: nobody knows what a half-read text means. */
export function mendBank(files: Files, root: string, rules?: readonly Rule[]): Mended {
  let now: Files = files
  let judged = judgeBank(now, root, rules)
  const changed: Record<string, Uint8Array> = {}
  const changes: Mendable[] = []
  for (let pass = 0; pass < MOST_PASSES && judged.mendable.length > 0; pass++) {
    const { texts, done } = edited(now, root, judged.mendable)
    if (done.length === 0) break
    now = { ...now, ...texts }
    const next = judgeBank(now, root, rules)
    if (next.bank === null) throw new Error('A mended bank could not be read; nothing was written.')
    judged = next
    Object.assign(changed, texts)
    changes.push(...done)
  }
  return { files: changed, changes, judged }
}

function edited(files: Files, root: string, mendable: readonly Mendable[]) {
  const texts: Record<string, Uint8Array> = {}
  const done: Mendable[] = []
  for (const [name, content] of Object.entries(files)) {
    const here = onePerPlace(mendable.filter(({ file }) => file === root + name))
    if (here.length === 0) continue
    const source = typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
    const mark = source.startsWith('\ufeff') ? '\ufeff' : ''
    const editor = yamlEditor(source.slice(mark.length))
    const mended = here.filter(({ path, instead }) =>
      instead === null ? editor.remove(path) : editor.setText(path, instead),
    )
    if (mended.length === 0) continue
    texts[name] = new TextEncoder().encode(mark + editor.text())
    done.push(...mended)
  }
  return { texts, done }
}

/** A second change at the same place waits for the next pass. */
function onePerPlace(mendable: readonly Mendable[]): Mendable[] {
  const seen = new Set<string>()
  return mendable.filter(({ path }) => {
    const key = path.join('\n')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
