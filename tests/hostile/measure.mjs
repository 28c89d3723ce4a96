/** Loaded before the program: at its end, the largest memory that it ever took, in kilobytes, goes to whoever listens. */
import { writeSync } from 'node:fs'

process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS))
})
