/** The banks that the laws are tried with, made once in each process. */
import { builtInBank } from '../../src/bank/built-in.ts'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Bank } from '../../src/bank/types.ts'
import { engineBank } from '../engine-bank.ts'

/** The files of the small bank; put in when the fuzzer is bundled. */
declare const SMALL_BANK: Readonly<Record<string, string>>

export const smallFiles = SMALL_BANK
export const small = parseBank(smallFiles, 'small/').bank as Bank
export const engine = engineBank({ dimensions: 2 })
export const threeRoles = engineBank({ roles: 3, dimensions: 1 })
export const builtIn = builtInBank()
