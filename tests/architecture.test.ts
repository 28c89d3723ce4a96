import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../src', import.meta.url))

/** A layer may import itself and what stands before it. */
const LAYERS = [
  'errors',
  'version',
  'numbers',
  'text',
  'bank',
  'session',
  'measure',
  'fit',
  'choose',
  'result',
  'compare',
  'check',
  'study',
  'render',
  'public-types',
  'api',
  'io',
  'commands',
  'program',
  'command-line',
  'cli',
  'index',
]

/** Where the world may be touched: files, terminal, clock, chance. */
const WORLDLY = new Set(['io', 'cli'])

interface Source {
  readonly name: string
  readonly layer: string
  readonly code: string
  readonly lines: number
}

const sources: Source[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name)
    const text = readFileSync(path, 'utf8')
    const name = relative(root, path)
    return { name, layer: layerOf(name), code: withoutComments(text), lines: text.split('\n').length - 1 }
  })

function layerOf(name: string): string {
  return (name.split('/')[0] as string).replace(/\.ts$/, '')
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

function importsOf({ name, code }: Source): string[] {
  const found = [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] as string)
  return found
    .map((target) => relative(root, resolve(root, dirname(name), target)))
    .filter((target) => !target.startsWith('..'))
}

test('every file stands in a layer that has a place in the order', () => {
  expect(sources.filter(({ layer }) => !LAYERS.includes(layer)).map(({ name }) => name)).toEqual([])
})

test('a layer imports only what stands above it', () => {
  const wrong = sources.flatMap((source) =>
    importsOf(source)
      .filter((target) => LAYERS.indexOf(layerOf(target)) > LAYERS.indexOf(source.layer))
      .map((target) => `${source.name} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('the public types import nothing, and nothing imports them', () => {
  expect(sources.find(({ name }) => name === PUBLIC_TYPES)?.code).not.toMatch(/\bimport\b/)
  expect(sources.filter((source) => importsOf(source).includes(PUBLIC_TYPES)).map(({ name }) => name)).toEqual([])
})

test('io is imported by commands and the command line alone', () => {
  const allowed = new Set(['io', 'commands', 'program', 'command-line', 'cli'])
  const wrong = sources.filter(
    (source) => !allowed.has(source.layer) && importsOf(source).some((target) => layerOf(target) === 'io'),
  )
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('no file takes part in a circle of imports', () => {
  const graph = new Map(sources.map((source) => [source.name, importsOf(source)]))
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]) => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' > '))
    if (path.includes(name) || done.has(name)) return
    for (const target of graph.get(name) ?? []) visit(target, [...path, name])
    done.add(name)
  }
  for (const name of graph.keys()) visit(name, [])
  expect(circles).toEqual([])
})

test('only io and the command line touch the process, files, the clock and chance', () => {
  const forbidden =
    /\bprocess\.|=\s*process\b|'(node:)?(fs|tty|os|readline|child_process|net|http|https|dns|process)(\/|')|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/
  const wrong = sources.filter(({ layer, code }) => !WORLDLY.has(layer) && forbidden.test(code))
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('nothing opens a network connection', () => {
  const network = /'node:(net|http|https|http2|dgram|dns|tls)(\/|')|\bfetch\(|\bWebSocket\b/
  expect(sources.filter(({ code }) => network.test(code)).map(({ name }) => name)).toEqual([])
})

test('the engine works out with + - * / sqrt exp log alone', () => {
  const engine = new Set(['numbers', 'measure', 'fit', 'choose'])
  const others = /\bMath\.(?!sqrt|exp|log\b|abs|min|max|floor|ceil|round|imul|sign)\w+/
  expect(sources.filter(({ layer, code }) => engine.has(layer) && others.test(code)).map(({ name }) => name)).toEqual(
    [],
  )
})

/** It ships as it stands, and what it says may stand nowhere else. */
const PUBLIC_TYPES = 'public-types.ts'

test('files are short: none over 250 lines, the median under 90', () => {
  const lengths = sources.map(({ lines }) => lines).sort((a, b) => a - b)
  expect(sources.filter(({ lines }) => lines > 250).map(({ name }) => name)).toEqual([PUBLIC_TYPES])
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90)
})

test('there are no barrels, enums, default exports or any', () => {
  const wrong = sources.filter(({ name, code }) => {
    const barrel = name !== 'index.ts' && /^export (\*|\{[^}]*\}) from /m.test(code)
    return barrel || /^export default |^(export )?(const )?enum |: any\b|<any>|as any\b/m.test(code)
  })
  expect(wrong.map(({ name }) => name)).toEqual([])
})

/** Files whose code, without comments, has `pattern` in it. */
function having(pattern: RegExp, sourcesOf: (name: string) => boolean = () => true): string[] {
  return sources.filter(({ name, code }) => sourcesOf(name) && pattern.test(code)).map(({ name }) => name)
}

test('one file alone writes to a stream, and one alone knows the streams of the process', () => {
  expect(having(/\.(write|pipe)\(|\bwriteSync\([12]\b|\bpipeline\(/)).toEqual(['io/output.ts'])
  expect(having(/\bprocess\.std(out|err)\b/)).toEqual(['io/world.ts'])
  expect(having(/\bconsole\./)).toEqual([])
})

test('text becomes safe for its target in one folder alone', () => {
  const brands = /\bas (unknown as )?(TerminalText|JsonText|CsvText|MarkdownText|HtmlText|CalendarText|Output|never)\b/
  expect(having(brands, (name) => !name.startsWith('text/safe/'))).toEqual([])
  expect(having(/\bunique symbol\b|\bSafeFor\b/)).toEqual(['text/safe/brand.ts'])
})

test('JSON is written in one place, but for what nobody is shown', () => {
  const unseen = ['bank/digest.ts', 'bank/parse-bank.ts', 'io/store/lock.ts', 'text/safe/holes.ts', 'text/safe/json.ts']
  // What a form's page writes it writes in the browser, where nothing of ours is.
  const inPages = ['render/form/page-script.ts']
  expect(having(/\bJSON\.stringify\(/).sort()).toEqual([...unseen, ...inPages].sort())
})
