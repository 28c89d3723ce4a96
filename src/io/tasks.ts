/** What can be worked out on other threads, by name: the code of a task cannot be sent there, so both sides look it up here. */

/**
 * Each task loads its code, is made ready once with what is the same for all inputs, then turns input after input into output.
 * All three are plain data: they are copied from thread to thread.
 */
const TASKS = {
  score: async () => (await import('../render/score-batch.ts')).scoreWork,
  cohort: async () => (await import('../compare/cohort-person.ts')).personsWork,
  simulate: async () => (await import('../study/simulate/person.ts')).personWork,
} as const

export type TaskName = keyof typeof TASKS

type Making<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>

export type SetupOf<Name extends TaskName> = Parameters<Making<Name>>[0]
export type InputOf<Name extends TaskName> = Parameters<ReturnType<Making<Name>>>[0]
export type OutputOf<Name extends TaskName> = ReturnType<ReturnType<Making<Name>>>

/** The work of a task, made ready. */
export async function workOf<Name extends TaskName>(
  name: Name,
  setup: SetupOf<Name>,
): Promise<(input: InputOf<Name>) => OutputOf<Name>> {
  // The compiler does not see that the name and the setup belong together.
  const making = (await TASKS[name]()) as (setup: SetupOf<Name>) => (input: InputOf<Name>) => OutputOf<Name>
  return making(setup)
}
