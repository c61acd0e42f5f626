/** Modules of further rules that a house file names: a firm's own, beside presslint's. */
import { createRequire } from 'node:module'
import type { Plugin } from './house.js'

// "acme", "acme-ir"
const NAME = /^[a-z][\w-]*$/

/** What a plugin's module may export. */
interface PluginModule {
  default?: PluginModule
  meta?: { name?: unknown }
  rules?: unknown
}

/**
 * Loads a plugin, as a path relative to the house file or as the name of an installed package.
 * @throws Error with the reason in its first line
 */
export function loadPlugin(named: string, houseFile: string): Plugin {
  const exported = createRequire(houseFile)(named) as PluginModule
  const { meta, rules } = exported.default ?? exported
  const name = meta?.name
  if (typeof name !== 'string' || !NAME.test(name) || name === 'presslint')
    throw new Error('it says no name of its own, expected "meta.name" such as "acme"')
  if (typeof rules !== 'object' || rules === null) throw new Error('it holds no rules, expected "rules"')
  const broken = Object.entries(rules).find(
    ([, rule]) => typeof (rule as { create?: unknown } | null)?.create !== 'function',
  )
  if (broken) throw new Error(`its rule "${broken[0]}" has no "create", expected what createRule makes`)
  return { name, rules: rules as Plugin['rules'] }
}

/** Where a plugin's module stands, to be told apart from an earlier state of it. @throws Error if there is none */
export function pluginFile(named: string, houseFile: string): string {
  return createRequire(houseFile).resolve(named)
}
