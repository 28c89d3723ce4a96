/** What `role-fit help environment` prints. */
export const ENVIRONMENT = `Environment
  ROLE_FIT_HOME      where journals and results are kept (an absolute path)
  XDG_STATE_HOME     else: journals; XDG_DATA_HOME: results (absolute paths)
  LOCALAPPDATA       else, on Windows: both; HOME elsewhere
  ROLE_FIT_NO_INPUT  set: never ask anything, like --no-input
  CI                 set (not 0 or false): do not ask on a terminal
  NO_COLOR           set: no colour; FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE as
                     usual; --color goes before all of them
  COLUMNS            the width of text
  TERM               dumb: no colour, and plain lines as with --accessible
  ACCESSIBLE         set (not 0 or false): plain lines and sentences, like
                     --accessible; ROLE_FIT_ACCESSIBLE the same
  ROLE_FIT_DEBUG     set: show where a bug happened

  A variable that is set to nothing counts as not set.
`
