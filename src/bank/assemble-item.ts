/** An item as its file writes it enters, sound in itself; the item with all defaults filled in leaves. */
import type { BankFile } from './schema/bank-file.ts'
import type { ChoiceEntry, GradedEntry, ItemEntry, OptionEntry } from './schema/dimension-file.ts'
import type { ChoiceItem, Dimension, GradedItem, Item, Loadings, Option } from './types.ts'

type Defaults = BankFile['defaults']

export function assembleItem(entry: ItemEntry, dimension: Dimension, defaults: Defaults): Item {
  return 'options' in entry ? choiceItem(entry, dimension, defaults) : gradedItem(entry, dimension, defaults)
}

function gradedItem(entry: GradedEntry, dimension: Dimension, defaults: Defaults): GradedItem {
  const discrimination = entry.discrimination ?? defaults[entry.kind].discrimination
  return {
    ...common(entry, dimension),
    kind: entry.kind,
    // A rating names an activity, so its own words can be asked about anybody.
    observer: entry.observer ?? (entry.kind === 'rating' ? entry.text : null),
    scale: entry.scale,
    loadings: loadingsOf(entry, discrimination),
    discrimination,
    thresholds: entry.thresholds ?? defaults[entry.kind].thresholds,
    reversed: entry.reversed,
  }
}

function choiceItem(entry: ChoiceEntry, dimension: Dimension, defaults: Defaults): ChoiceItem {
  const discrimination = entry.discrimination ?? defaults[entry.kind].discrimination
  return {
    ...common(entry, dimension),
    kind: entry.kind,
    observer: entry.observer ?? null,
    options: entry.options.map((option) => assembleOption(option, discrimination)),
    reversed: entry.kind === 'best-worst' && entry.reversed,
  }
}

function assembleOption(entry: OptionEntry, discrimination: number): Option {
  return {
    id: entry.id,
    text: entry.text,
    observer: entry.observer ?? null,
    loadings: loadingsOf(entry, entry.discrimination ?? discrimination),
    intercept: entry.intercept,
  }
}

/** `facets` are absolute; `facet` takes the discrimination that holds for the item or option. */
function loadingsOf(entry: Pick<OptionEntry, 'facet' | 'facets'>, discrimination: number): Loadings {
  if (entry.facets !== undefined) return entry.facets
  return entry.facet === undefined ? {} : { [entry.facet]: discrimination }
}

function common(entry: ItemEntry, dimension: Dimension) {
  return {
    id: entry.id,
    dimension: dimension.id,
    text: entry.text,
    why: entry.why ?? dimension.why,
    intent: entry.intent ?? null,
    group: entry.group ?? null,
    claims: entry.claims,
  }
}
