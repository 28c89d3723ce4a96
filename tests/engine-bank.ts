import fc from 'fast-check'
import type { CareerPath } from '../src/bank/path-types.ts'
import type { Bank, ChoiceItem, Dimension, GradedItem, Item, Loadings, Option, Prior } from '../src/bank/types.ts'
import type { Measured, Model } from '../src/measure/model.ts'
import { measure, modelOf } from '../src/measure/model.ts'
import { seededRandom } from '../src/numbers/random.ts'
import { startSession } from '../src/session/live.ts'
import type { Answer, Session } from '../src/session/types.ts'
import { answerOf } from './respondent.ts'

/** What a bank for a test of the engine is made of; every part has a default. */
export interface Shape {
  readonly roles?: number
  readonly dimensions?: number
  readonly prior?: Partial<Prior>
  /** Weight of dimension d in role r; 1 where it is not given. */
  readonly weight?: (dimension: number, role: number) => number
  /** The items of dimension d; one of every kind and role, `everyKind`, where it is not given. */
  readonly items?: (dimension: number, roles: readonly string[]) => readonly Item[]
  readonly change?: Partial<Bank>
}

/** A small typed bank: dimensions d0, d1, ... and roles r0, r1, ... */
export function engineBank(shape: Shape = {}): Bank {
  const {
    roles: roleCount = 2,
    dimensions: dimensionCount = 3,
    prior = {},
    weight = () => 1,
    items = everyKind,
  } = shape
  const roles = numbered('r', roleCount)
  const dimensions = numbered('d', dimensionCount).map((id) => aDimension(id, roles))
  const all = dimensions.flatMap((_, d) => items(d, roles))
  return {
    id: 'engine',
    version: '1.0.0',
    title: 'Engine',
    language: 'en',
    calibration: 'expert',
    digest: `sha256:${'0'.repeat(64)}`,
    roles: roles.map((id, r) => ({
      ...{ id, title: `Title of ${id}`, field: `field of ${id}`, what: null },
      ...{ week: [], motivators: [], burdens: [], words: [] },
      weights: Object.fromEntries(dimensions.map((dimension, d) => [dimension.id, weight(d, r)])),
    })),
    dimensions,
    items: all,
    paths: [],
    scales: Object.fromEntries([aScale('five', 5), aScale('three', 3)].map((scale) => [scale.id, scale])),
    background: { question: 'Which?', options: ['building', 'selling'].map((id) => ({ id, title: `Title of ${id}` })) },
    reach: null,
    prior: { lambda: 0.6, gamma: 0.2, upsilon: 0, sigma: 0.5, inflation: 1.1, weightError: 0.3, ...prior },
    defaults: {
      rating: { discrimination: 1, thresholds: FIVE, seconds: 7 },
      frequency: { discrimination: 0.9, thresholds: COUNTS, seconds: 10 },
      pair: { discrimination: 1, thresholds: [], seconds: 9 },
      scene: { discrimination: 0.8, thresholds: [], seconds: 25 },
      'best-worst': { discrimination: 0.9, thresholds: [], seconds: 20 },
    },
    lengths: {
      quick: { adaptive: true, minimum: 4, maximum: 8 },
      standard: { adaptive: true, minimum: 8, maximum: 16 },
      full: { adaptive: false, items: all.map(({ id }) => id) },
    },
    wording: { banned: [], grade: 8, meanGrade: 5 },
    outcome: {
      ...{ lead: 0.9, stop: 0.95, futility: 0.05, low: -0.25, lowProbability: 0.7, rope: 1, ropeProbability: 0.8 },
      ...{ levelCut: 0.3, levelProbability: 0.7 },
    },
    ...shape.change,
  }
}

const FIVE = [-1.5, -0.5, 0.5, 1.5]
const COUNTS = [-0.8, 0, 0.7, 1.5]

/**
 * For each role a rating and a frequency; a reversed rating, a rating that the first two roles share, a pair, a scene with
 * an option for each of at most three roles, for two together and for nobody, and a best-worst set of four.
 */
