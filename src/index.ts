/** The public API: pure functions, no input or output. Their types ship in public-types.ts, which says all that callers need. */
export { compare } from './api/comparing.ts'
export { parseBank, parseSheet } from './api/parse.ts'
export { render } from './api/render.ts'
export { evaluate, nextItem } from './api/sitting.ts'
export { builtInBank } from './bank/built-in.ts'
export { posteriorOf as posterior } from './measure/posterior-of.ts'
export { record, startSession } from './session/live.ts'
