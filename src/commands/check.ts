/** `presslint [files]`: selects files, checks each, and reports what was found. */
import { resolve } from 'node:path'
import type { FileResult } from '../engine/findings.js'
import type { RuleLevels } from '../house/house.js'
import { reportOf, REPORTER_NAMES } from '../reporters/index.js'
import { rules } from '../rules/index.js'
import { createFileChecker, type CheckedFile, type FileSettings } from './check-file.js'
import { houseFinder } from './house-of.js'
import { reasonOf, shown, UsageError, type Outcome } from './outcome.js'
import { selectFiles, type Selection } from './select.js'
import { writeAtomically } from './write.js'

/** What the command line may say. */
export interface CheckOptions extends FileSettings, Selection {
  format?: string
  outputFile?: string
  maxWarnings?: number
  quiet?: boolean
  /** Say which versions of the wording were compared and why. */
  verbose?: boolean
}

/** What came of all files together. */
type Tally = Omit<CheckedFile, 'path' | 'houseless'> & {
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
  const checkFile = createFileChecker(options, houseOf)
  const tally: Tally = { results: [], failures: [], edits: [], fixed: 0, houseless: 0 }
  for (const path of await selectFiles(options, houseOf)) count(await checkFile(path), tally)
  const results = options.quiet ? tally.results.map(withoutWarnings) : tally.results
  const report = await reportOf(format, results, { color: options.color && !options.outputFile, pathOf: shown })
  return outcomeOf(tally, report, options)
}

function checkRuleNames(named: RuleLevels): void {
  for (const [id, level] of Object.entries(named)) {
    if (!Object.hasOwn(rules, id))
      throw new UsageError(
        `Cannot use --rule "${id}: ${String(level)}": there is no such rule; "presslint explain" lists them`,
      )
  }
}

function count({ results, failures, edits, fixed, houseless }: CheckedFile, tally: Tally): void {
  tally.results.push(...results)
  tally.failures.push(...failures)
  tally.edits.push(...edits)
  tally.fixed += fixed
  if (houseless) tally.houseless++
}

function withoutWarnings(result: FileResult): FileResult {
  return { ...result, messages: result.messages.filter(({ severity }) => severity === 'error'), warningCount: 0 }
}

function outcomeOf(tally: Tally, report: string, options: CheckOptions): Outcome {
  const { results, failures, edits, fixed, houseless } = tally
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
  return { code, stdout: options.outputFile === undefined ? text : '', stderr, checked: code !== 2 }
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
