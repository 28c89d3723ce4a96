/** A bank and answers to its items enter; the estimate of every trait leaves. Bundled by the bench when it is needed. */
import type { Bank } from '../../src/bank/types.ts'
import { answerCode } from '../../src/measure/item-likelihood.ts'
import { modelOf } from '../../src/measure/model.ts'
import { posterior } from '../../src/measure/posterior.ts'
import type { Vector } from '../../src/numbers/matrix.ts'
import type { Answer } from '../../src/session/types.ts'

/** The posterior means, as `evaluate` takes them, and nothing of what it makes of them. */
export function estimates(bank: Bank, answers: Readonly<Record<string, Answer>>): Vector {
  const model = modelOf(bank)
  const observations = Object.entries(answers).flatMap(([id, answer]) => {
    const at = model.position.get(id)
    const [item, likelihood] = at === undefined ? [] : [bank.items[at], model.likelihoods[at]]
    return item === undefined || likelihood === undefined ? [] : [{ likelihood, answer: answerCode(item, answer) }]
  })
  return posterior(model.prior, observations).mean
}
