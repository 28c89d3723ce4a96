import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { isGone, writeOut } from '../../src/io/output.ts'
import { terminal } from '../../src/text/safe/terminal.ts'
import { aProgram, runShell } from './a-process.ts'
import { aFolder } from './temporary.ts'

test('a write is done when all of it has arrived, however slow the reader is', async () => {
  const path = join(aFolder(), 'out')
  const stream = createWriteStream(path)
  await writeOut(stream, terminal`${'x'.repeat(5_000_000)}`)
  await writeOut(stream, terminal`end`)
  expect(readFileSync(path, 'utf8')).toHaveLength(5_000_003)
  stream.destroy()
})

test('a reader that has gone is no error, and what follows for it is dropped', async () => {
  const child = spawn(process.execPath, ['-e', ''], { stdio: ['pipe', 'ignore', 'ignore'] })
  await once(child, 'exit')
  await writeOut(child.stdin, terminal`${'x'.repeat(200_000)}`)
  expect(isGone(child.stdin)).toBe(true)
  await writeOut(child.stdin, terminal`more`)
})

test('one reader that has gone is not taken for another', async () => {
  const stream = new PassThrough()
  await writeOut(stream, terminal`text`)
  expect(isGone(stream)).toBe(false)
  expect(String(stream.read())).toBe('text')
})

test.skipIf(!existsSync('/dev/full'))('a full device is an error of files, with a mend', async () => {
  const stream = createWriteStream('/dev/full')
  await expect(writeOut(stream, terminal`x`)).rejects.toMatchObject({ exitCode: 6, problems: [{ code: 'disk-full' }] })
})

const program = () =>
  aProgram(`
    import { writeOut } from './output.ts'
    try {
      await writeOut(process.stderr, 'note\\n')
      for (let line = 0; line < 20_000; line++) await writeOut(process.stdout, 'a line of a long result\\n')
    } catch (error) {
      process.exitCode = error.exitCode
      await writeOut(process.stderr, error.message)
    }
  `)

describe.skipIf(process.platform === 'win32')('a process that writes a long result', () => {
  test('gives every byte to a slow pipe', async () => {
    const { out } = await runShell('"$NODE" "$PROGRAM" 2>&- | (sleep 0.2; wc -l)', program())
    expect(Number(out)).toBe(20_000)
  })

  test('ends quietly with 0 where the reader stops after a line', async () => {
    const command = '{ "$NODE" "$PROGRAM"; echo "code $?" >&2; } | head -1'
    expect(await runShell(command, program())).toMatchObject({
      out: 'a line of a long result\n',
      err: 'note\ncode 0\n',
    })
  })

  test.skipIf(!existsSync('/dev/full'))('says that the device is full, with exit code 6', async () => {
    const { code, err } = await runShell('"$NODE" "$PROGRAM" > /dev/full', program())
    expect({ code, err }).toEqual({ code: 6, err: 'note\nThe disk is full (ENOSPC).' })
  })

  test.skipIf(!existsSync('/dev/full'))('is not stopped by messages that nobody can take', async () => {
    const { code, out } = await runShell('"$NODE" "$PROGRAM" 2> /dev/full', program())
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(20_001)
  })
})
