/** What `role-fit help words` prints. */
export const WORDS = `Words on a result
  chance          how probable something is, given the answers; never more than
                  "more than 95 in 100" while numbers are set by judgement
  lean            which of the two roles pulls you more, and how far; in words:
                  no direction  the chance of it is below 65 in 100
                  slight lean   65 to 79 in 100
                  lean          80 to 94 in 100
                  clear lean    95 in 100 or more
  lead            one role is named: the chance that it interests you more is 90
                  in 100 or more; this is the only outcome with a headline role
  headline        the first sentence of a result, which says what came out
  both            the two roles pull you about equally
  neither         both pull you less than the middle of the scale
  open            not clear yet, or not to be cleared up by this question set
  settle          to answer so much more that an open result can name a role
  overall interest  how far this kind of work pulls you, whichever role: low,
                  middle or high; also called the level
  likely range    where the true value lies in 90 of 100 cases (===== on a bar);
                  in JSON its two ends are called the interval
  estimate        the best single value, in the middle of its range (* on a bar)
  subject         a part of the work, such as whom you work with; one is named
                  where the chance of its lean is 80 in 100 or more
  for, against    the answers that speak most for the leading role and most
                  against it: the evidence
  skip            "I can't judge": it counts for nothing
  second look     two signs agree that answers may have been hasty or mixed up;
                  every answer still counts
  set by judgement  how strongly an answer counts was decided by whoever wrote
                  the questions, not estimated from the answers of many
  comparison group  people to compare somebody with; there is none
  path            a move worth trying next; neighbouring work, where the outcome
                  is neither
  near            a path that your answers and what you have done point to
  stretch         your answers point to it, what you have done does not yet
  test            worth a cheap try to rule it out, or in

Signs of which two agree where answers deserve a second look
  unlikely-pattern   some answers pull in different directions
  uniform-pattern    the answers are more alike than usual
  contradictions     some answers on one subject are far apart
  repeated-answers   many answers in a row are the same or take turns
  quick-answers      most answers came within two seconds

Words of comparisons and groups
  changed         a retest differs by more than chance makes it in 95 of 100
  no clear change  a difference that chance may have made: the usual result,
                  which does not mean that nothing changed
  clear gap       an own view and that of observers differ by more than chance
                  makes them; else there is no clear gap
  not comparable  one side has no answer, or too little is said for any
                  difference to show
  by chance       how far what stays the same moves in 95 of 100 retests
  kappa           how far two people agree: 1 throughout, 0 as chance has it
  mean, spread    the average of a group, and how far its people differ
                  (standard deviation)
  hidden          a count from 1 to 4, or one from which it could be worked out
  not settled     in a group: people whose outcome is open

Words of explanations and plans
  signal          what a path asks for; it holds where the answers show it
  source, grade   on what a sentence rests: A official or survey data, B the
                  handbook of a known organisation, C one person's account
  goal, reason    what a plan is to find out, and the answers behind it
  first step      something small; the first takes under two hours
  experiment      something to try within 30, 60 or 90 days, easy to undo

Words around it
  question bank   all questions, roles and paths together; also question set
  session         one sitting, finished or unfinished; it has an id such as
                  2026-11-21-k7qm
  damaged, newer, unreadable  saved, but no longer whole; written by a newer
                  role-fit; not to be opened
  journal         the file in which a session's answers are written one by one
  answer sheet    the answers of one person, in a file
  label           whom a result is about, in any words; it need not be a name
  observer        somebody who answers about another person; self: about oneself
  retest          a second session that first asks what the first was asked
  background, reach  what you have done before, and where you could try
                  something new: they choose paths and steps, and score nothing
  length          quick, standard or full: how many questions there may be
  seed            a number that repeats the same choices of chance
  problem         something wrong with a file, with place, code and remedy;
                  a warning is one that stops nothing

Words for those who write banks
  item            a question with its numbers; rating, frequency, pair, scene or
                  best-worst
  scale, category the answers of a rating or frequency item, lowest first
  dimension       what is called a subject on screen
  facet           one role's side of a dimension, such as
                  time-horizons/product-manager
  role, weight    what is compared, and how much each facet counts for it
  fit             the weighted sum of a role's facets; as a number from 0 to 100
                  in JSON and CSV, where 50 is the centre of the scale: no
                  match, no percentage and no rank
  discrimination  how strongly an answer tells about its facet
  threshold       where on the facet half of all answers lie above a category,
                  for graded items; choice items have intercepts
  graded, choice  items answered on a scale, and those that choose an option
  reversed, key   whether more agreement means less of the facet; the side that
                  an answer speaks for
  intent          what an item means, for translators
  group           near-duplicates, of which nobody is asked two
  claim           what a source says, on which items and paths rest
  prior, posterior  what is assumed of anybody, and what is known after answers
  SD              standard deviation of the prior: the unit of estimates
  standard error, se  how far off an estimate typically is
  contribution    what one answer adds to a lean or a fit; they add up to it
  personFit       how plausible a pattern of answers is; no lie score
  expert, fitted  whether a bank's numbers are judged or estimated from people
  calibration     estimating items' numbers from collected sessions
  joint           all roles of a dimension estimated together
  held out        people left out of an estimation, on whom it is tried
  log-likelihood  how well numbers predict answers: higher is better
  logit           the unit of intercepts: the logarithm of odds
  alpha, omega    how well the items of a scale go together
  item-rest       how an item goes with the others of its facet (or role: r)
  flag            something about an item, or a result, that deserves a look
  settled, futile, maximum, complete, quit  why a session ended: it was clear,
                  a headline had become improbable, it was long enough, no item
                  was left, somebody stopped
  bias, rmse, r   simulate: mean error, typical error, and correlation with the
                  truth
`
