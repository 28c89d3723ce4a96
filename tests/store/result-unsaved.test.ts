/** A result that cannot be saved after the last answer: every answer is in the journal, and `show` gives the result. */
import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { aHome, runCommand } from '../world.ts'
import { namesIn } from './temporary.ts'

const SMALL = new URL('../fixtures/banks/small', import.meta.url).pathname
const GIVEN = new URL('../faults/given.json', import.meta.url).pathname
const SITTING = ['--bank', SMALL, '--answers', GIVEN, '--length', 'full', '--seed', '1', '--json']

afterEach(() => void vi.restoreAllMocks())

/** The disk is full for every file whose name has this in it. */
function fullFor(part: string) {
  const open = fs.openSync
  vi.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) => {
    if (String(path).includes(part) && flags !== 'r') throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    return open(path, flags, mode)
  })
}

test.each(['.sum', '.json.'])(
  'a disk that fills up after the last answer (%s) costs no answer and no result',
  async (part) => {
    const home = aHome()
    fullFor(part)
    const { code, stdout, stderr } = await runCommand(SITTING, { home })
    expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
    const { problems } = JSON.parse(stderr)
    expect(problems).toMatchObject([{ code: 'disk-full' }])
    expect(problems[0].message).toMatch(/^The result is not saved: /)
    const id = /^All answers are in the journal\. .* role-fit show (\S+)$/.exec(problems[0].mend)?.[1] ?? ''
    expect(namesIn(join(home, 'journals'))).toEqual([`${id}.ndjson`])

    const full = await runCommand(['show', id, '--json', '--bank', SMALL], { home })
    expect(full.code).toBe(0)
    expect(full.stderr).toMatch(/result-worked-out.*disk-full/)
    vi.restoreAllMocks()
    const free = await runCommand(['show', id, '--json', '--bank', SMALL], { home })
    expect(free).toMatchObject({ code: 0, stdout: full.stdout })
    expect(fs.readFileSync(join(home, 'results', `${id}.json`), 'utf8')).toBe(full.stdout)
  },
)

test('a session that was given beforehand and cannot be written gives its lock back', async () => {
  const home = aHome()
  const write = fs.writeSync
  let written = 0
  vi.spyOn(fs, 'writeSync').mockImplementation(((fd: number, bytes: Uint8Array, ...where: number[]) => {
    written += 1
    // The lock and the first line are there; the third write is the first answer.
    if (written === 3) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    return write(fd, bytes, ...(where as [number]))
  }) as typeof write)
  const { code, stdout } = await runCommand(SITTING, { home })
  expect({ code, stdout, written }).toEqual({ code: 6, stdout: '', written: 3 })
  expect(namesIn(join(home, 'journals'))).toEqual([expect.stringMatching(/\.ndjson$/)])
})
