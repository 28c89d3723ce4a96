/** People who answer line by line. */

/** What somebody said who answers everything in the same way, prompt by prompt. */
export interface Typist {
  readonly typing: (said: string) => string | null
  /** The lines typed so far. */
  readonly lines: string[]
  /** What was heard before each of them. */
  readonly heard: string[]
}

export interface Habits {
  /** The number typed for an item; every item has these two. */
  readonly answer?: '1' | '2'
  /** Label, typed where one is asked for. */
  readonly label?: string
}

/** Types the same number at each question, and Enter wherever nothing needs to be said. */
export function sameAnswer({ answer = '1', label = '' }: Habits = {}): Typist {
  return typist((said) => {
    if (/Answer: $|The most: $/.test(said)) return answer
    if (/The least: $/.test(said)) return answer === '2' ? '1' : '2'
    return /label/.test(said) ? label : ''
  })
}

/** Types what `reply` says, and keeps what was heard and typed. */
export function typist(reply: (said: string) => string | null): Typist {
  const lines: string[] = []
  const heard: string[] = []
  return {
    lines,
    heard,
    typing: (said) => {
      heard.push(said)
      const line = reply(said)
      if (line !== null) lines.push(line)
      return line
    },
  }
}
