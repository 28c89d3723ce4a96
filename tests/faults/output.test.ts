/** The program's own output, through pipes and devices that make it hard. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readJournal } from '../../src/io/store/journal-content.ts'
import { listJournals } from '../../src/io/store/saved.ts'
import { BIN } from '../pty/program.ts'
import { runShell } from '../store/a-process.ts'
import { aFolder } from '../world.ts'

const SHEET = fileURLToPath(new URL('../golden/sheets/lead.json', import.meta.url))
/** Enough sheets for more than 5 MB of results. */
const SHEETS = 240

describe.skipIf(process.platform === 'win32')('a long document', () => {
  test('of 5 MB arrives whole through a pipe that is read slowly', async () => {
    const slow = join(aFolder(), 'slow.mjs')
    writeFileSync(
      slow,
      `import { readSync } from 'node:fs'
       const parts = []
       for (;;) {
         const part = Buffer.alloc(1000)
         const got = readSync(0, part, 0, part.length, null)
         if (got === 0) break
         parts.push(part.subarray(0, got))
       }
       const whole = Buffer.concat(parts)
       console.log(whole.length, JSON.parse(whole.toString()).results.length, whole.toString().endsWith('}\\n'))`,
    )
    const many = `score ${Array(SHEETS).fill(`'${SHEET}'`).join(' ')} --json`
    const { out, err } = await runShell(`{ "$NODE" "$PROGRAM" ${many}; echo "code $?" >&2; } | "$NODE" '${slow}'`, BIN)
    expect(err).toBe('code 0\n')
    const [length, results, whole] = out.trim().split(' ')
    expect(Number(length)).toBeGreaterThan(5_000_000)
    expect([results, whole]).toEqual([String(SHEETS), 'true'])
  })

  test.each(['questions --json --claims', 'questions'])(
    'is cut by head without a word, and with exit code 0: %s',
    async (command) => {
      const { out, err } = await runShell(`{ "$NODE" "$PROGRAM" ${command}; echo "code $?" >&2; } | head -1`, BIN)
      expect(err).toBe('code 0\n')
      expect(out.split('\n')).toHaveLength(2)
    },
  )

  test.skipIf(!existsSync('/dev/full'))('on a device that is full is an error of files, with a mend', async () => {
    for (const command of ['questions --claims', 'demo', 'help']) {
      const { code, err } = await runShell(`"$NODE" "$PROGRAM" ${command} > /dev/full`, BIN)
      expect(code).toBe(6)
      expect(err).toMatch(/standard output disk-full The disk is full \(ENOSPC\)\. Mend: .+\n$/)
    }
    const { code, err } = await runShell('"$NODE" "$PROGRAM" questions --json --claims > /dev/full', BIN)
    expect(code).toBe(6)
    expect(JSON.parse(err)).toMatchObject({ problems: [{ file: 'standard output', code: 'disk-full' }] })
  })

  test('never goes into a file of the store where standard output and error are closed', async () => {
    // Node puts /dev/null in the place of what is closed, so that it cannot be told from /dev/null.
    const home = join(aFolder(), 'home')
    const command = `printf '1\\nq\\n' | ROLE_FIT_HOME='${home}' "$NODE" "$PROGRAM" --length quick --seed 7 - >&- 2>&-`
    expect((await runShell(command, BIN)).code).toBe(3)
    const store = { journals: join(home, 'journals'), results: join(home, 'results') }
    const [journal, ...others] = listJournals(store)
    expect(others).toEqual([])
    expect(readJournal(store, journal?.id ?? '').problems).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('with too few files that may be open', () => {
  test('the program says so, however far it came, without a stack trace', async () => {
    const codes = new Set<number>()
    for (let limit = 18; limit <= 44; limit += 2) {
      const { code, out, err } = await runShell(`ulimit -n ${limit}; "$NODE" "$PROGRAM" demo`, BIN)
      codes.add(code as number)
      if (code === 0) continue
      expect(code).toBe(6)
      expect(out).toBe('')
      expect(err).toMatch(/^too-many-open.+Mend: raise the limit, as in ulimit -n 256\.\n$/i)
    }
    // It opens one file after another, so that hardly a limit is left at which Node starts and the program does not.
    // tests/package/start.test.ts takes the last file away at a given moment.
    expect(codes).toContain(0)
  })
})
