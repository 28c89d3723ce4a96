/** What `role-fit help <topic>` prints: plain text of at most 80 columns. */
export const TOPICS: Readonly<Record<string, { readonly about: string; readonly text: string }>> = {
  'exit-codes': {
    about: 'what the numbers mean that a command ends with',
    text: `Exit codes
  0    done
  1    a bug in role-fit: ROLE_FIT_DEBUG=1 shows where; please report it
  2    wrong usage: an unknown command or option, or a value that is not allowed
  3    not finished: answers are saved, there is no result yet
  4    input is needed, but nobody can be asked here
  5    content that cannot be used: a bank, an answer sheet, a result
  6    files: not found, not permitted, disk full
  7    the session is open in another process
  130  stopped by Ctrl-C; 143 by SIGTERM; 129 by a closed terminal. Answers
       given so far are saved.

With --json, problems are one JSON document on standard error. Standard output
stays empty when a command fails, except where some of several sheets failed.
`,
  },
  scoring: {
    about: 'how answers become a result, and what its numbers mean',
    text: `How it is worked out
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
  The standard length asks about a third of all questions. Against asking in a
  random order, choosing the next question by what it would tell saves about a
  quarter of them; against one good fixed order it saves nothing.

  personFit in the JSON says how plausible the pattern of answers is, each one
  judged by all the others: about 0 in general, below -2 for 1 in 10 at most. It
  is no lie score and says nothing about anybody's honesty: moods, unusual
  interests and misread questions lower it, too. A remark appears only where two
  signs agree, such as answers that contradict each other and came within two
  seconds. At most 1 in 100 who take their time get one. No answer is ever left
  out, and somebody who answers at random but slowly is not found.
`,
  },
  privacy: {
    about: 'what is kept, where, and how to delete it',
    text: `Privacy
  Nothing is sent anywhere: role-fit opens no network connection.
  Each answer is written to a journal on this computer before the next question,
  so that nothing is lost; the result is saved beside it.

  role-fit history path        the folders
  role-fit history list        what is saved
  role-fit history rm <id>     deletes journal and result for good
  role-fit history rm --all    deletes everything (asks first)
  role-fit take --no-save      saves nothing at all

  Files can be read by you alone. Labels never become file names.
`,
  },
  environment: {
    about: 'the variables that change what role-fit does',
    text: `Environment
  ROLE_FIT_HOME      where journals and results are kept (an absolute path)
  XDG_STATE_HOME     else: journals; XDG_DATA_HOME: results
  ROLE_FIT_NO_INPUT  set: never ask anything, like --no-input
  CI                 set: the same
  NO_COLOR           set: no colour; FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE as
                     usual; --color goes before all of them
  COLUMNS            the width of text
  ACCESSIBLE         set (not 0 or false): plain lines and sentences, like
                     --accessible; ROLE_FIT_ACCESSIBLE the same
  ROLE_FIT_DEBUG     set: show where a bug happened
`,
  },
  words: {
    about: 'the words on the screen, each in a sentence',
    text: `Words
  lean            which of the two roles pulls you more, and how far
  slight lean     the chance that it is so is 65 to 79 in 100
  lean            80 to 94 in 100
  clear lean      95 in 100 or more
  overall interest  how far this kind of work pulls you: low, middle, high
  likely range    where the true value lies in 90 of 100 cases (===== on a bar)
  subject         a part of the work, such as whom you work with
  question set    all questions, roles and paths together; also called a bank
  skip            "I can't judge": it counts for nothing
  near            a path that your answers and what you have done point to
  stretch         your answers point to it, what you have done does not yet
  test            worth a cheap try to rule it out, or in
`,
  },
}
