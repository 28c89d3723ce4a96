import { COMPILED_SCHEMAS } from '#schemas'
import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import { deliver } from '../io/deliver.ts'
import type { World } from '../io/world.ts'
import { json } from '../text/safe/json.ts'
import type { DocumentName } from './document-schemas.ts'
import type { CommonOptions } from './options.ts'

/** The JSON Schema of one kind of document. */
export async function schema(name: DocumentName, options: CommonOptions, world: World): Promise<ExitCode> {
  await deliver(world, json((COMPILED_SCHEMAS as Readonly<Record<DocumentName, object>>)[name]), options)
  return EXIT.done
}
