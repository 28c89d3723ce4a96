import { expect, test } from 'vitest'
import { storeAt } from '../../src/io/store/home.ts'
import { failureOf } from './temporary.ts'

test.each([
  [
    'ROLE_FIT_HOME before everything',
    { ROLE_FIT_HOME: '/h', XDG_STATE_HOME: '/s' },
    'linux',
    '/h/journals',
    '/h/results',
  ],
  ['XDG paths', { XDG_STATE_HOME: '/s', XDG_DATA_HOME: '/d' }, 'linux', '/s/role-fit/journals', '/d/role-fit/results'],
  [
    'the usual folders on Linux',
    {},
    'linux',
    '/home/ana/.local/state/role-fit/journals',
    '/home/ana/.local/share/role-fit/results',
  ],
  [
    'no relative XDG path and no empty variable',
    { ROLE_FIT_HOME: '', XDG_STATE_HOME: 'state', XDG_DATA_HOME: '' },
    'linux',
    '/home/ana/.local/state/role-fit/journals',
    '/home/ana/.local/share/role-fit/results',
  ],
  [
    'Application Support on macOS',
    {},
    'darwin',
    '/home/ana/Library/Application Support/role-fit/journals',
    '/home/ana/Library/Application Support/role-fit/results',
  ],
])('the store takes %s', (_, env, platform, journals, results) => {
  expect(storeAt(env, platform, '/home/ana')).toEqual({ journals, results })
})

test('the store lies in the local application data on Windows', () => {
  const home = 'C:\\Users\\Ana'
  const local = { LOCALAPPDATA: 'D:\\Local' }
  expect(storeAt(local, 'win32', home).results).toBe('D:\\Local\\role-fit\\results')
  expect(storeAt({}, 'win32', home).journals).toBe('C:\\Users\\Ana\\AppData\\Local\\role-fit\\journals')
})

test('a relative ROLE_FIT_HOME is wrong use, not another place', () => {
  expect(failureOf(() => storeAt({ ROLE_FIT_HOME: 'here' }, 'linux', '/home/ana'))).toBe('2 relative-home')
})
