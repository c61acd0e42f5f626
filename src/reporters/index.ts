/** Reporters by name; each is loaded when it is asked for. */
import type { FileResult } from '../engine/findings.js'

/** How a report is to look. */
export interface ReportOptions {
  color: boolean
  /** How a file's absolute path is shown. */
  pathOf(path: string): string
}

/** Findings to text. */
export type Reporter = (results: readonly FileResult[], options: ReportOptions) => string

const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.js')).formatPretty,
  json: async () => (await import('./json.js')).formatJson,
}

/** The names that `--format` knows. */
export const REPORTER_NAMES = Object.keys(REPORTERS)

/** The report of a name; a report for people is empty where nothing was found. */
export async function reportOf(name: string, results: readonly FileResult[], options: ReportOptions): Promise<string> {
  if (name === 'pretty' && results.every(({ messages }) => messages.length === 0)) return ''
  const reporter = await REPORTERS[name]?.()
  return reporter?.(results, options) ?? ''
}
