/** `presslint [files]`: selects files, checks each, and reports what was found. */
import { rulesOf } from '../engine/config.js'
import type { Failure, FileResult, WaivedMessage } from '../engine/findings.js'
import { waiverResults } from '../engine/waivers.js'
import type { House, RuleLevels } from '../house/house.js'
import { digestOf, namedPath, STDIN, type CheckedFile, type FileSettings } from './check-file.js'
import type { Changed, ChangeOptions } from './changed.js'
import { checkFiles, type Concurrency } from './check-files.js'
import { houseFinder } from './house-of.js'
import { listenForSignals } from './interrupt.js'
import { shown, UsageError, type Outcome } from './outcome.js'
import { createProgress } from './progress.js'
import type { RecordedFile } from './record.js'
import { guardReleases, targetsOf, writeReports, type Target } from './reports.js'
import { selectFiles, type Selection } from './select.js'
import { writeFixed } from './write-fixed.js'

/** What the command line may say. */
export interface CheckOptions extends FileSettings, Selection, ChangeOptions {
  /** "sarif" or "sarif:out.sarif"; none means "pretty". */
  format?: readonly string[]
  outputFile?: string
  /** The file that says what was checked. */
  record?: string
  maxWarnings?: number
  quiet?: boolean
  /** Say which versions of the wording were compared and why. */
  verbose?: boolean
  /** In how many threads files are checked; `auto` if not said. */
  concurrency?: Concurrency
}

/** What came of all files together. */
interface Tally extends Pick<CheckedFile, 'results' | 'edits'> {
  failures: Failure[]
  /** What came of each file, for the record. */
  files: RecordedFile[]
  /** What is to be said of waivers files. */
  waivers: FileResult[]
  /** How many fixes were applied. */
  fixed: number
  /** Releases that no house file judged. */
  houseless: number
}

/** Checks and says what was found. */
export async function check(options: CheckOptions): Promise<Outcome> {
  const targets = targetsOf(options.format ?? [], options.outputFile)
  const houseOf = houseFinder(options)
  const { paths, remark, stagedIn } = await changedOf(await selectFiles(options, houseOf), options)
  const { record } = options
  guardReleases([...targets, ...(record === undefined ? [] : [{ format: 'record', file: record }])], paths)
  if (record !== undefined) (await import('./record.js')).guardRecord(record)
  // what is wrong in a house file is said before any file is checked or fixed
  const houses = new Set<House | undefined>()
  for (const path of paths) houses.add(await houseOf(namedPath(path, options)))
  checkRuleNames(options.rules ?? {}, [...houses])
  const tally = await checkAll(paths, { ...options, ...(stagedIn !== undefined && { stagedIn }) }, houseOf)
  const found = [...tally.results, ...tally.waivers]
  const results = options.quiet ? found.map(withoutWarnings) : found
  const { stderr, ...outcome } = outcomeOf(tally, targets, options)
  const { rules: levels = {}, date } = options
  const run = { ...tally, rules: levels, date, exitCode: outcome.code, houseOf }
  if (record !== undefined) await (await import('./record.js')).writeRecord(record, run)
  const text = { color: options.color, edits: tally.edits.join('') }
  const stdout = await writeReports(targets, { results, failures: tally.failures }, text)
  return { ...outcome, stdout, stderr: [...(remark === undefined ? [] : [remark]), ...stderr] }
}

/** The files left by `--since` and `--staged`; all without them. */
async function changedOf(paths: string[], options: CheckOptions): Promise<Partial<Changed> & { paths: string[] }> {
  const { since, staged } = options
  if (since === undefined && !staged) return { paths }
  if (since !== undefined && staged) throw new UsageError('Cannot use --since together with --staged')
  if (paths[0] === STDIN) throw new UsageError('Cannot ask git about standard input: --since and --staged need files')
  return (await import('./changed.js')).onlyChanged(paths, options)
}

async function checkAll(
  paths: readonly string[],
  options: CheckOptions,
  houseOf: ReturnType<typeof houseFinder>,
): Promise<Tally> {
  const tally: Tally = { files: [], results: [], failures: [], waivers: [], edits: [], fixed: 0, houseless: 0 }
  // standard input is waited for, and only an unheard signal ends that
  if (paths[0] !== STDIN) listenForSignals()
  const progress = createProgress(paths.length)
  for await (const checked of checkFiles(paths, options, { concurrency: options.concurrency ?? 'auto', houseOf })) {
    count(checked, tally, options)
    progress.step()
  }
  progress.end()
  tally.waivers = waiverResults(tally.results)
  return tally
}

