/** A text enters; which of its verbs tell of power, and which of polish, leaves. */
import { tokensIn } from './phrases.ts'

export interface StatusVerbs {
  /** What the verbs tell of, as in "verbs of deciding". */
  readonly title: string
  /** All forms by the first. */
  readonly forms: readonly string[]
}

export const DECIDING: StatusVerbs = verbs('deciding', [
  'decide decides decided deciding',
  'choose chooses chose chosen choosing',
  'set sets setting',
  'lead leads led leading',
  'own owns owned owning',
  'run runs ran running',
  'approve approves approved approving',
  'assign assigns assigned assigning',
  'command commands commanded commanding',
  'control controls controlled controlling',
  'define defines defined defining',
  'determine determines determined determining',
  'direct directs directed directing',
  'head heads headed heading',
  'judge judges judged judging',
  'manage manages managed managing',
  'oversee oversees oversaw overseen overseeing',
  'prioritise prioritises prioritised prioritising',
  'prioritize prioritizes prioritized prioritizing',
  'rule rules ruled ruling',
  'select selects selected selecting',
  'steer steers steered steering',
])

export const TELLING: StatusVerbs = verbs('telling', [
  'write writes wrote written writing',
  'promote promotes promoted promoting',
  'show shows showed shown showing',
  'tell tells told telling',
  'explain explains explained explaining',
  'advertise advertises advertised advertising',
  'announce announces announced announcing',
  'coach coaches coached coaching',
  'describe describes described describing',
  'draft drafts drafted drafting',
  'edit edits edited editing',
  'help helps helped helping',
  'illustrate illustrates illustrated illustrating',
  'phrase phrases phrased phrasing',
  'polish polishes polished polishing',
  'praise praises praised praising',
  'present presents presented presenting',
  'publish publishes published publishing',
  'support supports supported supporting',
])

/** After these stands a noun or an adjective of the same form: the lead, on your own, a direct way. */
const NOUN_AFTER = new Set(
  'a an the this that each every one no any some my your his her its our their first last short of in'.split(' '),
)

/** Each verb once, by its first form, in the order of the list. */
export function verbsIn(text: string, { forms }: StatusVerbs): string[] {
  const tokens = tokensIn(text)
  return forms
    .filter((entry) => {
      const all = entry.split(' ')
      return tokens.some((token, k) => all.includes(token) && !isNoun(token, tokens[k - 1]))
    })
    .map((entry) => entry.split(' ')[0] as string)
}

function isNoun(token: string, before: string | undefined): boolean {
  if (before === undefined || token.endsWith('ing')) return false
  return NOUN_AFTER.has(before) || before.endsWith("'s")
}

function verbs(title: string, forms: readonly string[]): StatusVerbs {
  return { title: `verbs of ${title}`, forms }
}
