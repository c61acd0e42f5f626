/** Checks on one rendered release, as a rule and its fixer would use the comparison. */
import { readLines } from '../../tests/wording/release.js'
import {
  compareWording,
  parseTemplate,
  type ApprovedVersion,
  type Comparison,
  type Difference,
  type Edit,
  type Facts,
} from '../../src/wording/index.js'
import type { Issuer } from './texts.js'

/** One line of the table. */
export interface Figure {
  name: string
  value: string
  wanted: string
  ok: boolean
  note?: string
}

/** The versions of an issuer, one in force after the other. */
export function versionsOf(issuer: Issuer): ApprovedVersion[] {
  return issuer.versions.map((text, index) => ({ name: `${issuer.name} ${index + 1}`, template: parseTemplate(text) }))
}

export const NO_FACTS = {}

export function compare(
  text: string,
  versions: readonly ApprovedVersion[],
  rivals: readonly ApprovedVersion[] = [],
  facts: Facts = NO_FACTS,
): Comparison {
  return compareWording({ text, ...readLines(text), versions, rivals, facts })
}

/** A share of releases with the least that is wanted, and some that went wrong. */
export function share(name: string, good: number, all: number, least: number, misses: readonly string[] = []): Figure {
  const value = `${((100 * good) / Math.max(1, all)).toFixed(2)} % (${good} of ${all})`
  const note = misses.slice(0, 4).join(' | ')
  return { name, value, wanted: `>= ${least} %`, ok: good >= (all * least) / 100, note }
}

/** Some differences in one line. */
export function say(differences: readonly { actual: string; expected: string }[]): string {
  return differences
    .map(({ actual, expected }) => `"${actual}" -> "${expected}"`)
    .join('; ')
    .slice(0, 160)
}

/** The text with every fix of a comparison. */
export function applyFixes(text: string, comparison: Comparison): string {
  const edits = comparison.differences.flatMap((difference): Edit[] => (difference.fix ? [difference.fix] : []))
  let fixed = ''
  let at = 0
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    if (edit.start < at) return text
    fixed += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return fixed + text.slice(at)
}

/** Whether a difference stands on the planted range, and on no more than a word beside it. */
export function isOn(
  difference: Difference,
  starts: readonly number[],
  ends: readonly number[],
  from: number,
  to: number,
): boolean {
  const least = starts[Math.max(0, from - 1)] ?? 0
  const most = ends[Math.min(ends.length - 1, to)] ?? Infinity
  const first = ends[from - 1] ?? starts[from] ?? 0
  const last = starts[to] ?? ends[to - 1] ?? Infinity
  return difference.start >= least && difference.end <= most && difference.start <= last && difference.end >= first
}

/** Lines that no fix may touch. */
export function furnitureOf(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => /- more -|<PAGE>|^###$/.test(line))
    .join('|')
}

/** Prints figures as a table and lets the process fail if one of them is missed. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(({ name, value, wanted, ok, note }) => [
    ok ? 'ok  ' : 'MISS',
    name,
    value,
    wanted,
    note ?? '',
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1
}
