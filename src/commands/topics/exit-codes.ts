/** What `role-fit help exit-codes` prints. */
export const EXIT_CODES = `Exit codes
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
`
