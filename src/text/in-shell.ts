/** A path enters; a word of a command line leaves. */

/** In quotes where a shell would part it or read something into it. */
export function inShell(path: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `"${path}"`
}
