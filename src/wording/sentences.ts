/** Where sentences end among words and punctuation marks. */
import { isWord } from './vocabulary.js'

/** A word or mark as far as sentences go. */
interface Token {
  text: string
  /** Whether no white space stands before it. */
  glued: boolean
}

/**
 * The indexes of the marks with which a sentence ends. A full stop ends one unless the next word goes on in lower case; a
 * closing quote belongs to it.
 */
export function sentenceEnds(tokens: readonly Token[]): Set<number> {
  const ends = new Set<number>()
  let next: Token | undefined
  /** The last of the closing marks right behind the token, if there are any. */
  let closed = -1
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]
    if (!token) continue
    const isMark = !isWord(token.text)
    if (isMark && '.!?'.includes(token.text) && !startsLower(next?.text ?? '')) ends.add(closed < 0 ? index : closed)
    if (!isMark) next = token
    if (!isClosing(token)) closed = -1
    else if (closed < 0) closed = index
  }
  return ends
}

function isClosing({ text, glued }: Token): boolean {
  return glued && '")\'!?.'.includes(text)
}

/** "the", "iPhone" */
export function startsLower(text: string): boolean {
  const first = text[0] ?? ''
  return first !== first.toUpperCase()
}
