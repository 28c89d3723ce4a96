// Measures the built program in one run. Quote ratios: a shared machine makes single times meaningless.
import { measureEngine } from './bench/engine.mjs'
import { measureStart } from './bench/start.mjs'

/** @param {number} value */
const three = (value) => value.toFixed(3).padStart(8)

console.log(`${'warm, in milliseconds'.padEnd(38)}  median minimum   x JSON.parse`)
for (const { name, median, minimum, ratio, goal } of measureEngine())
  console.log(
    `${name.padEnd(36)}${three(median)}${three(minimum)}${three(ratio)}${goal === null ? '' : `  goal: ${goal} ms`}`,
  )
console.log(`\n${'as a ratio to bare Node'.padEnd(36)}minimum  median`)
for (const { name, minimum, median } of measureStart())
  console.log(`${name.padEnd(36)}${three(minimum)}${three(median)}`)
