/** What newcomers read first is true: files and scripts that it names are there, recipes are short, forms are forms. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TEMPLATES = join(ROOT, '.github', 'ISSUE_TEMPLATE')
const read = (...path: readonly string[]) => readFileSync(join(ROOT, ...path), 'utf8')
const guide = read('CONTRIBUTING.md')

/** Every word that stands as code, in a sentence or in a block. */
const words = [...guide.matchAll(/```\w*\n([\s\S]*?)```|`([^`\n]+)`/g)].flatMap(([, block, span]) =>
  (block ?? span ?? '').trim().split(/\s+/),
)
/** What `role-fit new my-bank` makes is a copy of this folder. */
const paths = words.filter((word) => /\//.test(word)).map((word) => word.replace(/^my-bank\//, 'src/starter/'))

test('every path that it names is there', () => {
  expect(paths.length).toBeGreaterThan(25)
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test('every script that it names is in package.json', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const named = [...guide.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(12)
  expect(named.filter((name) => scripts[name ?? ''] === undefined)).toEqual([])
})

test('each recipe has fewer than ten lines and begins with what to copy', () => {
  const recipes = guide.split('## Recipes')[1]?.split(/^### /m).slice(1) ?? []
  expect(recipes).toHaveLength(6)
  for (const recipe of recipes) {
    const lines = recipe.split('\n').slice(1).filter(Boolean)
    expect(lines.length, recipe).toBeLessThan(10)
    expect(
      lines.find((line) => /^\d\. /.test(line)),
      recipe,
    ).toMatch(/^1\. Copy .*`[^`]*\/[^`]*`/)
  }
})

test('what is checked for a change is what `.ci/run` checks', () => {
  const { jobs } = parse(read('.github', 'workflows', 'ci.yml'))
  expect(jobs.checks.steps.map(({ run }: { run?: string }) => run).filter(Boolean)).toEqual(['.ci/run'])
  const run = read('.ci', 'run')
  for (const script of ['types', 'lint', 'knip', 'generate', 'test:nodes'])
    expect({ script, inRun: run.includes(`npm run --silent ${script}\n`), inGuide: words.includes(script) }).toEqual({
      ...{ script, inRun: true, inGuide: true },
    })
})

describe('a form for issues', () => {
  const forms = readdirSync(TEMPLATES).filter((name) => name !== 'config.yml')

  test.each(forms)('%s can be filled in', (name) => {
    const form = parse(read('.github', 'ISSUE_TEMPLATE', name))
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) })
    const fields = form.body.filter(({ type }: { type: string }) => type !== 'markdown')
    expect(fields.length).toBeGreaterThan(0)
    expect(new Set(fields.map(({ id }: { id: string }) => id)).size).toBe(fields.length)
    for (const { type, attributes } of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type)
      expect(attributes.label).toEqual(expect.any(String))
      if (type === 'dropdown') expect(attributes.options.length).toBeGreaterThan(1)
    }
  })
})
