/** What a command line did is held against what its file must lead to. */
/** More are only counted. */
const MOST_LISTED = 1000
const RAW = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u

/**
 * @typedef {{ severity: string, file: string | null, line: number | null, column: number | null, code: string, message: string, mend: string }} Problem
 * @typedef {{ code: number | null, signal: string | null, stdout: string, stderr: string }} Ended
 */

/** Everything that is wrong with what a run with `--json` did. @param {import('./corpus.mjs').Run} run @param {Ended} ended @returns {string[]} */
export function faultsOf({ entry, file, results }, { code, signal, stdout, stderr }) {
  const faults = [...generalFaults({ code, signal, stdout, stderr })]
  if (signal !== null || code !== entry.exit)
    return [...faults, `ended with ${signal ?? code}, not ${entry.exit}: ${stderr.slice(0, 400)}`]
  const { problems, faults: unread } = problemsIn(stderr)
  if (unread !== null) return [...faults, unread]
  for (const [severity, expected] of /** @type {const} */ ([
    ['error', entry.problems ?? []],
    ['warning', entry.warnings ?? []],
  ])) {
    const own = problems.filter((problem) => problem.severity === severity)
    faults.push(...difference(own, expected, severity === 'error' ? entry : {}))
  }
  for (const problem of problems) {
    if (problem.mend.trim() === '' || problem.message.trim() === '') faults.push(`${problem.code} has no mend`)
    if (problem.code === 'more-problems' && problem === problems.at(-1) && problems.length === MOST_LISTED + 1) continue
    // What a bank's file breaks may show itself in another of its files.
    if (problem.file !== file && !(entry.in !== undefined && problem.file?.endsWith('.yaml')))
      faults.push(`${problem.code} is in ${problem.file}, not in ${file}`)
  }
  return [...faults, ...outputFaults(stdout, entry, results)]
}

/** The same of a run that tells people: at most 20 problems on a line each, then how many more. @param {import('./corpus.mjs').Run} run @param {Ended} ended @returns {string[]} */
export function textFaultsOf({ entry, file }, ended) {
  const { code, signal, stderr } = ended
  const faults = generalFaults(ended)
  if (signal !== null || code !== entry.exit) return [...faults, `ended with ${signal ?? code}, not ${entry.exit}`]
  const expected = [...(entry.problems ?? []), ...(entry.warnings ?? [])]
  const count = Math.max(entry.total ?? 0, expected.length)
  const lines = stderr.split('\n').slice(0, -1)
  const told = lines.filter((line) => line.includes(' Mend: '))
  if (told.length !== Math.min(count, 20) && entry.least === undefined)
    faults.push(`${told.length} lines for ${count} problems`)
  if (told.length > 20) faults.push(`${told.length} lines`)
  if (count > 20 && !/^\.\.\.and \d+ more\.$/.test(lines.at(-1) ?? '')) faults.push(`ends with ${lines.at(-1)}`)
  if (entry.anywhere === true) return faults
  for (const [problem, line, column] of expected.slice(0, 20)) {
    const start = `${[file, line, column].filter((part) => part !== null).join(':')} ${problem} `
    if (!told.some((one) => one.startsWith(start) && / Mend: \S/.test(one))) faults.push(`nothing begins with ${start}`)
  }
  return faults
}

/** @param {Ended} ended */
function generalFaults({ stdout, stderr }) {
  const faults = []
  if (/^\s+at .*:\d+:\d+\)?$/m.test(stderr)) faults.push('a stack trace')
  if (/This is a bug|FATAL|Assertion/.test(stderr)) faults.push(stderr.slice(0, 300))
  for (const text of [stdout, stderr]) {
    const found = RAW.exec(text)
    if (found !== null)
      faults.push(
        `raw U+${found[0].codePointAt(0)?.toString(16)}: ${JSON.stringify(text.slice(Math.max(0, found.index - 30), found.index + 10))}`,
      )
  }
  return faults
}

/** @param {string} stderr @returns {{ problems: readonly Problem[], faults: string | null }} */
function problemsIn(stderr) {
  if (stderr === '') return { problems: [], faults: null }
  try {
    return { problems: JSON.parse(stderr).problems, faults: null }
  } catch {
    return { problems: [], faults: `no document on standard error: ${stderr.slice(0, 200)}` }
  }
}

/**
 * @param {readonly Problem[]} found @param {readonly import('./corpus.mjs').Expected[]} expected
 * @param {Pick<import('./corpus.mjs').Entry, 'total' | 'least' | 'anywhere'>} how @returns {string[]}
 */
function difference(found, expected, { total, least, anywhere }) {
  const all = found.map(({ code, line, column }) => (anywhere === true ? code : `${code} ${line}:${column}`))
  const wanted = expected.map(([code, line, column]) => (anywhere === true ? code : `${code} ${line}:${column}`))
  const open = total !== undefined || least !== undefined
  const faults = []
  if (total !== undefined && found.length !== total) faults.push(`${found.length} problems, not ${total}`)
  if (least !== undefined && found.length < least) faults.push(`${found.length} problems, not ${least}`)
  const compared = open ? all.slice(0, wanted.length) : all
  if (compared.join() !== wanted.join())
    faults.push(`found ${all.slice(0, 25).join(', ')}; expected ${wanted.join(', ')}`)
  return faults
}

/** @param {string} stdout @param {import('./corpus.mjs').Entry} entry @param {number | null} results */
function outputFaults(stdout, { exit, about, abouts }, results) {
  if (exit !== 0 && results === null)
    return stdout === '' ? [] : [`something on standard output: ${stdout.slice(0, 100)}`]
  const document = JSON.parse(stdout)
  if (results === null) return []
  const scored = document.schema === 'role-fit/results/v1' ? document.results : [document]
  const faults = []
  if (scored.length !== results) faults.push(`${scored.length} sheets are scored, not ${results}`)
  const labels = scored.map((/** @type {{ about: string }} */ one) => one.about)
  const wanted = abouts ?? (about === undefined ? null : [about])
  if (wanted !== null && JSON.stringify(labels) !== JSON.stringify(wanted))
    faults.push(`labels ${JSON.stringify(labels)}`)
  return faults
}
