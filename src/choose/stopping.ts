import type { Fit } from '../fit/role-fit.ts'
import { leading } from '../fit/role-fit.ts'
import type { Measured, Model } from '../measure/model.ts'
import { normalCdf, normalQuantile } from '../numbers/normal.ts'
import type { Session, Stopped } from '../session/types.ts'
import { canBeEvened, itemsLeft } from './candidates.ts'
import type { Forecast } from './forecast.ts'
import { forecast, forecastOfAll } from './forecast.ts'

/**
 * Why an adaptive sitting ends now, or null where it goes on: settled (the minimum is answered and the chance of the
 * first role reached `stop`, which is above `lead` because looking often and stopping when it suits overstates), futile
 * (the chance of still reaching a lead is below `futility`), or maximum. Skips count towards the maximum alone. Before the
 * maximum none ends while a graded item waits for its counterpart.
 */
export function stopReason(model: Model, session: Session, measured: Measured, fit: Fit): Stopped | null {
  const length = model.bank.lengths[session.length ?? 'full']
  if (!length.adaptive) return null
  const asked = session.responses.length
  if (measured.answered.length >= length.minimum && (asked >= length.maximum || !canBeEvened(model.bank, session))) {
    if (leading(fit).probability >= model.bank.outcome.stop) return 'settled'
    if (
      asked < length.maximum &&
      chanceOfLead(model, session, measured, fit, length.maximum - asked) < model.bank.outcome.futility
    )
      return 'futile'
  }
  return asked >= length.maximum ? 'maximum' : null
}

/**
 * The chance that the first role's probability reaches `lead` after `more` further answers: the lean then is
 * N(m, Var now - Var then), and it must lie z(lead) standard errors away from 0.
 */
export function chanceOfLead(model: Model, session: Session, measured: Measured, fit: Fit, more: number): number {
  const { estimate, functional } = fit.lean
  const steps = forecast(model, measured, functional, itemsLeft(model.bank, session))
  const now = steps.next().value as Forecast
  let then = now
  for (let k = 0; k < more; k++) then = (steps.next().value as Forecast | undefined) ?? then
  const needed = normalQuantile(model.bank.outcome.lead) * then.standardError
  const travel = Math.sqrt(Math.max(now.variance - then.variance, 0))
  if (travel === 0) return Math.abs(estimate) >= needed ? 1 : 0
  return normalCdf((estimate - needed) / travel) + normalCdf((-estimate - needed) / travel)
}

/** Of a ratio worked out in two ways. */
const ROUNDING = 1e-9

/**
 * The smallest number of further answers after which the present lean would name a first role: |m| / SE_k >= z(lead).
 * Null where all unasked items together would not do it.
 */
export function itemsToSettle(model: Model, session: Session, measured: Measured, fit: Fit): number | null {
  const { estimate, functional } = fit.lean
  const needed = normalQuantile(model.bank.outcome.lead)
  const left = itemsLeft(model.bank, session)
  // Most that are never settled are known by their end, without the way there.
  const end = forecastOfAll(model, measured, functional, left).standardError
  if (Math.abs(estimate) / end < needed - ROUNDING) return null
  let k = 0
  for (const { standardError } of forecast(model, measured, functional, left)) {
    if (Math.abs(estimate) / standardError >= needed) return Math.max(k, 1)
    k++
  }
  return null
}
