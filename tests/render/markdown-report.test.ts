import { marked, type Token } from 'marked'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { renderMarkdown } from '../../src/render/markdown-report.ts'
import { reportOf } from '../../src/render/report.ts'
import { visible } from '../../src/text/safe/terminal.ts'
import { goldenResult, KINDS } from './golden-results.ts'
import { HOSTILE, withTexts } from './hostile-report.ts'

const bank = builtInBank()

/** All texts of a report, whatever part they stand in. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

function shownBy(markup: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
  return markup.replace(/<[^>]+>/g, '').replace(/&(?:lt|gt|quot|amp|#39);/g, (one) => entities[one] as string)
}

/** The kinds of blocks in order, without what they say. */
function shapeOf(text: string): string[] {
  const kinds: string[] = []
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    if (!['text', 'escape', 'space'].includes(token.type))
      kinds.push(`${token.type} ${'depth' in token ? token.depth : ''}`)
  })
  return kinds
}

describe.each(KINDS)('the report on %s', (kind) => {
  const result = goldenResult(kind)

  test('says in Markdown all that it says anywhere', () => {
    const report = reportOf(result, { bank, coach: true })
    const { paths, overall, named, unnamed, language, ...rest } = report
    const kept = paths.map(({ id, claims, firstStep, ...path }) => path)
    const leans = [overall, ...named, ...unnamed].map(({ label, says }) => [label, says])
    const shown = shownBy(marked.parse(renderMarkdown(result, { bank, coach: true }), { async: false }))
    expect(language).toBe('en')
    for (const text of textsOf([
      kept,
      leans,
      { ...rest, sides: [], leftOut: null, coach: { ...rest.coach, noneWide: [], noContradictions: [] } },
    ]))
      expect(shown).toContain(text)
  })

  test('has one title, and headings in steps', () => {
    const levels = marked
      .lexer(renderMarkdown(result, { bank, coach: true }))
      .flatMap((token) => (token.type === 'heading' ? [token.depth as number] : []))
    expect(levels.filter((level) => level === 1).length).toBe(1)
    levels.forEach((level, k) => {
      expect(level - (levels[k - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })
})

test('hostile texts become no link, no HTML, no heading and no row of a table', () => {
  const expected = shapeOf(withTexts(goldenResult('lead'), bank, (k) => `Text ${k}`).markdown)
  for (let round = 0; round < 60; round++) {
    const { markdown } = withTexts(
      goldenResult('lead'),
      bank,
      (k) => HOSTILE[(k + 61 * round) % HOSTILE.length] as string,
    )
    expect(shapeOf(markdown)).toEqual(expected)
    expect(markdown).toBe(visible(markdown))
  }
})
