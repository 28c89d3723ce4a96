import type { ChoiceItem, ChoiceKind, GradedItem, Scale } from '../../../src/bank/types.ts'
import type { ItemView } from '../../../src/io/ask/view.ts'
import type { BestWorst } from '../../../src/session/types.ts'

const BASE = {
  observer: null,
  why: 'Some people think in years, others in weeks.',
  intent: null,
  group: null,
  claims: [],
}

export const ENJOY: Scale = {
  id: 'enjoy',
  stem: 'How much would you enjoy this?',
  observer: 'How much would this person enjoy this?',
  categories: ['Not at all', 'A little', 'Somewhat', 'Quite a lot', 'Very much'],
  missing: "I can't judge",
}

export const CHINESE: Scale = {
  id: 'chinese',
  stem: '你会多喜欢这件事？',
  observer: '这个人会多喜欢这件事？',
  categories: ['完全不喜欢', '有一点喜欢', '比较喜欢', '相当喜欢', '非常喜欢'],
  missing: '无法判断',
}

export function aGradedItem(overrides: Partial<GradedItem> = {}): GradedItem {
  return {
    ...BASE,
    id: 'th-two-years',
    kind: 'rating',
    dimension: 'time-horizons',
    text: 'Work on something that people will first use two years from now.',
    scale: 'enjoy',
    loadings: { 'product-manager': 1 },
    discrimination: 1,
    thresholds: [-1.5, -0.5, 0.5, 1.5],
    reversed: false,
    ...overrides,
  }
}

/** A choice whose options have the ids a, b, c, ... */
export function aChoice(kind: ChoiceKind, text: string, ...options: readonly string[]): ChoiceItem {
  return {
    ...BASE,
    id: `a-${kind}`,
    kind,
    dimension: 'stakeholders',
    text,
    reversed: false,
    options: options.map((words, index) => ({
      id: 'abcdefghijkl'.charAt(index),
      text: words,
      observer: null,
      loadings: {},
      intercept: 0,
    })),
  }
}

export const PAIR = aChoice(
  'pair',
  'Which would you rather do?',
  'Plan what a product should be able to do in two years.',
  'Plan how more people will use it in three months.',
)

export const COMPANY = aChoice(
  'best-worst',
  'With whom would you most and least like to spend a week?',
  'Engineers',
  'Designers',
  'Salespeople',
  'Journalists',
)

export const ENGINEERS_NOT_SALES: BestWorst = { best: 'a', worst: 'c' }

/** A view of a graded item, unless another item is given. */
export function aView(overrides: Partial<ItemView> = {}): ItemView {
  const item = overrides.item ?? aGradedItem()
  return {
    item,
    scale: 'options' in item ? null : ENJOY,
    rater: 'self',
    heading: 'How far ahead you like to look',
    number: 7,
    about: 24,
    exact: false,
    left: 'about 3 minutes',
    previous: undefined,
    canGoBack: true,
    order: 'options' in item ? item.options.map((_, index) => index) : [],
    ...overrides,
  }
}
