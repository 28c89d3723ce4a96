import { posix, win32 } from 'node:path'
import { EXIT, failure } from '../../errors.ts'

/** The two folders in which role-fit keeps things, as absolute paths; neither need exist. */
export interface Store {
  /** Unfinished and finished sessions, one `<id>.ndjson` each. */
  readonly journals: string
  /** Saved results, one `<id>.json` each. */
  readonly results: string
}

/**
 * Where the store lies: in `ROLE_FIT_HOME`; else in the XDG state and data folders, where they are set; else where the platform
 * keeps such things. Relative XDG paths are ignored, as their specification wants; a relative ROLE_FIT_HOME throws (exit 2),
 * because ignoring it would put somebody's answers where nobody looks for them; so does (exit 6) a `home` that is no absolute
 * path, where one is needed.
 */
export function storeAt(env: Readonly<Record<string, string | undefined>>, platform: string, home: string): Store {
  const { isAbsolute, join } = platform === 'win32' ? win32 : posix
  const own = env.ROLE_FIT_HOME
  if (own !== undefined && own !== '') {
    if (!isAbsolute(own)) {
      const mend = 'Write the whole path from the root.'
      throw failure(EXIT.usage, 'relative-home', `ROLE_FIT_HOME is "${own}", which is not an absolute path.`, mend)
    }
    return { journals: join(own, 'journals'), results: join(own, 'results') }
  }
  const base = (name: string, otherwise: string): string => {
    const value = env[name]
    if (value !== undefined && isAbsolute(value)) return value
    if (isAbsolute(home)) return otherwise
    const mend = 'Set HOME or ROLE_FIT_HOME to a whole path, or go on with --no-save.'
    throw failure(EXIT.files, 'no-home', `Nothing can be saved: the home folder is "${home}", which is no path.`, mend)
  }
  let state = join(home, '.local', 'state')
  let data = join(home, '.local', 'share')
  if (platform === 'darwin') state = data = join(home, 'Library', 'Application Support')
  if (platform === 'win32') state = data = base('LOCALAPPDATA', join(home, 'AppData', 'Local'))
  return {
    journals: join(base('XDG_STATE_HOME', state), 'role-fit', 'journals'),
    results: join(base('XDG_DATA_HOME', data), 'role-fit', 'results'),
  }
}
