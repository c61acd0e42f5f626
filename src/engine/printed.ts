/** What a format that only places characters on pages does to a finding: where it is printed, and what is not certain. */
import type { Source } from '../formats/source.js'
import type { Message } from './findings.js'

/**
 * A finding with its printed place; one that differs from what was expected in a hyphen or a space only is a warning,
 * since a PDF has neither words nor line ends, and which of them are meant is guessed.
 */
export function asPrinted(message: Message, { placeOf, format, text }: Source): Message {
  if (!placeOf) return message
  const { page, line } = placeOf(message.offset)
  const printed = { ...message, page, pageLine: line }
  if (format !== 'pdf' || !differsInGapsOnly(message, text)) return printed
  return { ...printed, severity: 'warning', message: `${message.message}, hyphens and spaces of a PDF are not certain` }
}

/** "forward looking" for "forward-looking", whatever else is wrong in the words around it that the message quotes. */
function differsInGapsOnly({ actual, expected, category, offset, endOffset }: Message, text: string): boolean {
  if (actual === undefined || expected === undefined || category !== 'typographic') return false
  const sameLetters = withoutGaps(expected).includes(withoutGaps(text.slice(offset, endOffset)))
  return sameLetters && marksOf(actual) === marksOf(expected)
}

function withoutGaps(words: string): string {
  return words.replace(/[\s-]+/g, '')
}

/** Punctuation, hyphens left out. */
function marksOf(words: string): string {
  return words.replace(/[\p{L}\p{N}\s-]+/gu, '')
}
