/** What `role-fit help privacy` prints. */
export const PRIVACY = `Privacy
  Nothing is sent anywhere: role-fit opens no network connection.
  Each answer is written to a journal on this computer before the next question,
  so that nothing is lost; the result is kept in a folder of its own.

  role-fit history path        the folders
  role-fit history list        what is saved
  role-fit history export --about <label>
                               everything about one person, as one document
  role-fit history rm <id>     deletes journal and result for good
  role-fit history rm --about <label>
                               deletes everything about one person
  role-fit history rm --all    deletes everything (asks first)
  role-fit take --no-save      saves nothing at all

  Files can be read by you alone. Labels never become file names: an id is a
  date and four random characters. role-fit score saves only with --save.

  A result as JSON holds every answer, so that it can be worked out again:
  whoever gets the file can read them all. Whoever answers about somebody else
  is told so before the first question. What --output writes is yours: history
  rm does not know of it, nor does it reach copies and backups.
`
