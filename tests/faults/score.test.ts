/** Scoring that is ended from outside, at a moment that the folder or the pipe shows: no half file, and what was there stays. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, watch, writeFileSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { open } from '../pty/harness.ts'
import { BIN } from '../pty/program.ts'
import { runShell } from '../store/a-process.ts'
import { aFolder } from '../world.ts'

const SHEET = JSON.parse(readFileSync(fileURLToPath(new URL('../golden/sheets/lead.json', import.meta.url)), 'utf8'))
const LINE = `${JSON.stringify(SHEET)}\n`
/** More than what is scored before other threads have begun. */
const LINES = 2000
const EARLIER = 'what was there before\n'
const LEFT = /^\.out\.json\.[0-9a-f]{12}\.role-fit-tmp$/

/** A folder with an earlier file, and the arguments by which sheets from standard input would take its place. */
function aPlace(): { readonly folder: string; readonly args: readonly string[] } {
  const folder = aFolder()
  const out = join(folder, 'out.json')
  writeFileSync(out, EARLIER)
  return { folder, args: ['score', '-', '--from', 'ndjson', '--json', '--output', out] }
}

/** Resolves when some results are in a file that has no name yet. */
function underWay(folder: string): Promise<void> {
  const watcher = watch(folder)
  onTestFinished(() => watcher.close())
  return new Promise((resolve) => {
    watcher.on('change', (_, name) => {
      const path = join(folder, String(name))
      if (LEFT.test(String(name)) && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0) resolve()
    })
  })
}

/** Scoring of sheets that never end, far enough that it writes. */
async function scoring({ folder, args }: ReturnType<typeof aPlace>): Promise<ChildProcess> {
  const writing = underWay(folder)
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['pipe', 'ignore', 'ignore'] })
  // Whoever died does not read on.
  child.stdin.on('error', () => {})
  child.stdin.write(LINE.repeat(LINES))
  await writing
  return child
}

function whatIsLeft(folder: string): readonly string[] {
  expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(EARLIER)
  return readdirSync(folder).filter((name) => name !== 'out.json')
}

describe.skipIf(process.platform === 'win32')('score --output that is ended half-way', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s leaves the earlier file and nothing beside it, with exit code %i', async (signal, exit) => {
    const place = aPlace()
    const { folder } = place
    const child = await scoring(place)
    expect(whatIsLeft(folder)).toHaveLength(1)
    const closed = once(child, 'close')
    child.kill(signal)
    expect(await closed).toEqual([exit, null])
    expect(whatIsLeft(folder)).toEqual([])
  })

  test('by Ctrl-C on a terminal leaves the same', async () => {
    const { folder, args } = aPlace()
    const sheets = join(aFolder(), 'sheets')
    execFileSync('mkfifo', [sheets])
    const writing = underWay(folder)
    const command = ['-c', `exec "$@" < '${sheets}'`, 'sh', process.execPath, BIN, ...args]
    const terminal = open({ command: 'sh', args: command, env: { ROLE_FIT_HOME: join(aFolder(), 'home') } })
    const pipe = await openFile(sheets, 'w')
    const fed = pipe.writeFile(LINE.repeat(LINES)).catch(() => {})
    await writing
    terminal.send('\x03')
    expect((await terminal.exit).code).toBe(130)
    expect(whatIsLeft(folder)).toEqual([])
    expect(terminal.history()).not.toContain('Written to')
    await fed
    await pipe.close()
  })

  test('by SIGKILL leaves the earlier file, and what it left is gone after the next run that finds it a week later', async () => {
    const place = aPlace()
    const { folder } = place
    const child = await scoring(place)
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    expect(await closed).toEqual([null, 'SIGKILL'])
    const [left = '', ...others] = whatIsLeft(folder)
    expect(left).toMatch(LEFT)
    expect(others).toEqual([])

    const one = join(aFolder(), 'one.ndjson')
    writeFileSync(one, LINE)
    const again = () =>
      execFileSync(process.execPath, [BIN, 'score', one, '--json', '--quiet', '--output', join(folder, 'out.json')])
    // It may be that of another process that still runs.
    again()
    expect(readdirSync(folder).sort()).toEqual([left, 'out.json'])
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).results).toHaveLength(1)
    const before = new Date(Date.now() - (7 * 24 + 1) * 60 * 60 * 1000)
    // Neither of them is a file that was being written in the place of this one.
    const strangers = [
      '.out.json.role-fit-tmp',
      '.out.json.bak.0123456789ab.role-fit-tmp',
      '.out.json.notes.role-fit-tmp',
    ]
    for (const name of strangers) writeFileSync(join(folder, name), '')
    // A folder of such a name, as role-fit new has while it works, keeps nothing else from being removed.
    strangers.push('.out.json.000000000000.role-fit-tmp')
    mkdirSync(join(folder, '.out.json.000000000000.role-fit-tmp'))
    for (const name of [left, ...strangers]) utimesSync(join(folder, name), before, before)
    again()
    expect(readdirSync(folder).sort()).toEqual([...strangers, 'out.json'].sort())
  })
})

describe.skipIf(process.platform === 'win32')('a reader that leaves early', () => {
  test.each(['text', 'json', 'ndjson', 'csv'])(
    'ends the scoring of sheets that never end quietly, with exit code 0: %s',
    async (format) => {
      const sheet = join(aFolder(), 'sheet')
      writeFileSync(sheet, LINE.trim())
      const endless = `yes "$(cat '${sheet}')"`
      const score = `"$NODE" "$PROGRAM" score - --from ndjson --format ${format}`
      const { out, err } = await runShell(`${endless} | { ${score}; echo "code $?" >&2; } | head -1`, BIN)
      expect(err).toBe('code 0\n')
      expect(out.split('\n')).toHaveLength(2)
      const beginning = {
        text: /: lead, product management more: \d+ in 100, \d+ answers\n$/,
        json: /^\{\n$/,
        ndjson: /^\{"schema":"role-fit\/result\/v1"/,
        csv: /^about,/,
      }
      expect(out).toMatch(beginning[format as keyof typeof beginning])
    },
  )

  test('of a file of many sheets is no failure either', async () => {
    const big = join(aFolder(), 'big.ndjson')
    writeFileSync(big, LINE.repeat(LINES))
    const { out, err } = await runShell(
      `{ "$NODE" "$PROGRAM" score '${big}' --format ndjson; echo "code $?" >&2; } | head -1`,
      BIN,
    )
    expect(err).toBe('code 0\n')
    expect(JSON.parse(out)).toMatchObject({ source: { line: 1 } })
    expect(basename(JSON.parse(out).source.file)).toBe('big.ndjson')
  })
})
