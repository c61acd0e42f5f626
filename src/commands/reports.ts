/** Where the reports of a run go: `--format pretty --format sarif:out.sarif`. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Report } from '../engine/findings.js'
import { REPORTER_NAMES, reportOf, type ReportOptions, type RulePage } from '../reporters/index.js'
import { rules } from '../rules/index.js'
import { reasonOf, shown, UsageError } from './outcome.js'
import { packageFolder, version } from './package.js'
import { writeAtomically } from './write.js'

/** A report, and the file that it goes to; standard output if there is none. */
export interface Target {
  format: string
  file?: string
}

/**
 * The targets that a command line names, each "NAME" or "NAME:FILE".
 * @throws UsageError for a format that is unknown, and for two reports to one place
 */
export function targetsOf(named: readonly string[], outputFile: string | undefined): Target[] {
  const targets = (named.length > 0 ? named : ['pretty']).map(targetOf)
  const [only] = targets
  if (outputFile !== undefined) {
    if (!only || targets.length > 1 || only.file !== undefined)
      throw new UsageError('Cannot use --output-file with several reports: expected --format NAME:FILE for each')
    only.file = outputFile
  }
  const places = targets.map(({ file }) => (file === undefined ? '' : resolve(file)))
  const twice = targets[places.findIndex((place, index) => places.indexOf(place) !== index)]
  if (twice)
    throw new UsageError(`Cannot write two reports to ${twice.file ?? 'standard output'}: expected a file for each`)
  return targets
}

/** "sarif:out.sarif" */
function targetOf(named: string): Target {
  const colon = named.indexOf(':')
  const format = colon < 0 ? named : named.slice(0, colon)
  if (!REPORTER_NAMES.includes(format))
    throw new UsageError(`Cannot report as "${format}": expected ${REPORTER_NAMES.join(', ')}`)
  if (colon < 0) return { format }
  const file = named.slice(colon + 1)
  if (file === '') throw new UsageError(`Cannot report as "${named}": expected a file behind the colon`)
  return { format, file }
}

/** @throws UsageError if a report would replace what was checked */
export function guardReleases(targets: readonly Target[], releases: readonly string[]): void {
  const checked = new Set(releases.map(realPath))
  for (const { file } of targets) {
    if (file !== undefined && checked.has(realPath(resolve(file))))
      throw new UsageError(`Cannot write the report to ${file}: it is one of the releases`)
  }
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}

/** What goes before a report for people, and whether standard output has colours. */
export interface ReportText {
  color: boolean
  /** What a fix would change, for people. */
  edits: string
}

/**
 * Writes the reports that go to files and gives the text for standard output.
 * @throws UsageError if a file cannot be written
 */
export async function writeReports(
  targets: readonly Target[],
  report: Report,
  { color, edits }: ReportText,
): Promise<string> {
  let stdout = ''
  for (const { format, file } of targets) {
    const text = await reportOf(format, report, optionsOf(color && file === undefined))
    const whole = format === 'pretty' ? edits + text : text
    if (file === undefined) stdout = whole
    else writeReport(file, whole)
  }
  return stdout
}

function writeReport(file: string, text: string): void {
  try {
    writeAtomically(resolve(file), text)
  } catch (error) {
    throw new UsageError(`Cannot write ${file}: ${reasonOf(error)}`)
  }
}

function optionsOf(color: boolean): ReportOptions {
  return { color, pathOf: shown, root: process.cwd(), version: version(), now: new Date().toISOString(), ruleOf }
}

/** A rule's page from the package. */
function ruleOf(id: string): RulePage | undefined {
  const docs = Object.hasOwn(rules, id) ? rules[id]?.meta.docs : undefined
  if (!docs) return undefined
  const page = readFileSync(join(packageFolder(), 'docs', 'rules', `${id}.md`), 'utf8')
  const { url = '' } = docs as { url?: string }
  // "<!-- header -->"
  return { description: docs.description, url, page: page.replace(/<!--[^>]*-->\n/g, '') }
}
