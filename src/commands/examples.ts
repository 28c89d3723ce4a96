/** Command lines that help shows for the commands whose options are declared with the program itself. */
export const EXAMPLES_OF = {
  take: [
    'role-fit',
    'role-fit take --length quick --about Ana',
    'role-fit take --observer Ben --about Ana',
    'role-fit take --retest 2026-11-21-k7qm',
    'role-fit take --json > ana.json',
  ],
  resume: ['role-fit resume', 'role-fit resume 2026-11-21-k7qm'],
  demo: ['role-fit demo', 'role-fit demo --details', 'role-fit demo --json'],
  show: [
    'role-fit show --details',
    'role-fit show 2026-11-21-k7qm --json',
    'role-fit show ./ana.json',
    'role-fit show --format html --output me.html',
  ],
  history: [
    'role-fit history',
    'role-fit history export --about Ana -o ana-all.json',
    'role-fit history rm 2026-11-21-k7qm',
    'role-fit history path',
  ],
  historyList: ['role-fit history list', 'role-fit history list --about Ana', 'role-fit history list --json'],
  historyExport: ['role-fit history export --about Ana -o ana-all.json', 'role-fit history export | role-fit score -'],
  historyRemove: [
    'role-fit history rm 2026-11-21-k7qm',
    'role-fit history rm --about Ana',
    'role-fit history rm --all',
  ],
  historyPath: ['role-fit history path', 'role-fit history path --json'],
  questions: ['role-fit questions', 'role-fit questions --claims', 'role-fit questions --json --output questions.json'],
  schema: ['role-fit schema answers', 'role-fit schema result --output result.schema.json'],
  help: ['role-fit help take', 'role-fit help history rm', 'role-fit help scoring'],
} as const
