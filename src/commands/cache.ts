/** What came of files in earlier runs, kept for as long as everything that it depends on is the same. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileResult } from '../engine/findings.js'
import { today, type House } from '../house/house.js'
import { fileSettings, namedPath, type CheckedFile, type FileSettings } from './check-file.js'
import { digestOf } from './digest.js'
import type { houseFinder } from './house-of.js'
import { createHeed } from './interrupt.js'
import { reasonOf, shown, UsageError } from './outcome.js'
import { writeAtomically } from './write.js'

/** Where the cache is if nothing else is said. */
export const CACHE_FILE = '.presslintcache'

/** Packages that are not in the program itself and by whose version findings may differ. */
const OUTSIDE = ['libphonenumber-js', 'iconv-lite']

/** The rule that runs packages of others. */
const OF_PLUGINS = 'prose'

/** What is known of a file. */
interface Entry {
  /** Stands for everything that the results depend on. */
  key: string
  /** Whether `--fix` would change something, so that it must be checked again. */
  fixable: boolean
  houseless: boolean
  /** SHA-256 of the file's bytes. */
  digest: string
  /** The results as JSON; read only when they are needed. */
  results: string
}

/** What stands before the results in a line: path, key, digest, fixable, houseless. */
type Head = [string, string, string, boolean, boolean]

/** What the first line of a cache begins with; the sum of the others follows. */
const MARK = 'presslint-cache-1 '

type Check = (paths: readonly string[]) => AsyncGenerator<CheckedFile, void, undefined>

/** What a run through the cache needs. */
export interface CacheRun {
  /** Absolute path of the cache. */
  file: string
  houseOf: ReturnType<typeof houseFinder>
  /** Checks what the cache does not know, in order. */
  check: Check
  /** Takes the one line that says why the cache could not be written. */
  warn(line: string): void
  /** Takes the one line that says what is never kept, for `--verbose`. */
  tell(line: string): void
}

/** Where the cache is. @throws UsageError if a place was named that holds something else */
export function cacheFile(named: string | undefined): string {
  if (named === undefined) return resolve(CACHE_FILE)
  const stats = statSync(named, { throwIfNoEntry: false })
  if (stats && !stats.isFile()) throw new UsageError(`Cannot use ${named} as the cache: it is no file`)
  if (stats && stats.size > 0 && !readFileSync(named, 'utf8').startsWith(MARK))
    throw new UsageError(`Cannot use ${named} as the cache: it is a file of something else`)
  return resolve(named)
}

/** Gives what came of each file, in order: known where nothing changed, checked where something did. */
export async function* checkCached(
  paths: readonly string[],
  settings: FileSettings,
  run: CacheRun,
): AsyncGenerator<CheckedFile, void, undefined> {
  const entries = readCache(run.file)
  const { keyOf, isUnchanged } = keysFor(settings, run.houseOf)
  const hits = new Set<string>()
  const heed = createHeed()
  let foreign = 0
  for (const path of paths) {
    const entry = entries.get(path)
    if (entry && !(settings.fix || settings.fixDryRun ? entry.fixable : false) && entry.key === (await keyOf(path)))
      hits.add(path)
    await heed()
  }
  const fresh = run.check(paths.filter((path) => !hits.has(path)))
  try {
    for (const path of paths) {
      const entry = entries.get(path)
      if (entry && hits.has(path)) {
        yield restored(path, entry)
        continue
      }
      const { value: checked } = await fresh.next()
      if (!checked) throw new Error(`nothing came of ${path}`)
      const isForeign = ranOthers(checked, await run.houseOf(namedPath(path, settings)))
      if (isForeign) foreign++
      if (isKnowable(checked) && !isForeign) entries.set(path, entryOf(checked, await keyOf(path, checked.digest)))
      else entries.delete(path)
      yield checked
    }
  } finally {
    // its threads end with it, and until then they keep the process alive
    await fresh.return()
  }
  if (foreign > 0) run.tell(`${foreign} of ${paths.length} files not kept in the cache: ${FOREIGN}`)
  if (hits.size === paths.length || !isUnchanged()) return
  try {
    writeCache(run.file, entries)
  } catch (error) {
    run.warn(`Cannot write the cache ${shown(run.file)}: ${reasonOf(error)}`)
  }
}

