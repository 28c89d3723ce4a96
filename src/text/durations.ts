/** A sentence in English enters; how long it says that something takes leaves. */

const IN_MINUTES = { minute: 1, hour: 60 } as const
const WORDS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const AMOUNT = `(\\d+|half an|an|${WORDS.join('|')})[ -](minute|hour)s?\\b`
const DURATION = new RegExp(`\\b${AMOUNT}`, 'gi')
/** What somebody is told to take, or what stands alone at the end: not the time that is asked of somebody else. */
const OWN = new RegExp(`\\btake ${AMOUNT}|[.!?] ${AMOUNT}[.]$`, 'i')

/** All durations that are named, in minutes. */
export function minutesNamed(text: string): number[] {
  return [...text.matchAll(DURATION)].map(([, amount = '', unit = '']) => minutes(amount, unit))
}

/** How long it takes whoever does it alone, in minutes; null where it does not say so. */
export function ownMinutes(text: string): number | null {
  const [, amount, unit, lastAmount, lastUnit] = OWN.exec(text) ?? []
  if (amount !== undefined && unit !== undefined) return minutes(amount, unit)
  return lastAmount !== undefined && lastUnit !== undefined ? minutes(lastAmount, lastUnit) : null
}

function minutes(amount: string, unit: string): number {
  return numberOf(amount.toLowerCase()) * IN_MINUTES[unit.toLowerCase() as keyof typeof IN_MINUTES]
}

function numberOf(amount: string): number {
  if (/^\d+$/.test(amount)) return Number(amount)
  if (amount === 'half an') return 0.5
  return Math.max(1, WORDS.indexOf(amount))
}
