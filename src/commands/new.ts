import { COMPILED_SCHEMAS } from '#schemas'
import type { BankSchemaName } from '../bank/json-schemas.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import { tell } from '../io/deliver.ts'
import { requireNewFolder, writeFolder } from '../io/new-folder.ts'
import { starterFiles } from '../io/starter.ts'
import type { World } from '../io/world.ts'
import { inShell } from '../text/in-shell.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { json } from '../text/safe/json.ts'
import { joined, terminal } from '../text/safe/terminal.ts'

const BANK_FILES: readonly BankSchemaName[] = ['bank', 'dimension', 'role', 'paths', 'claims']

const MEND = 'Name a folder that is new or empty.'

/** Starts a small working bank, with the schemas by which editors complete it, in a folder that is new or empty. */
export async function newBank(
  folder: string,
  { quiet }: { readonly quiet?: boolean },
  world: World,
): Promise<ExitCode> {
  requireNewFolder(folder, MEND)
  writeFolder(folder, { ...schemaFiles(), ...starterFiles() }, MEND)
  await tell(world, closing(folder), quiet)
  return EXIT.done
}

/** `schemas/bank.schema.json` and its like: what the first line of each file of the bank names. */
function schemaFiles(): Record<string, Uint8Array> {
  const schemas = COMPILED_SCHEMAS as Readonly<Record<BankSchemaName, object>>
  const bytes = new TextEncoder()
  return Object.fromEntries(
    BANK_FILES.map((name) => [`schemas/${name}.schema.json`, bytes.encode(json(schemas[name]))]),
  )
}

function closing(folder: string): TerminalText {
  const bank = inShell(folder)
  const next = [
    [`role-fit check ${bank}`, 'finds problems in it'],
    [`role-fit take --bank ${bank}`, 'takes it as anybody would'],
    [`role-fit simulate --bank ${bank}`, 'lets simulated people take it'],
    [`role-fit questions --bank ${bank}`, 'prints every question'],
  ] as const
  const width = Math.max(...next.map(([command]) => command.length))
  const lines = next.map(([command, does]) => terminal`  ${command.padEnd(width)}  ${does}`)
  return joined(
    [
      terminal`A small bank that works lies in ${folder}. Begin with bank.yaml: comments say what each key does.`,
      ...lines,
    ],
    '\n',
  )
}