/** A rule of the command line must be presslint's or a plugin's of one of the houses. */
function checkRuleNames(named: RuleLevels, houses: readonly (House | undefined)[]): void {
  const known = [rulesOf(), ...houses.map((house) => rulesOf(house?.plugins))]
  for (const [id, level] of Object.entries(named)) {
    if (!known.some((rules) => Object.hasOwn(rules, id)))
      throw new UsageError(
        `Cannot use --rule "${id}: ${String(level)}": there is no such rule; "presslint explain" lists them`,
      )
  }
}

function count(checked: CheckedFile, tally: Tally, options: CheckOptions): void {
  const unwritten = writeFixed(checked, options)
  const failures = [...checked.failures, ...(unwritten === undefined ? [] : [unwritten])]
  const filePath = namedPath(checked.path, options)
  const { fixed } = checked
  if (options.record !== undefined) {
    const digest = fixed && unwritten === undefined ? digestOf(fixed.bytes) : checked.digest
    tally.files.push({ path: filePath, digest, results: checked.results, failures })
  }
  tally.results.push(...checked.results)
  tally.failures.push(...failures.map((message) => ({ filePath, message })))
  tally.edits.push(...checked.edits)
  if (unwritten === undefined) tally.fixed += fixed?.fixes ?? 0
  if (checked.houseless) tally.houseless++
}

function withoutWarnings(result: FileResult): FileResult {
  return { ...result, messages: result.messages.filter(({ severity }) => severity === 'error'), warningCount: 0 }
}

/** All but the report. */
function outcomeOf(tally: Tally, targets: readonly Target[], options: CheckOptions): Omit<Outcome, 'stdout'> {
  const { results, waivers, failures, fixed, houseless } = tally
  const errors = sumOf([...results, ...waivers], ({ errorCount }) => errorCount)
  const warnings = sumOf([...results, ...waivers], ({ warningCount }) => warningCount)
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
  const remarks = options.verbose ? results.flatMap(remarksOf) : []
  const stderr = [...remarks, ...failures.map(({ message }) => message)]
  if (houseless > 0) stderr.push(HOUSELESS)
  if (tooMany) stderr.push(`Too many warnings: ${warnings}, allowed are ${options.maxWarnings}`)
  const waived = sumOf(results, (result) => result.waived.length)
  if (waived > 0) stderr.push(`${countOf(waived, 'finding', 'findings')} waived`)
  if (fixed > 0) stderr.push(`${countOf(fixed, 'fix', 'fixes')} applied${options.staged ? UNSTAGED : ''}`)
  if (
    results.length > 0 &&
    targets.some(({ format }) => format === 'pretty') &&
    errors + warnings === 0 &&
    failures.length === 0
  )
    stderr.push(`${countOf(results.length, 'release', 'releases')} checked, no findings`)
  const isUnstaged = options.staged && fixed > 0
  const code = failures.length > 0 ? 2 : errors > 0 || tooMany || isUnstaged ? 1 : 0
  return { code, stderr, checked: code !== 2 }
}

function sumOf(results: readonly FileResult[], count: (result: FileResult) => number): number {
  return results.reduce((sum, result) => sum + count(result), 0)
}

function remarksOf({ filePath, issuer, date, remarks, waived }: FileResult): string[] {
  const judged = `judged as ${issuer ?? 'nobody'} of the house on ${date ?? 'no day of its own'}`
  return [judged, ...remarks, ...waived.map(waivedRemark)].map((remark) => `${shown(filePath)}: ${remark}`)
}

/** "38:24 safe-harbor-wording waived by General Counsel until 2003-06-30: as filed (presslint.waivers.yaml:3)" */
function waivedRemark({ ruleId, line, column, waiver }: WaivedMessage): string {
  const { reason, approvedBy, until, file, line: at } = waiver
  const terms = `${approvedBy ? ` by ${approvedBy}` : ''}${until ? ` until ${until}` : ''}`
  return `${line}:${column} ${ruleId} waived${terms}: ${reason} (${shown(file)}:${at})`
}

/** What is staged is still what it was, and must not be committed. */
const UNSTAGED = ' to the work tree; stage them (git add) and commit again'

const HOUSELESS =
  'No house file found, so no wording is approved and only the general rules ran; "presslint init" makes a house file'

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
