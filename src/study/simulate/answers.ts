/** A person's traits enter; that person's answer to every item of a bank leaves. */
import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import { along } from '../../measure/axis.ts'
import type { Likelihood } from '../../measure/likelihood.ts'
import type { Model } from '../../measure/model.ts'
import type { Vector } from '../../numbers/matrix.ts'
import type { Answer } from '../../session/types.ts'

/** The answer that a likelihood codes as `code`: what `answerCode` is the way back from. */
export function answerAt(item: Item, code: number): Answer {
  if (isGraded(item)) return item.reversed ? item.thresholds.length + 1 - code : code + 1
  const ids = item.options.map(({ id }) => id)
  if (item.kind !== 'best-worst') return ids[code] as string
  const best = Math.floor(code / (ids.length - 1))
  const rest = code % (ids.length - 1)
  return { best: ids[best] as string, worst: ids[rest >= best ? rest + 1 : rest] as string }
}

/**
 * One answer to each item, in bank order, drawn from the model's probabilities. A person has one answer to an item, in whatever
 * form it is asked: so forms are compared on the same answers.
 */
export function drawAnswers(model: Model, theta: Vector, random: () => number): Answer[] {
  return model.bank.items.map((_, i) => drawAnswer(model, i, theta, random))
}

/** The answer to the item at this position of the bank. */
export function drawAnswer(model: Model, position: number, theta: Vector, random: () => number): Answer {
  const item = model.bank.items[position] as Item
  return answerAt(item, drawCode(model.likelihoods[position] as Likelihood, theta, random))
}

function drawCode({ axes, answers, logProbability }: Likelihood, theta: Vector, random: () => number): number {
  const z = axes.map((axis) => along(axis, theta))
  let rest = random()
  for (let code = 0; code < answers - 1; code++) {
    rest -= Math.exp(logProbability(z, code))
    if (rest < 0) return code
  }
  return answers - 1
}
