/** What `role-fit help accessibility` prints. */
export const ACCESSIBILITY = `Accessibility
  role-fit --accessible asks in plain lines. Nothing on the screen is ever
  changed: what was said stays and can be read again. There are no colours, no
  control sequences and no bars, each answer is said back in words, and the
  result is sentences. The same where one of these is set:

  ACCESSIBLE=1, ROLE_FIT_ACCESSIBLE=1   for every command, in every session
  TERM=dumb                             a terminal that can do nothing else

  Below 20 columns questions come in lines, too. Whether somebody uses a screen
  reader is never guessed.

  In lines, type and press Enter: a number answers, b goes back, s skips, w says
  why a question is asked, l says the choices again, h the keys, q saves and
  quits. The choices of a scale are said when the scale changes.

  On the redrawn screen one key does: a number answers, b or the left arrow goes
  back, s skips, ? says why, q or Esc saves and quits. Arrow keys or j and k
  move, Home and End go to the ends, Enter takes what is marked. No mouse.

  There is no time limit. The time an answer took is written down; where half of
  them came within two seconds and another sign agrees, a remark says that it
  may be worth answering again. That changes no score.

  Colour only repeats what words and signs say; --color never, NO_COLOR=1 and
  CLICOLOR=0 turn it off. Bars are drawn in ASCII: * is the estimate, = the
  likely range, : the middle. COLUMNS sets the width of printed text.

  role-fit - reads typed lines from standard input, for tools that type for you.
`
