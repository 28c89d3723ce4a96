import type { Bank, ChoiceItem, GradedItem, Item, Scale } from '../../src/bank/types.ts'

const base = { dimension: 'time-horizons', observer: null, why: 'Why.', intent: null, group: null, claims: [] }

function aGraded(id: string, change: Partial<GradedItem> = {}): GradedItem {
  const parameters = { loadings: { maker: 1 }, discrimination: 1, thresholds: [-1.5, -0.5, 0.5, 1.5], reversed: false }
  return { ...base, id, kind: 'rating', text: `Text of ${id}.`, scale: 'enjoy', ...parameters, ...change }
}

function aChoice(id: string, options: readonly string[], change: Partial<ChoiceItem> = {}): ChoiceItem {
  const all = options.map((option) => ({
    id: option,
    text: `Option ${option}.`,
    observer: null,
    loadings: {},
    intercept: 0,
  }))
  return { ...base, id, kind: 'pair', text: `Text of ${id}.`, options: all, reversed: false, ...change }
}

const items: readonly Item[] = [
  aGraded('th-two-years'),
  aChoice('th-plan', ['a', 'b']),
  aGraded('th-often', { kind: 'frequency', scale: 'times' }),
  aChoice('sc-fair', ['pm', 'pmm', 'both'], { kind: 'scene' }),
  aChoice('du-most-least', ['a', 'b', 'c', 'd'], { kind: 'best-worst' }),
  aGraded('th-cafe', { scale: 'taste' }),
]

const scales: Readonly<Record<string, Scale>> = {
  enjoy: scale('enjoy', ['Not at all', 'A little', 'Somewhat', 'Quite a lot', 'Very much'], "I can't judge"),
  times: scale('times', ['None', 'One', '2 to 3', '4 to 6', '7 or more'], 'No chance to'),
  taste: scale('taste', ['Thé', 'Caf\u00e9', 'Eau'], 'Rien'),
}

function scale(id: string, categories: readonly string[], missing: string): Scale {
  return { id, stem: null, observer: null, categories, missing }
}

const fact = (...ids: readonly string[]) => ({
  question: 'Which?',
  options: ids.map((id) => ({ id, title: `Title of ${id}` })),
})
const kind = { discrimination: 1, thresholds: [], seconds: 9 }

/** Two roles, one dimension and an item of each kind; `change` replaces whole parts. */
export function aBank(change: Partial<Bank> = {}): Bank {
  const role = { weights: { 'time-horizons': 1 }, what: null, week: [], motivators: [], burdens: [], words: [] }
  return {
    id: 'tiny',
    version: '1.0.0',
    title: 'Tiny',
    language: 'en',
    calibration: 'expert',
    digest: `sha256:${'0'.repeat(64)}`,
    roles: ['maker', 'teller'].map((id) => ({ id, title: id, field: id, ...role })),
    dimensions: [
      {
        id: 'time-horizons',
        title: 'Time horizons',
        plain: 'How far ahead you like to look',
        why: 'Why.',
        general: true,
        direction: true,
        facets: ['maker', 'teller'].map((id) => ({ role: id, title: id })),
        discuss: { lean: [], contradiction: [], wide: [] },
      },
    ],
    items,
    paths: [],
    scales,
    background: fact('engineering', 'design', 'sales'),
    reach: fact('with-product-team', 'studies'),
    prior: { lambda: 0.6, gamma: 0.2, upsilon: 0, sigma: 0.5, inflation: 1.1, weightError: 0.3 },
    defaults: { rating: kind, frequency: kind, pair: kind, scene: kind, 'best-worst': kind },
    lengths: {
      quick: { adaptive: true, minimum: 1, maximum: 2 },
      standard: { adaptive: true, minimum: 2, maximum: 4 },
      full: { adaptive: false, items: items.map((item) => item.id) },
    },
    wording: { banned: [], grade: 8, meanGrade: 5 },
    outcome: {
      lead: 0.9,
      stop: 0.95,
      futility: 0.05,
      low: -0.25,
      lowProbability: 0.7,
      rope: 1,
      ropeProbability: 0.8,
      levelCut: 0.3,
      levelProbability: 0.7,
    },
    ...change,
  }
}
