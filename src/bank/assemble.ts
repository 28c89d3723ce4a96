/** The files of a bank enter, all of them sound; the Bank with all defaults filled in leaves. */
import { assembleItem } from './assemble-item.ts'
import { assemblePath } from './assemble-path.ts'
import { digestOf } from './digest.ts'
import type { Folder } from './folder.ts'
import type { BankFile, ScaleEntry } from './schema/bank-file.ts'
import type { DimensionFile } from './schema/dimension-file.ts'
import type { RoleFile } from './schema/role-file.ts'
import type { Bank, Dimension, ItemKind, KindDefaults, Length, LengthName, Role, Scale } from './types.ts'

export function assembleBank(folder: Folder): Bank {
  const file = folder.bank.value!
  const dimensions = folder.dimensions.map(({ value }) => assembleDimension(value!, file.roles))
  const items = folder.dimensions.flatMap(({ value }, index) =>
    value!.items.map((entry) => assembleItem(entry, dimensions[index]!, file.defaults)),
  )
  const content: Omit<Bank, 'digest'> = {
    id: file.id,
    version: file.version,
    title: file.title,
    language: file.language,
    calibration: file.calibration,
    roles: folder.roles.map(({ value }) => assembleRole(value!)),
    dimensions,
    items,
    paths: folder.paths.flatMap(({ value }) => value!.paths.map(assemblePath)),
    scales: Object.fromEntries(Object.entries(file.scales).map(([id, scale]) => [id, assembleScale(id, scale)])),
    background: file.background ?? null,
    reach: file.reach ?? null,
    prior: file.prior,
    defaults: assembleDefaults(file.defaults),
    lengths: assembleLengths(
      file.lengths,
      items.map((item) => item.id),
    ),
    outcome: file.outcome,
    wording: file.wording,
  }
  return { ...content, digest: digestOf(content) }
}

function assembleDimension(file: DimensionFile, roles: readonly string[]): Dimension {
  return {
    id: file.dimension,
    title: file.title,
    plain: file.plain ?? file.title,
    why: file.why ?? '',
    general: file.general,
    direction: file.direction,
    facets: roles.map((role) => ({ role, title: file.facets[role]!.title })),
    discuss: file.discuss,
  }
}

function assembleRole(file: RoleFile): Role {
  return {
    id: file.role,
    title: file.title,
    field: file.field ?? file.title,
    weights: file.weights,
    what: file.what ?? null,
    week: file.week,
    motivators: file.motivators,
    burdens: file.burdens,
    words: file.words,
  }
}

function assembleScale(id: string, entry: ScaleEntry): Scale {
  return {
    id,
    stem: entry.stem ?? null,
    observer: entry.observer ?? null,
    categories: entry.categories,
    missing: entry.missing,
  }
}

function assembleDefaults(defaults: BankFile['defaults']): Readonly<Record<ItemKind, KindDefaults>> {
  return {
    rating: defaults.rating,
    frequency: defaults.frequency,
    pair: { ...defaults.pair, thresholds: [] },
    scene: { ...defaults.scene, thresholds: [] },
    'best-worst': { ...defaults['best-worst'], thresholds: [] },
  }
}

function assembleLengths(lengths: BankFile['lengths'], all: readonly string[]): Readonly<Record<LengthName, Length>> {
  return {
    quick: { adaptive: true, ...lengths.quick },
    standard: { adaptive: true, ...lengths.standard },
    full: { adaptive: false, items: lengths.full.items ?? all },
  }
}
