/** What `role-fit help scoring` prints. */
export const SCORING = `How it is worked out
  Each answer says a little about how far one or both roles pull you in one
  subject, such as whom you like to work with. All answers together give, for
  every subject and role, an estimate and how far off it may be. The subjects
  are weighed and added up: one number a role. The lean is the difference.

  The model is item response theory: graded response and choice models with one
  joint posterior over all subjects, worked out by expectation propagation.
  A skipped question counts for nothing; it only leaves the result less sure.

  lead      the chance that one role interests you more is 90 in 100 or more
  both      the two pull about equally
  neither   both pull you less than the middle of the scale
  open      not clear yet; it says how many more questions could settle it

  The questions' strength was set by judgement, not estimated from people, and
  there is no comparison group. That makes each range a tenth wider and more.
  The standard length asks about two fifths of what the full one does. Against
  a random order, choosing the next question by what it would tell saves about a
  third of the time; against one good fixed order it saves nothing.

  personFit in the JSON says how plausible the pattern of answers is, each one
  judged by all the others: about 0 in general, below -2 for 1 in 10 at most. It
  is no lie score and says nothing about anybody's honesty: moods, unusual
  interests and misread questions lower it, too. A remark appears only where two
  signs agree, such as answers that contradict each other and came within two
  seconds. At most 1 in 100 who take their time get one. No answer is ever left
  out, and somebody who answers at random but slowly is not found.
`
