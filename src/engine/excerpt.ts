/** The lines of a file that a finding is about, so that reports can show them without the file. */
import type { Positions } from '../release/positions.js'
import type { Excerpt, Message } from './findings.js'

/** Lines of more UTF-16 units together are not quoted: a page of HTML on one line would be held once a finding. */
const LONGEST = 20_000

/** The whole lines from the first to the last character that a finding or a correction of it touches. */
export function excerptOf(
  { offset, endOffset, fix, suggestions = [] }: Message,
  text: string,
  at: Positions,
): Excerpt | undefined {
  const ranges = [[offset, endOffset], ...(fix ? [fix.range] : []), ...suggestions.map(({ fix: { range } }) => range)]
  const from = Math.min(...ranges.map(([start = 0]) => start))
  const to = Math.max(...ranges.map(([, end = 0]) => end))
  const { start, end } = at.of(from, to)
  const first = at.offset(start.line, 1)
  const last = at.offset(end.line + 1, 1)
  if (last - first > LONGEST) return undefined
  return { text: text.slice(first, last).replace(/\r?\n$|\r$/, ''), offset: first, line: start.line }
}
