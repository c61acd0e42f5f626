/** presslint for unified: a plugin that puts a release's findings on its file, whatever tree the pipeline has. */
import { dirname, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { fullSchema } from './engine/config.js'
import { createLinter } from './engine/lint.js'
import { readSources } from './formats/index.js'
import { houseFileFor } from './house/find.js'
import type { House, RuleLevels } from './house/house.js'
import { keeper } from './house/kept.js'
import { addMessages } from './reporters/vfile-messages.js'

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
export default function presslint({ house: named, ...judging }: UnifiedOptions = {}) {
  return async (_tree: unknown, file: VFile): Promise<void> => {
    const path = resolve(file.cwd, file.path ?? 'release.txt')
    const houseFile = houseFileFor(dirname(path), named)
    const lint = (houseFile === undefined ? general : lintersOf(houseFile))(judging)
    const bytes = typeof file.value === 'string' ? Buffer.from(file.value) : (file.value ?? new Uint8Array())
    for (const source of await readSources(bytes, path))
      addMessages(file, lint(source, path).messages, { color: false })
  }
}

type Judging = Omit<UnifiedOptions, 'house'>

const lintersOf = keeper(fullSchema, lintersIn)
const general = lintersIn()

/** The linters of a house by what else was asked; unified makes its plugins anew for every file. */
function lintersIn(house?: House) {
  const linters = new Map<string, ReturnType<typeof createLinter>>()
  return (judging: Judging) => {
    const key = JSON.stringify(judging)
    const lint = linters.get(key) ?? createLinter({ ...judging, ...(house && { house }) })
    linters.set(key, lint)
    return lint
  }
}
