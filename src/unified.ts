/** presslint for unified: a plugin that puts a release's findings on its file, whatever tree the pipeline has. */
import type { VFile } from 'vfile'
import { fullSchema } from './engine/config.js'
import { createLinter } from './engine/lint.js'
import { readSources } from './formats/index.js'
import { findHouseFile } from './house/find.js'
import type { RuleLevels } from './house/house.js'
import { loadHouse } from './house/load.js'
import { addMessages } from './reporters/vfile-messages.js'
import { resolve } from 'node:path'

/** What the plugin may be told. */
export interface UnifiedOptions {
  /** The house file; `false` for none. Else the nearest one above the file. */
  house?: string | false
  /** Levels of rules, above the house's. */
  rules?: RuleLevels
  /** The day as of which releases are judged, `YYYY-MM-DD`. */
  date?: string
}

/**
 * Checks the file as it was read, before what other plugins did to the tree. The file's name says the format; a file
 * without one is plain text.
 * @throws FormatError, ConfigError or RuleFailure where the release cannot be judged
 */
export default function presslint({ house: named, rules, date }: UnifiedOptions = {}) {
  return async (_tree: unknown, file: VFile): Promise<void> => {
    const path = resolve(file.cwd, file.path ?? 'release.txt')
    const houseFile =
      named === false ? undefined : named === undefined ? findHouseFile(resolve(path, '..')) : resolve(named)
    const house = houseFile === undefined ? undefined : loadHouse(houseFile, fullSchema)
    const lint = createLinter({ ...(house && { house }), ...(rules && { rules }), ...(date !== undefined && { date }) })
    const bytes = typeof file.value === 'string' ? Buffer.from(file.value) : (file.value ?? new Uint8Array())
    for (const source of await readSources(bytes, path))
      addMessages(file, lint(source, path).messages, { color: false })
  }
}
