import type { CalibrationDocument } from '../study/calibrate/document.ts'
import type { CalibratedItem, HeldOut } from '../study/calibrate/types.ts'
import { leftOutOf } from '../study/self-ratings.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'
import { padded, sectioned, wrapped } from './lines.ts'

const MOST_WIDTH = 100

/** What a calibration changed, what it left and why, and whether it helps with people whom it has not seen. */
export function renderCalibration(document: CalibrationDocument, width: number): TerminalText {
  const columns = Math.min(width, MOST_WIDTH) - 1
  const estimated = document.items.filter(({ kept }) => kept === null)
  const sections = [
    wrapped(heading(document, estimated.length), columns),
    wrapped(convergence(document), columns),
    document.heldOut === null ? [] : wrapped(heldOut(document.heldOut), columns),
    estimated.flatMap((item) => itemLines(item, columns)),
    keptLines(document.items, columns),
    wrapped(
      'In brackets: standard errors; = stays or moves with its neighbour. A discrimination of 1 means 1 logit per SD; thresholds are in SDs of the prior, intercepts in logits. The prior of the traits (lambda, gamma, upsilon, sigma) and the role weights stay as they are.',
      columns,
    ),
  ]
  return sectioned(sections)
}

function heading(
  { bank, written, people, observers, blank, joint, scale, priorSd }: CalibrationDocument,
  estimated: number,
): string {
  const leftOut = leftOutOf({ observers, blank })
  const others = leftOut === null ? '' : ` Left out: ${leftOut}.`
  const how = joint
    ? 'all roles of a dimension together, choices included'
    : 'each facet alone; choice items keep their values'
  const sd = (one: number) => (one * (scale ?? 1)).toFixed(2)
  return `Bank ${bank.id} ${bank.version}, ${people} people: ${estimated} items estimated (${how}), written as version ${written.version}.${others} Prior around the expert's values: SD ${sd(priorSd.logDiscrimination)} for the logarithm of a discrimination, ${sd(priorSd.threshold)} for a threshold; its width was chosen by how far the answers are from the expert's values.`
}

function convergence({ blocks }: CalibrationDocument): string {
  const tried = blocks.filter(({ converged }) => converged !== null)
  const done = tried.filter(({ converged }) => converged)
  const worst = Math.max(...tried.map(({ gradientNorm }) => gradientNorm ?? 0))
  return `${done.length} of ${tried.length} estimations reached their maximum: the largest slope left is ${worst.toExponential(1)} per person, checked against finite differences.`
}

function heldOut({ folds, people, expert, calibrated, difference, standardError }: HeldOut): string {
  const verdict =
    difference > 2 * standardError
      ? 'the new values predict better'
      : difference < -2 * standardError
        ? 'the new values predict WORSE: keep the expert bank'
        : 'no clear difference'
  return `Log-likelihood per person of answers that were held out (${folds} parts, ${people} people, natural logarithm): ${expert.toFixed(3)} with the expert's values, ${calibrated.toFixed(3)} with the new ones; difference ${difference.toFixed(3)}, standard error ${standardError.toFixed(3)}: ${verdict}.`
}

function itemLines(
  { id, discrimination, factor, thresholds, intercepts, unused }: CalibratedItem,
  width: number,
): TerminalText[] {
  const slope = discrimination ?? factor
  const error = (one: number | null) => (one === null ? '=' : `(${one.toFixed(2)})`)
  const more = (thresholds ?? intercepts ?? []).map(
    ({ estimate, standardError }) => `${estimate.toFixed(2).replace(/^-0\.00$/, '0.00')} ${error(standardError)}`,
  )
  const what = discrimination === null ? 'factor' : 'discrimination'
  const named = thresholds === null ? 'intercepts' : 'thresholds'
  return [
    ...wrapped(
      terminal`${padded(id, Math.min(28, width - 40))} ${what} ${slope?.expert.toFixed(2) ?? ''} -> ${slope?.estimate.toFixed(2) ?? ''} ${error(slope?.standardError ?? null)}, ${named} ${more.join(', ')}`,
      width,
      '    ',
    ),
    ...(unused.length === 0
      ? []
      : wrapped(
          terminal`    Nobody chose category ${unused.join(', ')}: merged with a neighbour for the estimation, its threshold moves along.`,
          width,
          '    ',
        ).map((line, k) => (k === 0 ? terminal`    ${line}` : line))),
  ]
}

/** Reasons that many items share are said once. */
function keptLines(items: readonly CalibratedItem[], width: number): TerminalText[] {
  const reasons = new Map<string, string[]>()
  for (const { id, kept } of items)
    if (kept !== null) reasons.set(kept.reason, [...(reasons.get(kept.reason) ?? []), id])
  if (reasons.size === 0) return []
  const lines = [...reasons].flatMap(([reason, ids]) =>
    wrapped(terminal`  ${reason} ${ids.join(', ')}`, width - 2, '    ').map((line) => terminal`  ${line}`),
  )
  return [terminal`These keep the expert's values`, ...lines]
}
