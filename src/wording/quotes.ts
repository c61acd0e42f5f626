/** Finds the words of a quotation in a release, whatever the layout of either. */
import type { Line } from '../formats/source.js'
import { wordsOf, type Word } from './words.js'

/** The ranges of `Source.text` in which the words of a release are those of a quotation, in order. */
export function findQuote(quote: string, words: readonly Word[]): { start: number; end: number }[] {
  const wanted = wordsOf(quotedLines(quote))
  const ranges: { start: number; end: number }[] = []
  if (wanted.length === 0) return ranges
  for (const [index, first] of words.entries()) {
    const end = endOfMatch(words, index, wanted)
    const last = end === undefined ? undefined : words[end - 1]
    if (last) ranges.push({ start: first.start, end: last.end })
  }
  return ranges
}

/** Words as a quotation on one line; a word that is broken at a line's end keeps both of its halves: "forward- looking". */
export function quoteWords(words: readonly Word[]): string {
  let text = ''
  for (const word of words) {
    const [head, tail] = word.halves ?? []
    const spelled = head?.text.endsWith('-') && tail ? `${head.text} ${tail.text}` : word.text
    text += (text === '' || word.glued ? '' : ' ') + spelled
  }
  return text
}

/** A quotation's lines: it goes on in a new one behind each hyphen before white space, where a word may be broken. */
function quotedLines(quote: string): Line[] {
  let start = 0
  // "forward- looking"
  return quote.split(/(?<=-)\s+/).map((text) => {
    const line = { text, start, end: start + text.length }
    start = line.end + 1
    return line
  })
}

/** The index behind the words that match, if from `at` on all wanted ones do. */
function endOfMatch(words: readonly Word[], at: number, wanted: readonly Word[]): number | undefined {
  let from = at
  for (let index = 0; index < wanted.length;) {
    const step = stepOf(words, from, wanted, index)
    if (!step) return undefined
    from += step[0]
    index += step[1]
  }
  return from
}

/** How many words on either side are the same here: one and one, or the two halves of a broken one on either. */
function stepOf(
  words: readonly Word[],
  at: number,
  wanted: readonly Word[],
  index: number,
): readonly [number, number] | undefined {
  const [word, other] = [words[at], wanted[index]]
  if (!word || !other) return undefined
  if (isSame(word, other)) return [1, 1]
  if (isHalved(word, other, wanted[index + 1])) return [1, 2]
  if (isHalved(other, word, words[at + 1])) return [2, 1]
  return undefined
}

function isSame(word: Word, other: Word): boolean {
  const readings = readingsOf(other)
  return readingsOf(word).some((reading) => readings.includes(reading))
}

/** Whether a broken word is two words that stand apart elsewhere: "short-", "and". */
function isHalved({ halves }: Word, first: Word, second: Word | undefined): boolean {
  return halves !== undefined && second !== undefined && isSame(halves[0], first) && isSame(halves[1], second)
}

function readingsOf({ text, joined = [] }: Word): readonly string[] {
  return joined.length > 0 ? joined : [text]
}
