// Required before a program that is measured, as a script because that costs least: what it used goes to file descriptor 3 as JSON.
const fs = require('node:fs')

/** In kilobytes. What the system counts for a process begins with what its parent had, so the high water mark of its own memory is better. */
function mostMemory() {
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : ''
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  fs.writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: mostMemory() / 1024 }))
})
