/** Differences between a passage and its approved wording, as a reader is told of them. */
import { categoryOf, type Category } from './categories.js'
import { changesOf, type Change } from './changes.js'
import type { Mark } from './marks.js'
import type { Passage } from './passage.js'
import { phrasesOf, sentenceOf, textOf } from './phrases.js'
import { redlineOf, type RedlinePart } from './redline.js'

/** New text for a range of the source. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** One difference from the approved wording. */
export interface Difference {
  kind: 'replaced' | 'added' | 'dropped' | 'moved'
  category: Category
  /** Range of the changed words; where approved words are absent, the gap between its neighbours. */
  start: number
  end: number
  /** The smallest readable phrase as it stands, and as it was approved. */
  actual: string
  expected: string
  /** Of the whole sentence. */
  redline: RedlinePart[]
  /** The one edit that restores the approved words, in the file's own layout; absent where none is safe. */
  fix?: Edit
  /** The same as parts: never across page furniture, never overlapping. */
  edits?: Edit[]
}

/** A difference with the change it was made of, for whoever mends it. */
export interface FoundDifference {
  difference: Difference
  change: Change
}

/** Every difference among the marks of an alignment, in order. */
export function differencesOf(marks: readonly Mark[], passage: Passage): FoundDifference[] {
  const redlines: Redlines = new Map()
  return changesOf(marks).map((change) => ({ difference: describe(marks, change, passage, redlines), change }))
}

/** Redlines by their sentence: differences in one sentence share one. */
type Redlines = Map<string, RedlinePart[]>

function redlineFor(marks: readonly Mark[], change: Change, redlines: Redlines): RedlinePart[] {
  const { from, to, origin } = change
  const sentence = sentenceOf(marks, Math.min(from, origin?.from ?? from), Math.max(to, origin?.to ?? to))
  const key = `${sentence.from} ${sentence.to}`
  let redline = redlines.get(key)
  if (!redline) redlines.set(key, (redline = redlineOf(marks.slice(sentence.from, sentence.to))))
  return redline
}

function describe(marks: readonly Mark[], change: Change, passage: Passage, redlines: Redlines): Difference {
  const { from, to, origin } = change
  const redline = redlineFor(marks, change, redlines)
  const range = rangeOf(marks, change, passage)
  const phrases = origin ? movedPhrases(marks, change) : phrasesOf(marks, from, to)
  return {
    kind: kindOf(marks, change),
    category: origin ? 'wording' : categoryOf(marks, from, to),
    ...range,
    ...phrases,
    redline,
  }
}

function kindOf(marks: readonly Mark[], change: Change): Difference['kind'] {
  if (change.origin) return 'moved'
  const changed = marks.slice(change.from, change.to)
  if (!changed.some((mark) => mark.kind === 'inserted')) return 'added'
  return changed.some((mark) => mark.kind === 'deleted') ? 'replaced' : 'dropped'
}

/** The changed words; without any, the gap between the words on either side. */
function rangeOf(marks: readonly Mark[], change: Change, passage: Passage): { start: number; end: number } {
  const inside = marks.slice(change.from, change.to).filter((mark) => mark.kind !== 'inserted')
  const first = passage.words[inside[0]?.word ?? -1]
  const last = passage.words[inside[inside.length - 1]?.word ?? -1]
  if (first && last) return { start: first.start, end: last.end }
  const before = passage.words[wordBeside(marks, change.from - 1, -1)]
  const after = passage.words[wordBeside(marks, change.to, 1)]
  const start = before?.end ?? after?.start ?? 0
  return { start, end: before ? (after?.start ?? start) : start }
}

function wordBeside(marks: readonly Mark[], from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < marks.length; at += step) {
    const word = marks[at]?.word ?? -1
    if (word >= 0) return word
  }
  return -1
}

/** What moved, and the words that it belongs behind (or before, at the very start). */
function movedPhrases(marks: readonly Mark[], change: Change): { actual: string; expected: string } {
  const moved = textOf(marks.slice(change.from, change.to))
  const origin = change.origin ?? change
  const { expected } = phrasesOf(marks, origin.from, origin.to)
  return { actual: moved, expected }
}
