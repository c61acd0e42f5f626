/** Writes edited lines: in place where they fit, else filled anew down to the first line that keeps its break. */
import { lineEndOf } from './line-ends.js'
import { endAt, startAt, type Line } from '../formats/source.js'
import { fillChunks, indentOf, type Filling } from './chunks.js'
import type { LineEdit } from './line-edits.js'
import type { Layout } from './paragraphs.js'
import type { Segment } from './segments.js'

/** New text for a range of the source, with the differences that it mends. */
export interface SourceEdit {
  start: number
  end: number
  text: string
  owners: number[]
}

/** The edits of a segment, in order and apart; differences that cannot be mended safely are added to `unsafe`. */
export function mendLines(layout: Layout, segment: Segment, unsafe: Set<number>): SourceEdit[] {
  const edits: SourceEdit[] = []
  for (let at = segment.first; at <= segment.last; at++) {
    const line = layout.lines[at]
    const own = segment.edits.filter((edit) => edit.line === at).sort((a, b) => a.from - b.from)
    if (!line || own.length === 0) continue
    if (line.starts) {
      for (const edit of own) addInline(edits, line, edit, unsafe)
    } else if (layout.flowing || fits(line, own, segment)) {
      for (const edit of own) edits.push(sourceEdit(line, edit))
    } else {
      const filled = fillFrom(layout, segment, at)
      edits.push(filled.edit)
      at = filled.last
    }
  }
  return edits
}

function sourceEdit(line: Line, edit: LineEdit): SourceEdit {
  return { start: startAt(line, edit.from), end: endAt(line, edit.to), text: edit.text, owners: [edit.owner] }
}

/** In a line with markup only a stretch without markup is replaced, and only by text that needs no markup itself. */
function addInline(edits: SourceEdit[], line: Line, edit: LineEdit, unsafe: Set<number>): void {
  const safe = isContiguous(line, edit.from, edit.to) && !MARKUP.test(edit.text)
  if (!safe) {
    unsafe.add(edit.owner)
    return
  }
  const point = edit.from === edit.to
  const start = point && edit.from > 0 ? endAt(line, edit.from) : startAt(line, edit.from)
  edits.push({ start, end: point ? start : endAt(line, edit.to), text: edit.text, owners: [edit.owner] })
}

// sample: R&D
const MARKUP = /[&<>]/

function isContiguous(line: Line, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (startAt(line, at) !== endAt(line, at)) return false
  return true
}

/** Whether a line with its edits keeps within the paragraph's width, and, where justified, its length. */
function fits(line: Line, edits: readonly LineEdit[], segment: Segment): boolean {
  const changed = applyEdits(line.text, edits)
  if (changed.trim() === '' || edits.some((edit) => edit.text === '' && edit.to >= line.text.trimEnd().length))
    return false
  const length = changed.trimEnd().length
  const old = line.text.trimEnd().length
  if (length === old) return true
  const full = segment.justified && PADDED.test(line.text) && old >= segment.width - 1
  return !full && length <= segment.width
}

// sample: expectations  will prove
const PADDED = /\S {2,}\S/

/** A line's text with its edits. */
export function applyEdits(text: string, edits: readonly LineEdit[]): string {
  let changed = ''
  let at = 0
  for (const edit of edits) {
    changed += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return changed + text.slice(at)
}

/** Fills the lines anew from one line on, as far as the words move. */
function fillFrom(layout: Layout, segment: Segment, first: number): { edit: SourceEdit; last: number } {
  const filling: Filling = {
    width: segment.width,
    justified: segment.justified,
    indents: [indentOf(layout.lines[first]?.text ?? ''), hangingIndent(layout, segment, first)],
    texts: [],
    broken: [],
    ends: segment.ends,
  }
  const owners = new Set<number>()
  for (let at = first; at <= segment.last; at++) {
    const own = segment.edits.filter((edit) => edit.line === at).sort((a, b) => a.from - b.from)
    filling.texts.push(applyEdits(layout.lines[at]?.text ?? '', own))
    filling.broken.push(isBroken(layout, segment, at) ? segment.broken.get(at) : undefined)
  }
  const filled = fillChunks(filling)
  const last = first + filled.used - 1
  for (const edit of segment.edits) if (edit.line >= first && edit.line <= last) owners.add(edit.owner)
  const start = layout.lines[first]?.start ?? 0
  const below = filled.lines.length === 0 && last < segment.last ? layout.lines[last + 1]?.start : undefined
  const end = below ?? layout.lines[last]?.end ?? start
  return { edit: { ...trimEdit(layout, start, end, filled.lines), owners: [...owners] }, last }
}

/** Whether a broken word at a line's end is still there: neither of its halves is edited. */
function isBroken(layout: Layout, segment: Segment, at: number): boolean {
  if (!segment.broken.has(at) || at === segment.last) return false
  const head = layout.lines[at]?.text.trimEnd().length ?? 0
  const tail = layout.lines[at + 1]?.text ?? ''
  const from = indentOf(tail).length
  return !segment.edits.some(
    (edit) =>
      (edit.line === at && edit.to >= head && edit.from < head) ||
      (edit.line === at + 1 && edit.from <= from && edit.to > from),
  )
}

function hangingIndent(layout: Layout, segment: Segment, first: number): string {
  const below = first < segment.last ? layout.lines[first + 1] : undefined
  if (below) return indentOf(below.text)
  return first > segment.first || !segment.begins ? indentOf(layout.lines[first]?.text ?? '') : ''
}

/** The new lines with the file's line end, without what stays the same at either side. */
function trimEdit(
  layout: Layout,
  start: number,
  end: number,
  lines: readonly string[],
): { start: number; end: number; text: string } {
  const old = layout.text.slice(start, end)
  const text = lines.join(lineEndOf(layout.text))
  const most = Math.min(old.length, text.length)
  let head = 0
  while (head < most && old[head] === text[head]) head++
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) }
}
