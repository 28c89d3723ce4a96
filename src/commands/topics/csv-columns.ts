/** Nothing enters; the part of `role-fit help scripting` leaves that says what each column of each table is. */

export const CSV_COLUMNS = `Columns of CSV (score)
  A header, then one row a person, in the order of the sheets; separated by
  commas, with a point in numbers and CR LF at line ends. What is unknown is
  empty, never 0. A text that a spreadsheet could take for a formula has an
  apostrophe before it. SDs are standard deviations of the prior.

  about        label of the person described; empty without one
  rater        self, or the label of the observer
  outcome      lead, both, neither or open
  role         id of the role that is named; for lead alone
  probability  chance that the leading role's fit is the highest, 0 to 1,
               whatever the outcome
  lean         difference of the two role fits, in SDs: above 0 the bank's first
               role is ahead, below 0 the second; with more than two roles the
               first less the second by estimate
  low, high    ends of the lean's likely range (90 %), in SDs
  level        mean of the role fits, in SDs; 0 is the middle of the scale
  answered     number of answers
  skipped      number of questions asked and skipped
  flags        signs that deserve a second look, with blanks between them; none,
               or at least two of unlikely-pattern, uniform-pattern,
               contradictions, repeated-answers, quick-answers
  error        why there is no result: place, code and message of the first
               problem; the other columns of that row are empty
  <role id>    one column a role, in the bank's order: its fit, 0 to 100, where
               50 is the middle of the scale; no percentage and no rank

Columns of CSV (compare)
  One row each for the lean, the level, every role and every dimension with a
  lean; the rest as above. The middle columns differ by what is compared.

  part         lean, level, role or dimension (its lean)
  id           of the role or dimension; empty for lean and level
  title        its title; for the lean the roles, first - second

  Two sittings of one rater
  before       estimate of the first sitting, in SDs
  after        estimate of the second one
  difference   after less before
  standardError  SD that the difference has by chance alone
  z            difference in such standard errors
  p            chance of a z as far from 0 where nothing changed, 0 to 1
  threshold    from how many standard errors on a change counts
  verdict      changed, no clear change or not comparable

  A person and observers
  self         the person's own estimate, in SDs
  observers    mean of the observers' estimates
  gap          self less observers
  standardError  of the gap
  low, high    ends of the gap's likely range (90 %), in SDs
  threshold    from how many standard errors on a gap counts
  verdict      clear gap, no clear gap or not comparable

Columns of CSV (cohort)
  One row a count or a mean, and with --names one a person; the rest as above.

  part         for a count outcome, direction, level-step or dimension-side; for
               a mean lean, level, role or dimension (its lean); or person
  id           what is counted or measured: the outcome, the words for the
               direction, the step, or the id of a role or dimension; for the
               lean the roles, first - second; for a person the label
  side         role of a count; for a person the outcome
  people       how many; empty where that is hidden
  hidden       true for a count that could show single people, else false
  mean         of the estimates, in SDs; for a person the lean
  low, high    ends of the mean's likely range (90 %), in SDs; for a person
               those of the lean
  standardDeviation  of the estimates over people, in SDs

  Numbers have up to six decimals; those on screen are rounded for people and
  stop at 95 in 100.
`
