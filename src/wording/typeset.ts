/** Writes approved words with the quotes and dashes that a file already uses. */

/** Turns approved words into the file's typography; `before` is the character that they will stand behind. */
export type Typeset = (words: string, before: string) => string

// sample: “
const CURLY = /[\u2018\u2019\u201c\u201d]/
const STRAIGHT = /["']/g
// sample: —
const DASH = /[\u2013\u2014]/

/** How a file writes quotes and dashes. */
export function typesetAs(text: string): Typeset {
  const curly = CURLY.test(text)
  const dash = DASH.test(text)
  return (words, before) => {
    const dashed = dash ? words : words.replaceAll('\u2014', '--').replaceAll('\u2013', '-')
    return curly ? curl(dashed, before) : straighten(dashed)
  }
}

function straighten(words: string): string {
  return words.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"')
}

/** A quote behind a space or an opening bracket opens, any other closes. */
function curl(words: string, before: string): string {
  return words.replace(STRAIGHT, (quote, at: number) => {
    const previous = at === 0 ? before : (words[at - 1] ?? '')
    const opens = previous === '' || ' \t\n(['.includes(previous)
    if (quote === '"') return opens ? '\u201c' : '\u201d'
    return opens ? '\u2018' : '\u2019'
  })
}
