/** `presslint [files]`: checks releases, and fixes them if asked. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fixAll, type Fixed } from '../engine/fix.js'
import type { FileResult } from '../engine/findings.js'
import { createLinter, RuleFailure, type LintSettings } from '../engine/lint.js'
import { FormatError, readSources, type Source } from '../formats/index.js'
import type { House, RuleLevels } from '../house/house.js'
import { reportOf, REPORTER_NAMES } from '../reporters/index.js'
import { formatEdits } from '../reporters/edits.js'
import { rules } from '../rules/index.js'
import { houseFiles, listFiles } from './files.js'
import { houseFinder, type HouseChoice } from './house-of.js'
import { reasonOf, shown, UsageError, type Outcome } from './outcome.js'
import { writeAtomically } from './write.js'

/** What the command line may say. */
export interface CheckOptions extends HouseChoice {
  /** Files, folders and globs; "-" is standard input. */
  files: readonly string[]
  stdinFilename?: string
  fix?: boolean
  fixDryRun?: boolean
  /** Who tracked changes are by in a Word document. */
  author?: string
  format?: string
  outputFile?: string
  maxWarnings?: number
  quiet?: boolean
  /** Say which versions of the wording were compared and why. */
  verbose?: boolean
  rules?: RuleLevels
  date?: string
  color: boolean
}

/** A run in progress. */
interface Run {
  options: CheckOptions
  results: FileResult[]
  /** What could not be checked, a line each. */
  failures: string[]
  /** What a fix would change, for `--fix-dry-run`. */
  edits: string[]
  fixed: number
  /** Releases that no house file judged. */
  houseless: number
}

/** Checks and says what was found. */
export async function check(options: CheckOptions): Promise<Outcome> {
  const format = options.format ?? 'pretty'
  if (!REPORTER_NAMES.includes(format))
    throw new UsageError(`Cannot report as "${format}": expected ${REPORTER_NAMES.join(' or ')}`)
  checkRuleNames(options.rules ?? {})
  const houseOf = houseFinder(options)
  const files = await filesOf(options, houseOf)
  const run: Run = { options, results: [], failures: [], edits: [], fixed: 0, houseless: 0 }
  const linters = new Map<House | undefined, Lint>()
  for (const path of files) {
    const house = await houseOf(path === STDIN ? resolve(options.stdinFilename ?? STDIN) : path)
    if (!house) run.houseless++
    const lint = linters.get(house) ?? createLinter(settingsOf(options, house))
    linters.set(house, lint)
    const known = run.results.length
    await checkFile(path, lint, run)
    if (house && house.issuers.length > 0) run.failures.push(...run.results.slice(known).flatMap(unjudged))
  }
  const results = options.quiet ? run.results.map(withoutWarnings) : run.results
  const report = await reportOf(format, results, { color: options.color && !options.outputFile, pathOf: shown })
  return outcomeOf(run, report)
}

/** A release of nobody in the house has no approved wording to be judged by, and a gate must not pass it. */
function unjudged({ filePath, issuer }: FileResult): string[] {
  return issuer === undefined
    ? [`Cannot judge the wording of ${shown(filePath)}: it names no issuer of the house file`]
    : []
}

function checkRuleNames(named: RuleLevels): void {
  for (const [id, level] of Object.entries(named)) {
    if (!Object.hasOwn(rules, id))
      throw new UsageError(
        `Cannot use --rule "${id}: ${String(level)}": there is no such rule; "presslint explain" lists them`,
      )
  }
}

type Lint = ReturnType<typeof createLinter>

async function filesOf(options: CheckOptions, houseOf: ReturnType<typeof houseFinder>): Promise<string[]> {
  const { files, stdinFilename, fix } = options
  if (files.includes('-')) {
    if (files.length > 1) throw new UsageError('Cannot check "-" together with files: standard input is one release')
    if (fix)
      throw new UsageError('Cannot fix standard input: --fix needs files, --fix-dry-run shows what it would change')
    return [STDIN]
  }
  if (stdinFilename !== undefined) throw new UsageError('Cannot use --stdin-filename without "-"')
  if (files.length > 0) return listFiles(files)
  const house = await houseOf(process.cwd())
  if (!house)
    throw new UsageError('Cannot check anything: no file is named and no house file is found; see presslint --help')
  return houseFiles(house)
}

/** Stands for standard input among the paths. */
const STDIN = '-'

/** What a command line and a house ask of a check. */
export function settingsOf(
  { rules, date }: Pick<CheckOptions, 'rules' | 'date'>,
  house: House | undefined,
): LintSettings {
  return { ...(house && { house }), ...(rules && { rules }), ...(date && { date }) }
}

