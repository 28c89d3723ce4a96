/** What a terminal sends for the keys that tests press. */
export const CTRL_C = '\x03'
export const CTRL_D = '\x04'
export const CTRL_Z = '\x1a'
export const DOWN = '\x1b[B'
export const ENTER = '\r'
export const ESCAPE = '\x1b'
export const LEFT = '\x1b[D'
export const UP = '\x1b[A'
