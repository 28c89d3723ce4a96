/** What whoever deals out the cases needs to know of the laws. */
import { LAWS } from './laws.ts'

export const SHARES = Object.fromEntries(Object.entries(LAWS).map(([name, { share }]) => [name, share]))
