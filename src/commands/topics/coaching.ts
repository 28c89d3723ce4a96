/** What `role-fit help coaching` prints. */
export const COACHING = `Coaching
  role-fit is a start for a conversation. It shows interest and a person's own
  view of their skills. It tests no ability, predicts no success, and is not for
  hiring, pay or assignment. Nobody should have to show a result to anybody.
  The same with transcripts: docs/coaching.md, beside the source code.

1. Send a form
  role-fit form --format html --about Ana -o ana.html
    One page that works offline, on a phone and by keyboard. It sends nothing,
    but hands back a file or a line for a mail. On paper or for a spreadsheet:
    role-fit help form. In the same room: role-fit take --about Ana

2. Score what comes back
  role-fit score answers.json --format html --for coach -o report.html
    A page to print and to talk over; --for coach adds answers that point
    opposite ways, wide ranges and what to ask. It never judges anybody.
  role-fit score answers.json --json -o ana.json
    The result as one file for what follows. It holds every answer.

3. Talk it through
  role-fit explain --result ana.json
    What each answer adds; all of it adds up to the result. With the id of a
    subject, a question, a role or a path it goes into that, down to claims and
    sources. Begin with what the person makes of it, and end with what speaks
    against it.

4. Plan something small
  role-fit plan ana.json --start 2026-12-01
    Goal, reason, three first steps, experiments of 30, 60 and 90 days, somebody
    beside the person, four questions and the day of a retest; --format ics for
    a calendar. The person's own words count: there is room for them.

5. Ask others
  role-fit form --format html --about Ana --observer Ben -o ben.html
  role-fit compare ana.json ben.json cem.json dee.json
    Ben is told before the first question that whoever gets the result, Ana too,
    can read each answer. Questions without a wording about somebody else are
    not asked. Fewer than three observers are neither named nor told apart. An
    observer's view is neither truer nor less true than one's own.

6. Look again after three months
  role-fit take --retest ana.json
    First asks what was asked before, without showing the answers, then goes on
    as always: two sittings that ask different things compare badly.
  role-fit compare ana.json later.json
    Both are uncertain, and their difference is more so. "No clear change" is
    the usual answer, and does not mean that nothing changed. A retest after
    some days shows mostly how steady the answers are; it is worth it after
    something was tried. Do not look for change among a dozen subjects: compare
    asks more of each of them, for that reason.
    What to expect, from simulated people: of 100 who did not change, about 5
    are called changed. Of 100 whose lean truly moved by 1.5 of its standard
    deviations, which is a lot, about 45 to 55 are found with the standard form
    and about 75 to 80 with the full one. A smaller change mostly goes unseen.

7. Show a group
  role-fit cohort workshop.ndjson --format html -o workshop.html
    A page to show or to print; on screen without --format and -o.
    Nothing about fewer than five people, small counts hidden, names only with
    --names. There is no comparison group beyond the people in it.

8. Keep apart, hand over, delete
  A label (--about) can be anything by which you know the person. Agree
  beforehand who sees what, and delete what is no longer needed.
  role-fit history list --about Ana
  role-fit history export --about Ana -o ana-everything.json
  role-fit history rm --about Ana
`
