/** Applies safe fixes until none is left. */
import { rewrite } from '../formats/index.js'
import type { Source } from '../formats/source.js'
import type { FileResult, Fix } from './findings.js'

/** A fixed release. */
export interface Fixed {
  source: Source
  /** What is left to report. */
  result: FileResult
  /** How many fixes were applied. */
  count: number
}

/** As many rounds as ESLint allows before it takes fixes to contradict each other. */
const MOST_ROUNDS = 10

/** Fixes a release: all fixes that do not overlap at once, then again, since one may make room for another. */
export function fixAll(source: Source, path: string, lint: (source: Source, path: string) => FileResult): Fixed {
  let result = lint(source, path)
  let count = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = disjoint(result.messages.flatMap(({ fix }) => fix ?? []))
    if (fixes.length === 0) break
    source = rewrite(source, applyFixes(source.text, fixes))
    count += fixes.length
    result = lint(source, path)
  }
  return { source, result, count }
}

/** The text with fixes applied; they must be in order and apart. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let fixed = ''
  let at = 0
  for (const { range, text: replacement } of fixes) {
    fixed += text.slice(at, range[0]) + replacement
    at = range[1]
  }
  return fixed + text.slice(at)
}

/** Fixes in order, without those that touch an earlier one. */
export function disjoint(fixes: readonly Fix[]): Fix[] {
  const chosen: Fix[] = []
  for (const fix of fixes.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    const last = chosen.at(-1)
    if (!last || last.range[1] < fix.range[0]) chosen.push(fix)
  }
  return chosen
}
