import { expect, test } from 'vitest'
import { PLAIN } from '../../src/cli.ts'
import { realWorld } from '../../src/io/world.ts'
import { programFor } from '../../src/program.ts'

test('a start without a word has the options that its declarations give it', () => {
  const program = programFor(
    realWorld(),
    () => {},
    () => {},
  )
  const take = program.commands.find((command) => command.name() === 'take')
  expect({ ...take?.opts(), fromStdin: false }).toEqual(PLAIN)
})
