// The yardstick of scoring many sheets: the lines of a file are read as they come, and JSON.parse is called on each.
import fs from 'node:fs'

const [, , path = ''] = process.argv
let rest = ''
let lines = 0
for await (const part of fs.createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 20 })) {
  const all = (rest + part).split('\n')
  rest = all.pop() ?? ''
  for (const line of all) {
    JSON.parse(line)
    lines++
  }
}
console.error(lines)
