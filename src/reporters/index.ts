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

const REPORTERS = {
  pretty: async (): Promise<Reporter> => (await import('./pretty.js')).formatPretty,
  json: async (): Promise<Reporter> => (await import('./json.js')).formatJson,
}

/** The names that `--format` knows. */
export const REPORTER_NAMES = Object.keys(REPORTERS)

/** The reporter of a name; `undefined` where there is none. */
export async function loadReporter(name: string): Promise<Reporter | undefined> {
  return name in REPORTERS ? REPORTERS[name as keyof typeof REPORTERS]() : undefined
}
