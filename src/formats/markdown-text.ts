/** The characters of a text in Markdown, each with its range in the file. */
import type { Characters } from './galley.js'
import { asWritten, nearby } from './html-text.js'
import { referenceAt } from './references.js'

// "\*", "\_", "\\"
const ESCAPE = /\\[!-/:-@[-`{-~]/y
// "  \n> ", "\r\n"
const LINE_END = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y

/** The characters of a text node that the file writes from `start` up to `end`; inexact where they do not stand there. */
export function markdownCharacters(value: string, text: string, start: number, end: number): Characters {
  const raw = text.slice(start, end)
  if (raw === value && !raw.includes('\r')) return asWritten(value, start)
  const starts: number[] = []
  const ends: number[] = []
  let read = ''
  for (let at = 0; at < raw.length;) {
    const piece = pieceAt(raw, at)
    for (let unit = 0; unit < piece.text.length; unit++) {
      starts.push(start + at)
      ends.push(start + at + piece.length)
    }
    read += piece.text
    at += piece.length
  }
  // "one\r\ntwo"
  return read === value.replace(/\r\n?/g, '\n') ? { text: read, starts, ends } : nearby(value, start, end)
}

/** The characters of code: what is left of each line without fence and indent. */
export function codeCharacters(value: string, text: string, start: number, end: number): Characters {
  const characters: Characters & { starts: number[]; ends: number[] } = { text: '', starts: [], ends: [] }
  let at = start
  for (const line of value.split(/\r\n|\n|\r/)) {
    const found = text.indexOf(line, at)
    if (found < 0 || found + line.length > end) return nearby(value, start, end)
    if (characters.text !== '') add(characters, asWritten('\n', at))
    add(characters, asWritten(line, found))
    at = found + line.length
  }
  return characters
}

function add(all: { text: string; starts: number[]; ends: number[] }, { text, starts, ends }: Characters): void {
  all.text += text
  for (const start of starts) all.starts.push(start)
  for (const end of ends) all.ends.push(end)
}

function pieceAt(raw: string, at: number): { text: string; length: number } {
  const character = raw[at] ?? ''
  if (character === '&') return referenceAt(raw, at, true) ?? { text: character, length: 1 }
  if (character === '\\') {
    ESCAPE.lastIndex = at
    if (ESCAPE.test(raw)) return { text: raw[at + 1] ?? '', length: 2 }
  }
  LINE_END.lastIndex = at
  const lineEnd = ' \t\r\n'.includes(character) ? LINE_END.exec(raw) : null
  return lineEnd ? { text: '\n', length: lineEnd[0].length } : { text: character, length: 1 }
}
