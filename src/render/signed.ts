/** A number in SDs of the prior enters; two decimals leave, with a sign unless they are 0.00. */
export function signed(value: number): string {
  const shown = value.toFixed(2).replace(/^-0\.00$/, '0.00')
  return value > 0 && shown !== '0.00' ? `+${shown}` : shown
}
