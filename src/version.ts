import manifest from '../package.json' with { type: 'json' }

/** The version of role-fit, from package.json. */
export const VERSION: string = manifest.version

/** What role-fit is, in one sentence, from package.json. */
export const DESCRIPTION: string = manifest.description
