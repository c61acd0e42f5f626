/** The house's levels and overrides as ESLint's flat config. */
import type { Linter } from 'eslint'
import { dirname, join, relative } from 'node:path'
import type { House, Level, RuleLevels } from '../house/house.js'
import { houseSchema, type Schema } from '../house/schema.js'
import type { Rule } from '../rules/create-rule.js'
import { rules } from '../rules/index.js'
import { language } from './language.js'

// any file at all; ESLint takes a pattern that ends in a lone star for none
const ANY_FILE = '**/?*'

/** The prefix of presslint's rules in ESLint. */
export const PREFIX = 'presslint/'

/** The plugin that ESLint runs. */
export const plugin = { meta: { name: 'presslint' }, languages: { release: language }, rules }

/** The plugin for our own runs: the house file's schema has checked all options, so ESLint need not load its own checker. */
const checkedPlugin = {
  ...plugin,
  rules: Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, { ...rule, meta: { ...rule.meta, schema: false } }]),
  ),
}

/** What an engine run may be told. */
export interface RuleSettings {
  house?: House
  /** Levels of the command line, above all others. */
  rules?: RuleLevels
}

/** ESLint's flat config for one house, and the folder that its globs start from. */
export function flatConfig({ house, rules: named = {} }: RuleSettings): Linter.Config[] {
  const base = levelsOf(house?.extends ?? 'recommended')
  const own = house ? [{ rules: prefixed(house.rules) }] : []
  const overrides = (house?.overrides ?? []).map(({ files, rules: levels }) => ({
    files: [...files],
    rules: prefixed(levels),
  }))
  return [
    {
      files: [ANY_FILE],
      plugins: { presslint: checkedPlugin } as never,
      language: 'presslint/release',
      rules: prefixed(base),
    },
    ...own,
    ...overrides,
    { rules: prefixed(named) },
  ]
}

/** The name under which ESLint matches a file: within the house's folder its own, elsewhere one that only `**` globs match. */
export function configName(path: string, house: House | undefined): string {
  const folder = house ? dirname(house.file) : process.cwd()
  const inside = relative(folder, path)
  return inside.startsWith('..') || inside === path ? join(folder, path.split(/[\\/]/).at(-1) ?? path) : path
}

/** The levels of a preset: as each rule recommends, or in `strict` every rule an error. */
export function levelsOf(preset: House['extends']): Record<string, Level> {
  const levels = Object.entries(rules).map(([name, rule]) => [name, levelIn(preset, rule)])
  return Object.fromEntries(levels) as Record<string, Level>
}

function levelIn(preset: House['extends'], { meta }: Rule): Level {
  return preset === 'strict' ? 'error' : meta.docs.recommended
}

/** The schema of a house file with every rule's levels and options. */
export function fullSchema(): Schema {
  const level = { enum: ['off', 'warn', 'error'] }
  const schemas = Object.entries(rules).map(([name, { meta }]) => {
    const options = meta.schema as readonly object[]
    const withOptions = { type: 'array', prefixItems: [level, ...options], minItems: 1, maxItems: 1 + options.length }
    return [name, { description: meta.docs.description, anyOf: [level, withOptions] }]
  })
  return houseSchema(Object.fromEntries(schemas) as Record<string, Schema>)
}

/** Levels under the names that the rules have in ESLint. */
export function prefixed(levels: RuleLevels): Linter.RulesRecord {
  return Object.fromEntries(Object.entries(levels).map(([name, level]) => [PREFIX + name, level])) as Linter.RulesRecord
}

/** The level and options of every rule for one file, presets, house and overrides taken together. */
export async function resolveLevels(path: string, settings: RuleSettings): Promise<RuleLevels> {
  const { default: picomatch } = await import('picomatch')
  const name = relative(settings.house ? dirname(settings.house.file) : process.cwd(), configName(path, settings.house))
  const layers = [
    levelsOf(settings.house?.extends ?? 'recommended'),
    settings.house?.rules ?? {},
    ...(settings.house?.overrides ?? [])
      .filter(({ files }) => picomatch([...files])(name))
      .map(({ rules: levels }) => levels),
    settings.rules ?? {},
  ]
  return Object.assign({}, ...layers) as RuleLevels
}
