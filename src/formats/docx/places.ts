/** Offsets of the text to places in the XML. */
import { lastIndex } from '../last-index.js'
import type { Run, Stretch } from './paragraph.js'

/** A character's place. */
export interface Found {
  stretch: Stretch
  run: Run
  /** Offsets in the text of what is one in the XML: a character, or all that an entity stands for. */
  at: number
  end: number
  /** Offsets in the XML. */
  from: number
  to: number
}

/** Where the character at an offset stands; nothing for a paragraph's end or the gap between cells. */
export function placeOf(stretches: readonly Stretch[], offset: number): Found | undefined {
  const stretch = stretches[lastIndex(stretches, ({ at }) => at <= offset)]
  if (!stretch || offset < stretch.at || offset >= stretch.at + stretch.length) return undefined
  const { run, at, length } = stretch
  if (!stretch.linear) return { stretch, run, at, end: at + length, from: stretch.from, to: stretch.to }
  const from = stretch.from + offset - at
  return { stretch, run, at: offset, end: offset + 1, from, to: from + 1 }
}
