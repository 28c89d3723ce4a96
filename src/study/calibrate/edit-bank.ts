/** The files of a bank and its calibration enter; the files of the calibrated bank leave, the same but for the numbers. */
import { isGraded } from '../../bank/kinds.ts'
import type { Bank, ChoiceItem } from '../../bank/types.ts'
import type { MapNode, YamlEditor } from '../../text/yaml-edits.ts'
import { mapAt, mapsAt, pairOf, scalarAt, yamlEditor } from '../../text/yaml-edits.ts'
import type { CalibratedItem, Calibration } from './types.ts'
import { positive } from './writable.ts'

type Files = Readonly<Record<string, Uint8Array>>

/**
 * `files` by path relative to the bank's folder; they must be those of `bank`. `date`: the day of the calibration, year-month-day.
 * The version's middle number grows by one: scores change, while item ids and texts do not.
 */
export function editedBank(files: Files, bank: Bank, calibration: Calibration, date: string): Files {
  const out: Record<string, Uint8Array> = { ...files }
  const edit = (name: string, change: (editor: YamlEditor) => void) => {
    const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[name] as Uint8Array)
    const mark = source.startsWith('\ufeff') ? '\ufeff' : ''
    const editor = yamlEditor(source.slice(mark.length))
    change(editor)
    out[name] = new TextEncoder().encode(mark + editor.text())
  }
  for (const { id } of bank.dimensions) {
    const changed = calibration.items.filter((item) => item.dimension === id && item.kept === null)
    if (changed.length > 0) edit(`${id}.yaml`, (editor) => changeItems(editor, bank, changed))
  }
  edit('bank.yaml', (editor) => {
    editor.set(editor.root, 'version', nextVersion(bank.version), 'id')
    const fitted = mapAt(mapAt(editor.root, 'calibration') ?? editor.root, 'fitted')
    if (fitted === null)
      editor.set(editor.root, 'calibration', `{fitted: {people: ${calibration.people}, date: ${date}}}`, 'version')
    else {
      editor.set(fitted, 'people', calibration.people, 'date')
      editor.set(fitted, 'date', date, 'people')
    }
  })
  return out
}

/** The next minor version; what follows a hyphen is dropped. */
export function nextVersion(version: string): string {
  const [major, minor] = version.replace(/-.*/, '').split('.').map(Number) as [number, number, number]
  return `${major}.${minor + 1}.0`
}

function changeItems(editor: YamlEditor, bank: Bank, changed: readonly CalibratedItem[]): void {
  const values = new Map(changed.map((item) => [item.id, item]))
  const items = new Map(bank.items.map((item) => [item.id, item]))
  for (const map of mapsAt(editor.root, 'items')) {
    const id = String(scalarAt(map, 'id'))
    const [value, item] = [values.get(id), items.get(id)]
    if (value === undefined || item === undefined) continue
    if (isGraded(item)) changeGraded(editor, map, value)
    else changeChoice(editor, map, item, value, bank.defaults[item.kind].discrimination)
  }
}

function changeGraded(editor: YamlEditor, map: MapNode, { factor, discrimination, thresholds }: CalibratedItem): void {
  scaleFacets(editor, map, factor?.estimate ?? 1)
  editor.set(map, 'discrimination', discrimination?.estimate ?? 1, 'kind')
  editor.set(
    map,
    'thresholds',
    (thresholds ?? []).map(({ estimate }) => estimate),
    'kind',
  )
}

function changeChoice(
  editor: YamlEditor,
  map: MapNode,
  item: ChoiceItem,
  value: CalibratedItem,
  fallback: number,
): void {
  const factor = value.factor?.estimate ?? 1
  const options = mapsAt(map, 'options')
  const own = scalarAt(map, 'discrimination')
  const leans = options.some((option) => pairOf(option, 'facet') && !pairOf(option, 'discrimination'))
  if (own !== undefined || leans) editor.set(map, 'discrimination', positive(Number(own ?? fallback) * factor), 'kind')
  options.forEach((option, o) => {
    scaleFacets(editor, option, factor)
    const discrimination = scalarAt(option, 'discrimination')
    if (discrimination !== undefined)
      editor.set(option, 'discrimination', positive(Number(discrimination) * factor), 'id')
    const intercept = value.intercepts?.[o]
    // Only differences count: the first option's stays.
    if (o > 0 && intercept !== undefined && item.options[o]?.intercept !== intercept.estimate)
      editor.set(option, 'intercept', intercept.estimate, 'id')
  })
}

/** `facets` holds discriminations by role. */
function scaleFacets(editor: YamlEditor, map: MapNode, factor: number): void {
  const facets = mapAt(map, 'facets')
  if (facets === null) return
  for (const { key } of facets.items)
    editor.set(facets, key.value, positive(Number(scalarAt(facets, key.value)) * factor), key.value)
}
