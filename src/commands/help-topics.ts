/** The topics of `role-fit help <topic>`, each with what it is about; their texts are loaded when somebody asks. */
export const TOPICS: Readonly<Record<string, string>> = {
  'exit-codes': 'what the numbers mean that a command ends with',
  scoring: 'how answers become a result, and what its numbers mean',
  privacy: 'what is kept, where, and how to delete it',
  accessibility: 'screen readers, keys, colours, simple terminals',
  environment: 'the variables that change what role-fit does',
  coaching: 'observers, second sittings and groups, and what they can tell',
  scripting: 'streams, formats, the columns of CSV, errors for programs',
  words: 'the words on the screen, each in a sentence',
}
