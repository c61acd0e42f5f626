/** Findings as lines of JSON, one object a file; the report of several files is those of each. */
import type { Report } from '../engine/findings.js'
import { plainResult } from './json.js'

/** A line for each result as in `json`, and for each file that could not be checked its path and the reason. */
export function formatNdjson({ results, failures }: Report): string {
  const failed = failures.map(({ filePath, message }) => ({ filePath, failure: message }))
  return [...results.map(plainResult), ...failed].map((line) => `${JSON.stringify(line)}\n`).join('')
}
