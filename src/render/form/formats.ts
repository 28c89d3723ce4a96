/** A form enters; the text of a blank leaves, in the format that was asked for. */
import type { Output } from '../../text/safe/brand.ts'
import { json } from '../../text/safe/json.ts'
import { csvForm } from './csv.ts'
import { blankSheet, type Form } from './form.ts'
import { markdownForm } from './markdown.ts'
import { htmlForm } from './page.ts'
import { yamlForm } from './yaml.ts'

export type FormFormat = 'yaml' | 'json' | 'csv' | 'markdown' | 'html'

export const FORMS: Readonly<Record<FormFormat, (form: Form) => Output>> = {
  yaml: yamlForm,
  json: (form) => json(blankSheet(form)),
  csv: csvForm,
  markdown: markdownForm,
  html: htmlForm,
}
