/** An item's text enters; whether it joins two activities leaves. */
import { tokensIn } from './phrases.ts'

/** Verbs of work that are hardly ever nouns. */
const VERBS = words(`
  add adapt adjust advise agree allow analyse analyze announce apply appoint argue arrange ask assign assist attend attract
  avoid become begin believe bring build buy carry cause choose coach collect combine compare complain complete convince
  create deal decide define deliver describe determine develop discover discuss divide do draw earn edit encourage enjoy
  ensure examine expect explain explore feel fill find finish fix follow forget gather get give go grow guess handle
  hear help hire hold ignore imagine improve inform inspire introduce invent invite join keep know lead learn leave let listen
  lose maintain make measure meet mention motivate negotiate observe offer organise organize own pay persuade pick predict
  prepare present prevent produce promise propose protect prove provide publish push put read recommend recruit reduce
  refuse reject remember remove repair replace respond reveal run say search see select sell send separate serve set shape
  share show simplify solve speak spend spot start stay steer suggest summarise support take talk teach tell think translate
  try turn understand use visit wait watch weigh win wonder write`)

/** Verbs that are as often nouns: only verbs where something follows that a verb takes with it. */
const EITHER = words(`
  answer balance call change charge check contact control cost count cover design direct document draft fall film focus guide
  influence interview judge lift link list look manage map market mark move name note order part picture place plan play price
  promote question raise rank report request research result review sample scan schedule score sketch sort stop study survey test
  time trade track train view work`)

/** What a verb takes with it. */
const AFTER_VERB = words(`
  a an the this that these those it them him her us me you your their its our my his who whom what which whether how why when where
  with for to about on at each every all any some one two three several many more new`)

const JOINTS = new Set(['and', 'or'])
/** After these begins a clause of which something is said, as in "those who build and sell it". */
const CLAUSES = words('who which that whether what how where when why whoever whatever to')
const BETWEEN = words('then also later not first perhaps even so')

/** How many words before the joint a clause may begin for both verbs to belong to it. */
const CLAUSE_REACH = 3

/** "write a page and show it", "planning events and coaching sellers"; not "makers and sellers", not "those who build and sell it". */
export function joinsActivities(text: string): boolean {
  return text.split(/[.!?:;]+(?=\s|$)/).some((sentence) => {
    const tokens = tokensIn(sentence)
    return tokens.some((token, at) => JOINTS.has(token) && at > 0 && joinsAt(tokens, at))
  })
}

function joinsAt(tokens: readonly string[], at: number): boolean {
  let next = at + 1
  while (BETWEEN.has(tokens[next] ?? '')) next++
  const before = tokens.slice(Math.max(0, at - CLAUSE_REACH), at)
  if (before.some((token) => CLAUSES.has(token))) return false
  const word = tokens[next]
  if (word === undefined) return false
  if (isGerund(word)) return tokens.slice(0, at).some(isGerund) && next + 1 < tokens.length
  return VERBS.has(word) || (EITHER.has(word) && AFTER_VERB.has(tokens[next + 1] ?? ''))
}

/** The -ing form of a verb in the lists: running, making, planning. */
function isGerund(word: string): boolean {
  if (!word.endsWith('ing')) return false
  const stem = word.slice(0, -3)
  return [stem, `${stem}e`, stem.slice(0, -1)].some((form) => VERBS.has(form) || EITHER.has(form))
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
