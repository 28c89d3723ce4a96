/**
 * Loaded before the program: at its end, the largest memory that it ever took, in kilobytes, and its time on the
 * processor, in microseconds, go to whoever listens.
 */
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`)
})