/** Checks one file; what keeps it from being checked becomes a line, and the others are checked all the same. */
async function checkFile(path: string, lint: Lint, run: Run): Promise<void> {
  const { options } = run
  const name = path === STDIN ? resolve(options.stdinFilename ?? 'standard-input.txt') : path
  const label = path === STDIN ? (options.stdinFilename ?? 'standard input') : shown(path)
  try {
    const bytes = readFileSync(path === STDIN ? 0 : path)
    const sources = await authored(await readSources(bytes, name), options)
    if (options.fix || options.fixDryRun) await fixFile(sources, name, lint, run)
    else run.results.push(...sources.map((source) => lint(source, name)))
  } catch (error) {
    run.failures.push(failureOf(label, error))
  }
}

/** Sources whose edits are by the author asked for. */
async function authored(sources: Source[], { author }: CheckOptions): Promise<Source[]> {
  if (author === undefined || !sources.some(({ format }) => format === 'docx')) return sources
  const { withAuthor } = await import('../formats/docx.js')
  return sources.map((source) => withAuthor(source, { author }))
}

/** Why a file could not be checked, in one line. @throws whatever nobody foresaw */
export function failureOf(label: string, error: unknown): string {
  if (error instanceof RuleFailure) return `Cannot check ${label}: ${error.message}`
  if (error instanceof FormatError) return `Cannot read ${label}: ${error.message}`
  if (error instanceof UsageError) return error.message
  if ((error as NodeJS.ErrnoException).code) return `Cannot read ${label}: ${reasonOf(error)}`
  throw error
}

/** Fixes the releases of a file one after the other, each in the bytes that the one before left. */
async function fixFile(sources: readonly Source[], path: string, lint: Lint, run: Run): Promise<void> {
  const label = shown(path)
  let current = sources
  let total = 0
  for (const index of sources.keys()) {
    const source = current[index]
    if (!source) continue
    const { source: fixed, result, count } = fixOne(source, path, lint, label)
    run.results.push(run.options.fixDryRun ? lint(source, path) : result)
    if (count === 0) continue
    total += count
    if (run.options.fixDryRun) run.edits.push(await formatEdits(label, source.text, fixed.text, run.options))
    current = await authored(await readSources(fixed.bytes(), path), run.options)
  }
  const [changed] = current
  if (total === 0 || !changed || run.options.fixDryRun) return
  try {
    writeAtomically(path, changed.bytes())
  } catch (error) {
    throw new UsageError(`Cannot write ${label}: ${reasonOf(error)}`)
  }
  run.fixed += total
}

function fixOne(source: Source, path: string, lint: Lint, label: string): Fixed {
  try {
    return fixAll(source, path, lint)
  } catch (error) {
    if (error instanceof FormatError) throw new UsageError(`Cannot fix ${label}: ${error.message}`)
    throw error
  }
}

function withoutWarnings(result: FileResult): FileResult {
  return { ...result, messages: result.messages.filter(({ severity }) => severity === 'error'), warningCount: 0 }
}

function outcomeOf(run: Run, report: string): Outcome {
  const { options, results, failures, edits, fixed, houseless } = run
  const errors = results.reduce((sum, { errorCount }) => sum + errorCount, 0)
  const warnings = results.reduce((sum, { warningCount }) => sum + warningCount, 0)
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
  const remarks = options.verbose ? results.flatMap(remarksOf) : []
  const stderr = [...remarks, ...failures]
  if (houseless > 0) stderr.push(HOUSELESS)
  if (tooMany) stderr.push(`Too many warnings: ${warnings}, allowed are ${options.maxWarnings}`)
  if (fixed > 0) stderr.push(`${countOf(fixed, 'fix', 'fixes')} applied`)
  const isPretty = (options.format ?? 'pretty') === 'pretty'
  if (isPretty && errors + warnings === 0 && failures.length === 0)
    stderr.push(`${countOf(results.length, 'release', 'releases')} checked, no findings`)
  const text = edits.join('') + report
  if (options.outputFile !== undefined) writeReport(options.outputFile, text)
  const code = failures.length > 0 ? 2 : errors > 0 || tooMany ? 1 : 0
  return { code, stdout: options.outputFile === undefined ? text : '', stderr }
}

function remarksOf({ filePath, issuer, date, remarks }: FileResult): string[] {
  const judged = `judged as ${issuer ?? 'nobody'} of the house on ${date ?? 'no day of its own'}`
  return [judged, ...remarks].map((remark) => `${shown(filePath)}: ${remark}`)
}

const HOUSELESS =
  'No house file found, so no wording is approved and only the general rules ran; "presslint init" makes a house file'

function writeReport(file: string, text: string): void {
  try {
    writeAtomically(resolve(file), text)
  } catch (error) {
    throw new UsageError(`Cannot write ${file}: ${reasonOf(error)}`)
  }
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