export function everyKind(d: number, roles: readonly string[]): readonly Item[] {
  const [a, b] = [roles[d % roles.length] as string, roles[(d + 1) % roles.length] as string]
  const three = [...new Set([a, b, roles[(d + 2) % roles.length] as string])]
  return [
    ...roles.map((role) => graded(d, `rating-${role}`, { [role]: 1 })),
    ...roles.map((role) => graded(d, `frequency-${role}`, { [role]: 0.9 }, { kind: 'frequency', thresholds: COUNTS })),
    graded(d, 'reversed', { [a]: 1 }, { reversed: true }),
    graded(d, 'shared', { [a]: 0.7, [b]: 0.7 }),
    choice(d, 'pair', 'pair', [{ [a]: 1 }, { [b]: 1 }]),
    choice(d, 'scene', 'scene', [...three.map((role) => ({ [role]: 0.8 })), { [a]: 0.56, [b]: 0.56 }, {}]),
    choice(d, 'set', 'best-worst', [{ [a]: 1 }, { [b]: 1 }, { [a]: 0.9 }, { [b]: 0.8 }]),
  ]
}

export function graded(d: number, name: string, loadings: Loadings, change: Partial<GradedItem> = {}): GradedItem {
  return {
    ...common(d, name),
    kind: 'rating',
    scale: change.thresholds?.length === 2 ? 'three' : 'five',
    loadings,
    discrimination: Math.max(...Object.values(loadings)),
    thresholds: FIVE,
    reversed: false,
    ...change,
  }
}

export function choice(
  d: number,
  name: string,
  kind: ChoiceItem['kind'],
  loadings: readonly Loadings[],
  change: Partial<ChoiceItem> = {},
): ChoiceItem {
  const options: Option[] = loadings.map((entry, o) => {
    const id = String.fromCharCode(97 + o)
    return { id, text: `Option ${id}`, observer: null, loadings: entry, intercept: 0 }
  })
  return { ...common(d, name), kind, options, reversed: false, ...change }
}

function common(d: number, name: string) {
  const id = `d${d}-${name}`
  return {
    ...{ id, dimension: `d${d}`, text: `Text of ${id}.`, observer: `${id}, of somebody else.` },
    ...{ why: '', intent: null, group: null, claims: [] },
  }
}

function aDimension(id: string, roles: readonly string[]): Dimension {
  return {
    ...{ id, title: `Title of ${id}`, plain: `Plain ${id}`, why: '', general: true, direction: true },
    facets: roles.map((role) => ({ role, title: `${role} in ${id}` })),
    discuss: { lean: [], contradiction: [], wide: [] },
  }
}

function aScale(id: string, categories: number) {
  return { id, stem: null, observer: null, categories: numbered('category ', categories), missing: 'no idea' }
}

export function aPath(id: string, change: Partial<CareerPath> = {}): CareerPath {
  return {
    ...{
      id,
      title: `Title of ${id}`,
      target: null,
      kind: 'hybrid' as const,
      what: '',
      from: [],
      signals: [],
      skills: [],
    },
    ...{ steps: [], experiments: [], cautions: [], claims: [], sources: [] },
    ...change,
  }
}

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, k) => `${prefix}${k}`)
}

/** A session with these answers in this order; null is a skip. */
export function aSession(
  bank: Bank,
  answers: Readonly<Record<string, Answer | null>>,
  change: Partial<Session> = {},
): Session {
  const responses = Object.entries(answers).map(([item, answer]) => ({ item, answer, seconds: null }))
  return { ...startSession(bank), responses, ...change }
}

/** Any answers at all to some of the items, in any order. */
export function anyAnswers(bank: Bank): fc.Arbitrary<Record<string, Answer>> {
  return fc
    .record({ seed: fc.integer(), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ seed, share }) => randomAnswers(bank, seed, share))
}

/** Answers drawn evenly for about `share` of the items. */
export function randomAnswers(bank: Bank, seed: number, share = 1): Record<string, Answer> {
  const random = seededRandom(seed)
  const out: Record<string, Answer> = {}
  modelOf(bank).likelihoods.forEach(({ answers }, i) => {
    const item = bank.items[i] as Item
    const answer = answerOf(item, Math.floor(random() * answers))
    if (random() < share) out[item.id] = answer
  })
  return out
}

/** The measured session of these answers. */
export function measured(
  bank: Bank,
  answers: Readonly<Record<string, Answer | null>>,
): { model: Model; measured: Measured } {
  const model = modelOf(bank)
  return { model, measured: measure(model, aSession(bank, answers)) }
}

/** Laws are tried on the same examples each time. */
export const SEEDED = { seed: 20261121 } as const
