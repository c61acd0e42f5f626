/** Applies safe fixes until none is left. */
import type { Edit, Source } from '../formats/index.js'
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

/**
 * Fixes a release: all fixes that do not overlap at once, then again, since one may make room for another. Of fixes that
 * undo each other none is applied.
 * @throws FormatError if the format or the encoding cannot hold a fix
 */
export function fixAll(source: Source, path: string, lint: (source: Source, path: string) => FileResult): Fixed {
  let fixed: Fixed = { source, result: lint(source, path), count: 0 }
  const seen = [fixed]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = disjoint(fixed.result.messages.flatMap(({ fix }) => fix ?? []))
    if (edits.length === 0) break
    const next = fixed.source.edit(edits)
    const before = seen.find((state) => state.source.text === next.text)
    if (before) return before
    seen.push((fixed = { source: next, result: lint(next, path), count: fixed.count + edits.length }))
  }
  return fixed
}

/** Fixes as edits in order, without those that touch an earlier one. */
export function disjoint(fixes: readonly Fix[]): Edit[] {
  const chosen: Edit[] = []
  for (const { range, text } of fixes.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    const last = chosen.at(-1)
    if (!last || last.end < range[0]) chosen.push({ start: range[0], end: range[1], text })
  }
  return chosen
}
