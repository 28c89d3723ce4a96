/** What `role-fit help coaching` prints. */
export const COACHING = `Coaching
  role-fit is a start for a conversation. It shows interest and a person's own
  view of their skills. It tests no ability, predicts no success, and is not for
  hiring, pay or assignment. Nobody should have to show a result to anybody.

  Somebody else's view
  role-fit --observer Ben --about Ana
    Ben answers about Ana. Questions without a wording about somebody else are
    not asked, and Ben is told before the first one that whoever gets the
    result, Ana too, can read each answer. An observer's view is neither truer
    nor less true than one's own. Where the two differ there is something to
    talk about; by itself that is no error of either.

  A second sitting
  role-fit --retest <id or file>
    First asks what an earlier result was asked, without showing its answers,
    then goes on as always. Asking the same questions is what makes two sittings
    comparable: two short sittings otherwise ask different ones.

    Each result is uncertain, and a difference of two is more uncertain than
    either. A chance that moves from 88 to 92 in 100 changes the outcome from
    open to lead and says next to nothing. Do not look for change among
    a dozen subjects: some will differ by chance alone. A retest after some
    days shows mostly how steady the answers are; after something was tried,
    which is when it is worth it, it can show what that did.

  Several people
  role-fit score team.ndjson --format csv -o team.csv
    One row a person; what the columns mean: role-fit help scripting. A label
    (--about) can be anything by which you know the person: no name is needed.
    Let people take part freely, agree beforehand who sees what, and delete what
    is no longer needed: role-fit history rm --about <label>

  What is not there
    No command compares two results, works out whether a change is more than
    chance, or sums up a group; and there is no comparison group, so that no
    result says more or less than others. What you see side by side is for you
    to weigh, with the likely ranges in view.
`