const FOREIGN = 'plugins of the house or of "prose" looked at them'

/** Whether code of others had a say, whose findings may depend on anything. */
function ranOthers({ results }: CheckedFile, house: House | undefined): boolean {
  return (house?.plugins.length ?? 0) > 0 || results.some((result) => Object.hasOwn(result.rules, OF_PLUGINS))
}

/** What failed is tried again, and what was just fixed is not what was read. */
function isKnowable({ failures, fixed, digest }: CheckedFile): boolean {
  return failures.length === 0 && !fixed && digest !== ''
}

function entryOf({ results, houseless, digest }: CheckedFile, key: string): Entry {
  const fixable = results.some(({ messages }) => messages.some(({ fix }) => fix))
  return { key, fixable, houseless, digest, results: JSON.stringify(results) }
}

function restored(path: string, { results, houseless, digest }: Entry): CheckedFile {
  return { path, results: JSON.parse(results) as FileResult[], failures: [], edits: [], digest, houseless }
}

/** Keys of files: the digest of all that their results depend on. */
function keysFor(settings: FileSettings, houseOf: ReturnType<typeof houseFinder>) {
  const { rules: named, date, author } = fileSettings(settings)
  const common = JSON.stringify([programId(), named, date, author, process.cwd()])
  const houses = new Map<House | undefined, string>()
  const houseId = (house: House | undefined) => {
    const id = houses.get(house) ?? (house ? idOf(house) : '')
    houses.set(house, id)
    return id
  }
  return {
    /** The key of a file as it is, or as it was when its bytes had the digest. */
    async keyOf(path: string, digest = digestOfFile(path)): Promise<string> {
      const house = await houseOf(namedPath(path, settings))
      return digestOf(JSON.stringify([common, houseId(house), path, digest]))
    },
    /** Whether the houses are still as they were read; threads have read them a little later. */
    isUnchanged: () =>
      [...houses.keys()].every(
        (house) => house?.read.every(({ file, bytes }) => digestOfFile(file) === digestOf(bytes)) ?? true,
      ),
  }
}

/** Stands for the files of a house, and for the day as of which its waivers hold. */
function idOf({ read, waivers }: House): string {
  const files = read.map(({ file, bytes }) => file + digestOf(bytes))
  return [...files, waivers ? today() : ''].join()
}

function digestOfFile(path: string): string {
  try {
    return digestOf(readFileSync(path))
  } catch {
    return 'unreadable'
  }
}

/** Stands for the code that judges: this program, Node's own tables, and the packages beside the program. */
function programId(): string {
  const require = createRequire(import.meta.url)
  const versions = OUTSIDE.map((name) => versionAbove(require.resolve(name)))
  return [digestOf(readFileSync(fileURLToPath(import.meta.url))), process.version, ...versions].join()
}

/** The version in the nearest package.json above a file that has one. */
function versionAbove(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, 'package.json'))) continue
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string }
    if (version !== undefined) return version
  }
  throw new Error(`${file} is of no package`)
}

/** The entries of a cache by path; none if there is no cache or if it is not whole. */
function readCache(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return entries
  }
  const [head, ...lines] = text.split('\n')
  if (head !== MARK + digestOf(text.slice(text.indexOf('\n') + 1))) return entries
  for (const line of lines.filter((each) => each !== '')) {
    // '["/releases/q3.txt","9f86d0...","2c26b4...",false,false]\t[{"filePath": ...}]'
    const tab = line.indexOf('\t')
    const [path, key, digest, fixable, houseless] = JSON.parse(line.slice(0, tab)) as Head
    entries.set(path, { key, digest, fixable, houseless, results: line.slice(tab + 1) })
  }
  return entries
}

/** Writes the entries of the files that still exist, below a sum of them all. @throws what the system says */
function writeCache(file: string, entries: ReadonlyMap<string, Entry>): void {
  const lines = [...entries].flatMap(([path, { key, digest, fixable, houseless, results }]) =>
    existsSync(path) ? `${JSON.stringify([path, key, digest, fixable, houseless])}\t${results}\n` : [],
  )
  const text = lines.join('')
  writeAtomically(file, `${MARK}${digestOf(text)}\n${text}`)
}
