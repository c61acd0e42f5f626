/** The smallest readable phrase around a change: at least two words on either side, within the sentence. */
import type { Mark } from './marks.js'

const CONTEXT = 2

/** The two phrases of a change: as written, and as approved. */
export function phrasesOf(marks: readonly Mark[], from: number, to: number): { actual: string; expected: string } {
  const bounds = contextOf(marks, from, to)
  const around = marks.slice(bounds.from, bounds.to)
  return {
    actual: textOf(around.filter((mark) => mark.kind !== 'inserted')),
    expected: textOf(around.filter((mark) => mark.kind !== 'deleted')),
  }
}

/** The sentence, or the sentences, that a change stands in. */
export function sentenceOf(marks: readonly Mark[], from: number, to: number): { from: number; to: number } {
  let start = from
  let end = to
  while (start > 0 && !marks[start - 1]?.ends) start--
  while (end < marks.length && !(end > from && marks[end - 1]?.ends)) end++
  return { from: start, to: end }
}

/** Words as they are read, with a space before each that is not glued to the one before. */
export function textOf(marks: readonly Mark[]): string {
  let text = ''
  for (const mark of marks) text += (text === '' || mark.glued ? '' : ' ') + mark.text
  return text
}

function contextOf(marks: readonly Mark[], from: number, to: number): { from: number; to: number } {
  const inside = { from: reachBack(marks, from, CONTEXT, true), to: reachOn(marks, to, CONTEXT, true) }
  const least = countWords(marks, inside.from, from) + countWords(marks, to, inside.to)
  const around = { from: reachBack(marks, from, CONTEXT, false), to: reachOn(marks, to, CONTEXT, false) }
  return closeChanges(marks, least > 0 ? inside : around)
}

/** Another change that the context reaches into is shown whole. */
function closeChanges(marks: readonly Mark[], bounds: { from: number; to: number }): { from: number; to: number } {
  let { from, to } = bounds
  while (from > 0 && marks[from]?.kind !== 'same' && marks[from - 1]?.kind !== 'same') from--
  while (to < marks.length && marks[to - 1]?.kind !== 'same' && marks[to]?.kind !== 'same') to++
  return { from, to }
}

function countWords(marks: readonly Mark[], from: number, to: number): number {
  return marks.slice(from, to).filter((mark) => mark.isWord).length
}

function reachBack(marks: readonly Mark[], from: number, words: number, within: boolean): number {
  let at = from
  let start = from
  let left = words
  while (at > 0 && left > 0) {
    const mark = marks[at - 1]
    if (!mark || (within && mark.ends)) break
    at--
    if (!mark.isWord) continue
    start = at
    left--
  }
  return start
}

/** A mark that is glued to the last word comes along only where a quote or bracket would stay open. */
function reachOn(marks: readonly Mark[], to: number, words: number, within: boolean): number {
  let end = to
  let left = words
  for (let at = to; at < marks.length && left > 0; at++) {
    const mark = marks[at]
    if (!mark || (within && marks[at - 1]?.ends)) break
    if (!mark.isWord) continue
    end = at + 1
    left--
  }
  const quotes = marks.slice(to, end).filter((mark) => mark.text === '"').length
  const next = marks[end]
  return quotes % 2 === 1 && next?.text === '"' && next.glued ? end + 1 : end
}
