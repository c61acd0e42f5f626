/** Reporters by name; each is loaded when it is asked for. */
import type { Report } from '../engine/findings.js'

/** How a report is to look. */
export interface ReportOptions {
  color: boolean
  /** How a file's absolute path is shown: relative to `root` where it is below. */
  pathOf(path: string): string
  /** The absolute path of the folder that paths are relative to, without a slash at its end. */
  root: string
  /** presslint's own. */
  version: string
  /** When the check was made, as an ISO 8601 time. */
  now: string
  /** What a rule says of itself; `undefined` for findings of no rule. */
  ruleOf(id: string): RulePage | undefined
}

/** A rule as its page describes it. */
export interface RulePage {
  /** One sentence without a full stop. */
  description: string
  /** The page in Markdown. */
  page: string
}

/** Findings to text. */
export type Reporter = (report: Report, options: ReportOptions) => string

const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.js')).formatPretty,
  json: async () => (await import('./json.js')).formatJson,
  sarif: async () => (await import('./sarif.js')).formatSarif,
  github: async () => (await import('./github.js')).formatGithub,
  junit: async () => (await import('./junit.js')).formatJunit,
  checkstyle: async () => (await import('./checkstyle.js')).formatCheckstyle,
  gitlab: async () => (await import('./gitlab.js')).formatGitlab,
  rdjson: async () => (await import('./rdjson.js')).formatRdjson,
  html: async () => (await import('./html.js')).formatHtml,
  ndjson: async () => (await import('./ndjson.js')).formatNdjson,
}

/** Reporters that give for several files what they give for each, one after the other. */
export const FILE_BY_FILE: ReadonlySet<string> = new Set(['pretty', 'github', 'ndjson'])

/** How many findings a run has. */
export interface Counts {
  errors: number
  warnings: number
}

/** What a report that is written file by file says below the last one. */
export async function endingOf(name: string, counts: Counts, { color }: Pick<ReportOptions, 'color'>): Promise<string> {
  if (name !== 'pretty' || counts.errors + counts.warnings === 0) return ''
  return (await import('./pretty.js')).formatCounts(counts, { color })
}

/** The names that `--format` knows. */
export const REPORTER_NAMES = Object.keys(REPORTERS)

/** The report of a name; a report for people is empty where nothing was found. */
export async function reportOf(name: string, report: Report, options: ReportOptions): Promise<string> {
  if (name === 'pretty' && report.results.every(({ messages }) => messages.length === 0)) return ''
  const reporter = await REPORTERS[name]?.()
  return reporter?.(report, options) ?? ''
}
