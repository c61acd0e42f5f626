/** Finds the house file of a folder; apart from reading it, which needs a YAML parser. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** File names of a house file, the first one found wins. */
const NAMES = ['presslint.yaml', 'presslint.yml']

/** The nearest house file above a folder, that folder included. */
export function findHouseFile(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = NAMES.map((name) => join(at, name)).find((file) => existsSync(file))
    if (found) return found
    if (dirname(at) === at) return undefined
  }
}
