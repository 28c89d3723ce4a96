/** A plan enters; a calendar with a day for each step, experiment and the retest leaves. */
import { createHash } from 'node:crypto'
import type { Plan } from '../../result/plan/types.ts'
import type { CalendarText } from '../../text/safe/brand.ts'
import { calendar } from '../../text/safe/calendar.ts'
import { json } from '../../text/safe/json.ts'

export function planCalendar(plan: Plan): CalendarText {
  const { tool, path, steps, experiments, questions, retest, start } = plan
  // Two people's plans in one calendar stay apart, and the same plan imported again replaces itself.
  const own = createHash('sha256').update(json(plan)).digest('hex').slice(0, 24)
  const day = (name: string, on: string, what: string, lines: readonly string[]) => ({
    uid: `${own}-${name}@role-fit`,
    on,
    summary: `${path.title}: ${what}`,
    description: lines.join('\n'),
  })
  return calendar(`-//role-fit//role-fit ${tool.version}//EN`, start, [
    ...steps.map(({ text, by }, k) => day(`step-${k + 1}`, by, `first step ${k + 1}`, [text])),
    ...experiments.map(({ days, by, text, done }, k) =>
      day(`experiment-${k + 1}`, by, `experiment of ${days} days`, [text, `Done when: ${done}`, '', ...questions]),
    ),
    day('retest', retest.on, 'take role-fit again and compare', [retest.command]),
  ])
}
