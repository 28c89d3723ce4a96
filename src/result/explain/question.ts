/** An item and a scored session enter; what its answer adds, what other answers would say, and what it rests on leave. */
import type { ClaimCatalogue } from '../../bank/claim-types.ts'
import { isGraded } from '../../bank/kinds.ts'
import type { Bank, Item } from '../../bank/types.ts'
import { estimateOf, probabilityAbove } from '../../fit/functional.ts'
import { measure } from '../../measure/model.ts'
import type { Answer, Session } from '../../session/types.ts'
import { optionText, wording } from '../../session/wording.ts'
import { quote } from '../quote.ts'
import { rounded, roundedMeasure } from '../rounded.ts'
import { answerTo, headOf, type Scored } from './scored.ts'
import { dimensionParts } from './subjects.ts'
import { explainedClaims } from './ties.ts'
import type { Alternative, Question } from './types.ts'

export function explainQuestion(item: Item, all: Scored, catalogue: ClaimCatalogue): Question {
  const { model, session, adds } = all
  const { bank } = model
  const at = bank.dimensions.findIndex(({ id }) => id === item.dimension)
  const answer = answerTo(session, item.id)
  const i = adds.findIndex((one) => one.item === item.id)
  const own = adds[i]
  return {
    ...headOf(all),
    kind: 'item',
    item: itemBlock(item, bank, session, at),
    state: answer === undefined ? 'not-asked' : answer === null ? 'skipped' : 'answered',
    adds: own === undefined ? null : { ...own, dimensionLean: dimensionParts(at, all)?.[i] ?? null },
    alternatives: [...answersTo(item, bank), null].map((other) => alternative(item, other, answer ?? null, all)),
    claims: explainedClaims(item.claims, catalogue),
  }
}

function itemBlock(item: Item, bank: Bank, { rater }: Session, at: number): Question['item'] {
  const { id, kind, dimension, why, group, reversed } = item
  const block = {
    id,
    kind,
    dimension,
    plain: bank.dimensions[at]?.plain ?? '',
    text: wording(item, rater),
    why,
    group,
    reversed,
  }
  if (!isGraded(item)) {
    const options = item.options.map((option) => ({
      id: option.id,
      text: optionText(item, option.id, rater),
      loadings: option.loadings,
      intercept: option.intercept,
    }))
    return { ...block, graded: null, options }
  }
  const { discrimination, thresholds, loadings } = item
  const categories = bank.scales[item.scale]?.categories ?? []
  return { ...block, graded: { categories, discrimination, thresholds, loadings }, options: null }
}

/** All that could be answered, in the order of the screen. */
function answersTo(item: Item, bank: Bank): Answer[] {
  if (isGraded(item)) return (bank.scales[item.scale]?.categories ?? []).map((_, k) => k + 1)
  const ids = item.options.map(({ id }) => id)
  if (item.kind !== 'best-worst') return ids
  return ids.flatMap((best) => ids.filter((worst) => worst !== best).map((worst) => ({ best, worst })))
}

/** The whole posterior is worked out again, so that nothing is approximated. */
function alternative(item: Item, answer: Answer | null, given: Answer | null, all: Scored): Alternative {
  const { model, session, fit } = all
  const others = session.responses.filter((response) => response.item !== item.id)
  const measured = measure(model, { ...session, responses: [...others, { item: item.id, answer, seconds: null }] })
  const lean = estimateOf(fit.lean.functional, measured, model.bank.prior)
  return {
    answer,
    text: answer === null ? 'No answer' : inWords(item, answer, all),
    given: isSame(answer, given),
    lean: roundedMeasure(lean),
    probability: rounded(probabilityAbove(lean, 0)),
  }
}

/** Without the question, which stands above. */
function inWords(item: Item, answer: Answer, { model: { bank }, session }: Scored): string {
  return isGraded(item)
    ? (bank.scales[item.scale]?.categories[(answer as number) - 1] ?? String(answer))
    : quote(bank, item, answer, session.rater)
}

function isSame(one: Answer | null, other: Answer | null): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  return one.best === other.best && one.worst === other.worst
}
