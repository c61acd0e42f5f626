/** The words of some lines as one string, and the way back from it to the source. */
import { endAt, startAt, type Line } from '../formats/source.js'

/** A range of offsets in `Source.text`. */
export interface Range {
  start: number
  end: number
}

/** Lines read as one string, white space squeezed to single spaces. */
export interface Reading {
  text: string
  /** The source range of the units from index `from` up to `to` of `text`. */
  range(from: number, to: number): Range
}

/** A stretch of `text` that stands in one line without squeezing. */
interface Segment {
  at: number
  line: Line
  column: number
}

/** Reads lines as one string; a word hyphenated at a line's end keeps its hyphen and loses the gap. */
export function read(lines: readonly Line[]): Reading {
  const text = textOf(lines)
  let segments: Segment[] | undefined
  return {
    text,
    range(from, to) {
      segments ??= segmentsOf(lines)
      const first = segmentAt(segments, from)
      const last = segmentAt(segments, Math.max(from, to - 1))
      if (!first || !last) return { start: 0, end: 0 }
      return {
        start: startAt(first.line, first.column + from - first.at),
        end:
          to > from
            ? endAt(last.line, last.column + to - last.at)
            : startAt(first.line, first.column + from - first.at),
      }
    },
  }
}

/** The words of lines as one string. */
export function textOf(lines: readonly Line[]): string {
  let text = ''
  for (const line of lines) text += joint(text, line.text) + squeeze(line.text)
  return text
}

/** White space squeezed and trimmed; a form feed is white space. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What stands between the text so far and the next line: nothing behind a hyphenated word. */
function joint(before: string, next: string): string {
  if (before === '' || next.trim() === '') return ''
  // "forward-" before "looking"
  const hyphenated = /[A-Za-z]-$/.test(before.slice(-2)) && /^\s*[A-Za-z]/.test(next.slice(0, 200))
  return hyphenated ? '' : ' '
}

function segmentsOf(lines: readonly Line[]): Segment[] {
  const segments: Segment[] = []
  let text = ''
  for (const line of lines) {
    text += joint(text, line.text)
    let first = true
    // "Los", "Angeles," of "Los  Angeles,"
    for (const word of line.text.matchAll(/\S+/g)) {
      if (!first) text += ' '
      first = false
      segments.push({ at: text.length, line, column: word.index })
      text += word[0]
    }
  }
  return segments
}

/** The last segment that begins at or before an index. */
function segmentAt(segments: readonly Segment[], index: number): Segment | undefined {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((segments[middle]?.at ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return segments[low]
}
