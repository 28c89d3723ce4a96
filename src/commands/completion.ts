/** What the program declares enters; the completion script of a shell leaves. */
import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import { type Delivery, deliver } from '../io/deliver.ts'
import type { World } from '../io/world.ts'
import { visible } from '../text/safe/terminal.ts'
import { bashScript } from './completion/bash.ts'
import { fishScript } from './completion/fish.ts'
import { type Place, placesIn } from './completion/places.ts'
import { powershellScript } from './completion/powershell.ts'
import { zshScript } from './completion/zsh.ts'
import type { Shell } from './completion-options.ts'
import type { Declared } from './declared.ts'

const SCRIPTS: Readonly<Record<Shell, (places: readonly Place[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
}

/**
 * Saved ids are not among what is completed: to know them a script would start role-fit at every press of Tab, or repeat, in the
 * language of each shell, where every platform keeps results.
 */
export async function completion(shell: Shell, declared: Declared, options: Delivery, world: World): Promise<ExitCode> {
  await deliver(world, visible(SCRIPTS[shell](placesIn(declared))), options)
  return EXIT.done
}
