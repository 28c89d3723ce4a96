/** Views and answers of a person and of observers enter; how far they agree leaves. */
import { isGraded } from '../bank/kinds.ts'
import type { Bank, Item } from '../bank/types.ts'
import { rounded } from '../result/rounded.ts'
import type { Answer } from '../session/types.ts'
import { intraclassCorrelations } from './agreement.ts'
import { kappa } from './kappa.ts'
import type { Scored } from './measured-sheets.ts'
import type { Agreement } from './types.ts'

/** Over fewer than so many dimensions, or pairs of answers, a figure would be chance. */
const FEWEST = { dimensions: 5, pairs: 10 }
const CONFIDENCE = 0.9

/** ICC(A,1) of raters over dimensions: `views[dimension][rater]`. */
export function agreementOver(views: readonly (readonly number[])[]): Agreement {
  const over = views.length
  if (over < FEWEST.dimensions)
    return unsaid(over, `It takes ${FEWEST.dimensions} subjects that both sides were asked about.`)
  const found = intraclassCorrelations(views, CONFIDENCE)
  if (found === null) return unsaid(over, 'No view differs from any other.')
  const { estimate, interval } = found.agreement
  return { estimate: rounded(estimate), interval: [rounded(interval[0]), rounded(interval[1])], over, unsaid: null }
}

/** Quadratic kappa over every graded item that self and an observer answered, in the codes of the scale. */
export function gradedKappa(bank: Bank, self: Scored, observers: readonly Scored[]): Agreement {
  const pairs = pairsOf(bank, self, observers, isGraded, (_, answer) => answer as number)
  return kappaOver(pairs, 'quadratic')
}

/** Kappa over choices that both answered: categories are the roles that the chosen options speak for, or none. */
export function choiceKappa(bank: Bank, self: Scored, observers: readonly Scored[]): Agreement {
  const isChoice = (item: Item) => !isGraded(item) && item.kind !== 'best-worst'
  const sides = new Map<string, number>()
  const pairs = pairsOf(bank, self, observers, isChoice, (item, answer) => {
    const option = 'options' in item ? item.options.find(({ id }) => id === answer) : undefined
    const roles = Object.keys(option?.loadings ?? {})
      .sort()
      .join(' ')
    if (!sides.has(roles)) sides.set(roles, sides.size)
    return sides.get(roles) as number
  })
  return kappaOver(pairs, 'equal')
}

type Pairs = readonly (readonly [own: number, other: number])[]

function kappaOver(pairs: Pairs, weights: 'equal' | 'quadratic'): Agreement {
  const over = pairs.length
  if (over < FEWEST.pairs) return unsaid(over, `It takes ${FEWEST.pairs} pairs of answers to the same questions.`)
  const estimate = kappa(
    pairs.map(([own]) => own),
    pairs.map(([, other]) => other),
    weights,
  )
  if (estimate === null) return unsaid(over, 'All answers are the same, so that chance alone would agree.')
  return { estimate: rounded(estimate), interval: null, over, unsaid: null }
}

function unsaid(over: number, why: string): Agreement {
  return { estimate: null, interval: null, over, unsaid: why }
}

/** One pair an item and observer, where both answered it. */
function pairsOf(
  bank: Bank,
  self: Scored,
  observers: readonly Scored[],
  fits: (item: Item) => boolean,
  code: (item: Item, answer: Answer) => number,
): Pairs {
  const own = answersOf(self)
  return observers.flatMap((observer) => {
    const theirs = answersOf(observer)
    return bank.items.filter(fits).flatMap((item) => {
      const [mine, other] = [own.get(item.id), theirs.get(item.id)]
      return mine === undefined || other === undefined ? [] : [[code(item, mine), code(item, other)] as const]
    })
  })
}

function answersOf({ session }: Scored): ReadonlyMap<string, Answer> {
  return new Map(session.responses.flatMap(({ item, answer }) => (answer === null ? [] : [[item, answer] as const])))
}
