/** A result enters, with the questions it was made with; what a report says leaves, in its order, the same for every format. */
import type { Bank, Role } from '../bank/types.ts'
import { outOfHundred } from '../result/path-reasons.ts'
import { qualitySentence } from '../result/quality-sentence.ts'
import type { Result, ResultPath } from '../result/types.ts'
import { coachPart } from './coach.ts'
import { reasons, tierWords } from './details.ts'
import { chance, counts, interest, tipping } from './headline.ts'
import { isStillOpen } from './leans.ts'
import { fieldsOf, figuresOf, overallLean, subjectLeans } from './report-leans.ts'
import { methodOf } from './report-method.ts'
import type { Report, ReportOptions, ReportPath, ReportRole } from './report-types.ts'
import { changeSentences, saidMost, saidSentences } from './said.ts'

export function reportOf(result: Result, { bank: atHand = null, coach = false }: ReportOptions = {}): Report {
  const bank = sameBank(result, atHand)
  return {
    language: bank?.language ?? 'en',
    title: result.bank.title,
    facts: factsOf(result),
    headline: result.outcome.sentence,
    said: [chance(result), interest(result), ...tipping(result), ...secondLook(result)],
    sides: fieldsOf(result),
    overall: overallLean(result),
    ...subjectLeans(result),
    stillOpen: isStillOpen(result),
    chances: chancesOf(result),
    spoken: saidSentences(result).slice(0, 1),
    evidence: saidMost(result),
    change: changeSentences(result),
    roles: rolesOf(result, bank),
    pathsHeading: result.outcome.kind === 'neither' ? 'Neighbouring work worth trying' : 'Worth trying next',
    paths: result.paths.map((path, k) => pathOf(path, k, result, bank)),
    limits: result.limits,
    method: methodOf(result, bank),
    figures: figuresOf(result),
    leftOut: bank === null ? leftOut(result, atHand, coach) : null,
    coach: coach ? coachPart(result, bank) : null,
  }
}

/** Other questions may have other texts for the same ids: nothing of them belongs into this report. */
function sameBank({ bank: { digest } }: Result, atHand: Bank | null): Bank | null {
  return atHand?.digest === digest ? atHand : null
}

function leftOut({ bank: { id, version } }: Result, atHand: Bank | null, coach: boolean): string {
  const parts = coach
    ? 'a week in each role, what each path is about, answers far apart and questions for the talk'
    : 'a week in each role and what each path is about'
  const why =
    atHand === null
      ? `They stand in the questions of this result (${id} ${version}).`
      : `This result was made with other questions (${id} ${version}) than those at hand (${atHand.id} ${atHand.version}); name the folder of its own with --bank.`
  return `Left out here: ${parts}. ${why}`
}

function factsOf({ about, rater, quality, sheet, ...result }: Result): string[] {
  const person = about ?? (rater === 'self' ? null : 'this person')
  const whose = person === null ? [] : [rater === 'self' ? person : `${person}, as seen by ${rater.label}`]
  const day = sheet.session?.completed?.slice(0, 10)
  return [
    ...whose,
    counts({ ...result, about, rater, quality, sheet }).replace(/\.$/, ''),
    ...(day === undefined ? [] : [day]),
  ]
}

function secondLook({ quality }: Result): string[] {
  const sentence = qualitySentence(quality)
  return sentence === null ? [] : [`Worth a second look: ${sentence}`]
}

function chancesOf({ roles, bank }: Result): Report['chances'] {
  if (roles.length === 2) return []
  return roles.map(({ field, probability }) => ({ field, chance: outOfHundred(probability, bank.calibration) }))
}

/** In the bank's order, which speaks for nobody. */
function rolesOf(result: Result, bank: Bank | null): ReportRole[] {
  if (bank === null)
    return result.roles.map(({ title, what }) => ({ title, what, week: [], motivators: [], burdens: [], words: [] }))
  const least = (of: (role: Role) => readonly unknown[]) => Math.min(...bank.roles.map((role) => of(role).length))
  const lengths = {
    week: least(({ week }) => week),
    motivators: least(({ motivators }) => motivators),
    burdens: least(({ burdens }) => burdens),
  }
  return bank.roles.map(({ title, what, week, motivators, burdens, words }) => ({
    title,
    what,
    week: week.slice(0, lengths.week),
    motivators: motivators.slice(0, lengths.motivators).map(({ text }) => text),
    burdens: burdens.slice(0, lengths.burdens).map(({ text }) => text),
    words,
  }))
}

function pathOf(path: ResultPath, at: number, result: Result, bank: Bank | null): ReportPath {
  const known = bank?.paths.find(({ id }) => id === path.id)
  return {
    ...path,
    why: reasons(path, result.paths.slice(0, at)),
    distance: tierWords(path, result),
    what: known?.what ?? null,
    cautions: known?.cautions.map(({ text }) => text) ?? [],
  }
}
