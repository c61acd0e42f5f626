/** Which files a command is about. */
import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { EXTENSIONS } from '../formats/index.js'
import type { House } from '../house/house.js'
import { reasonOf, UsageError } from './outcome.js'

/** Folders that hold no releases. */
const IGNORED = ['**/node_modules/**', '**/.git/**']

/**
 * The absolute paths of the files, folders and globs named, in the order named, a folder's sorted.
 * @throws UsageError if one of them matches nothing
 */
export async function listFiles(named: readonly string[]): Promise<string[]> {
  const files = new Set<string>()
  for (const name of named) {
    for (const file of await matches(name)) files.add(file)
  }
  return [...files]
}

/** The files that a house checks when none is named. */
export async function houseFiles(house: House): Promise<string[]> {
  if (house.files.length === 0)
    throw new UsageError(
      'Cannot check anything: no file is named, neither on the command line nor as "files" in the house file',
    )
  const folder = dirname(house.file)
  const files = await glob(house.files, folder)
  if (files.length === 0)
    throw new UsageError(
      `Cannot check anything: no file matches ${house.files.map((pattern) => `"${pattern}"`).join(', ')} in ${folder}`,
    )
  return files
}

async function matches(name: string): Promise<string[]> {
  if (name === '') throw new UsageError('Cannot check "": a name is empty, expected a file, a folder or a glob')
  const path = resolve(name)
  const stats = statsOf(path, name)
  if (stats?.isDirectory()) {
    const files = await glob([`**/*{${EXTENSIONS.join(',')}}`], path)
    if (files.length === 0)
      throw new UsageError(`Cannot check "${name}": the folder holds no release (${EXTENSIONS.join(', ')})`)
    return files
  }
  if (stats && !stats.isFile()) throw new UsageError(`Cannot check "${name}": it is neither a file nor a folder`)
  if (stats) return [path]
  // "releases/*.txt", "releases/{a,b}.txt"
  if (!/[*?[\]{}!]/.test(name)) throw new UsageError(`Cannot check "${name}": there is no such file`)
  const files = await glob([name], process.cwd())
  if (files.length === 0) throw new UsageError(`Cannot check "${name}": no file matches`)
  return files
}

/** What a path is; `undefined` if there is no such thing. */
function statsOf(path: string, name: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw new UsageError(`Cannot check "${name}": ${reasonOf(error)}`)
  }
}

async function glob(patterns: readonly string[], cwd: string): Promise<string[]> {
  const { glob: find } = await import('tinyglobby')
  const found = await find([...patterns], {
    cwd,
    ignore: IGNORED,
    onlyFiles: true,
    expandDirectories: false,
    caseSensitiveMatch: false,
  })
  return found.map((file) => join(cwd, file)).toSorted()
}
