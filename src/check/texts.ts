/** A bank enters; its texts leave, each with its place: what a person reads before, while and after answering. */
import type { Bank, ChoiceItem, Item } from '../bank/types.ts'
import type { Part } from '../bank/whereabouts.ts'
import type { Path } from '../text/place.ts'

export interface Text {
  readonly part: Part
  /** From the part to the text. */
  readonly inner: Path
  readonly text: string
}

export interface ItemText extends Text {
  readonly item: Item
  /** True for what an option says; false for the item's own text. */
  readonly isOption: boolean
  /** True where it is worded about somebody else. */
  readonly isObserver: boolean
}

/** The texts of items and options, with their wordings about somebody else. */
export function itemTexts({ items }: Bank): ItemText[] {
  return items.flatMap((item) => [
    ...both(item, item, [], false),
    ...optionsOf(item).flatMap((option, o) => both(item, option, ['options', o], true)),
  ])
}

export function optionsOf(item: Item): ChoiceItem['options'] {
  return 'options' in item ? item.options : []
}

function both(
  item: Item,
  { text, observer }: { readonly text: string; readonly observer: string | null },
  path: Path,
  isOption: boolean,
): ItemText[] {
  const common = { part: { kind: 'item', id: item.id }, item, isOption } as const
  const own = { ...common, inner: [...path, 'text'], text, isObserver: false }
  // Where the author gives a rating no such wording it is the text itself.
  return observer === null || observer === text
    ? [own]
    : [own, { ...common, inner: [...path, 'observer'], text: observer, isObserver: true }]
}

/** Labels and stems of rating scales. */
export function scaleTexts({ id, scales }: Bank): Text[] {
  return Object.values(scales).flatMap((scale) => {
    const at = (inner: Path, text: string | null) => written({ kind: 'bank', id }, ['scales', scale.id, ...inner], text)
    return [
      ...at(['stem'], scale.stem),
      ...at(['observer'], scale.observer),
      ...scale.categories.flatMap((text, k) => at(['categories', k], text)),
      ...at(['missing'], scale.missing),
    ]
  })
}

/** The questions about facts. */
export function factTexts(bank: Bank): Text[] {
  const part = { kind: 'bank', id: bank.id } as const
  return (['background', 'reach'] as const).flatMap((name) => [
    ...written(part, [name, 'question'], bank[name]?.question),
    ...(bank[name]?.options ?? []).flatMap(({ title }, k) => written(part, [name, 'options', k, 'title'], title)),
  ])
}

/** Headings and reasons. */
function dimensionTexts({ dimensions }: Bank): Text[] {
  return dimensions.flatMap(({ id, title, plain, why, facets, discuss }) => {
    const part = { kind: 'dimension', id } as const
    return [
      ...written(part, ['title'], title),
      // Where the author gives no plain heading it is the title.
      ...written(part, ['plain'], plain === title ? null : plain),
      ...written(part, ['why'], why),
      ...facets.flatMap((facet) => written(part, ['facets', facet.role, 'title'], facet.title)),
      ...(['lean', 'contradiction', 'wide'] as const).flatMap((when) =>
        discuss[when].flatMap((text, k) => written(part, ['discuss', when, k], text)),
      ),
    ]
  })
}

/** What is told about roles. */
export function roleTexts({ roles }: Bank): Text[] {
  return roles.flatMap(({ id, what, week, motivators, burdens, words }) => {
    const part = { kind: 'role', id } as const
    return [
      ...written(part, ['what'], what),
      ...week.flatMap((text, k) => written(part, ['week', k], text)),
      ...motivators.flatMap(({ text }, k) => written(part, ['motivators', k, 'text'], text)),
      ...burdens.flatMap(({ text }, k) => written(part, ['burdens', k, 'text'], text)),
      ...words.flatMap(({ word, meaning }, k) => [
        ...written(part, ['words', k, 'word'], word),
        ...written(part, ['words', k, 'meaning'], meaning),
      ]),
    ]
  })
}

/** What is told about career paths. */
export function pathTexts({ paths }: Bank): Text[] {
  return paths.flatMap(({ id, title, what, skills, steps, experiments, cautions }) => {
    const part = { kind: 'path', id } as const
    return [
      ...written(part, ['title'], title),
      ...written(part, ['what'], what),
      ...skills.flatMap((text, k) => written(part, ['skills', k], text)),
      ...steps.flatMap(({ text, short }, k) => [
        ...written(part, ['steps', k, 'text'], text),
        ...written(part, ['steps', k, 'short'], short),
      ]),
      ...experiments.flatMap((one, k) => [
        ...written(part, ['experiments', k, 'done'], one.done),
        ...written(part, ['experiments', k, 'with-product-team'], one.withProductTeam),
        ...written(part, ['experiments', k, 'without-product-team'], one.withoutProductTeam),
        ...written(part, ['experiments', k, 'outside'], one.outside),
      ]),
      ...cautions.flatMap(({ text }, k) => written(part, ['cautions', k, 'text'], text)),
    ]
  })
}

/** Every text of a bank that somebody reads. */
export function allTexts(bank: Bank): Text[] {
  return [itemTexts, scaleTexts, factTexts, dimensionTexts, roleTexts, pathTexts].flatMap((texts) => texts(bank))
}

function written(part: Part, inner: Path, text: string | null | undefined): Text[] {
  return text === null || text === undefined || text === '' ? [] : [{ part, inner, text }]
}
