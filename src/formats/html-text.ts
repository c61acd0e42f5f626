/** The characters of a text in HTML, each with its range in the file. */
import type { Characters } from './galley.js'
import { referenceAt } from './references.js'

/** The characters of a text node that the file writes from `start` up to `end`; inexact where they do not stand there. */
export function htmlCharacters(value: string, text: string, start: number, end: number): Characters {
  const raw = text.slice(start, end)
  if (raw === value) return asWritten(value, start)
  const read = decodeText(raw, start)
  if (read.text === value) return read
  // the line end behind "<pre>" is not shown
  if (read.text === `\n${value}`) return { text: value, starts: read.starts.slice(1), ends: read.ends.slice(1) }
  return nearby(value, start, end)
}

/** Characters that the file has as they are. */
export function asWritten(value: string, start: number): Characters {
  const starts: number[] = []
  const ends: number[] = []
  for (let index = 0; index < value.length; index++) {
    starts.push(start + index)
    ends.push(start + index + 1)
  }
  return { text: value, starts, ends }
}

/** Characters of which only the neighbourhood is known. */
export function nearby(value: string, start: number, end: number): Characters {
  const length = value.length
  return {
    text: value,
    starts: new Array<number>(length).fill(start),
    ends: new Array<number>(length).fill(Math.max(start, end)),
    inexact: true,
  }
}

// '</b>', '<a title="1 > 0">', '<!-- page 2 -->'
const TAG = /<!--[\s\S]*?-->|<[a-z/!?][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/iy

/** Reads what a browser would: references decoded, line ends as LF, tags that the parser ignored left out. */
function decodeText(raw: string, start: number): Characters {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < raw.length;) {
    const { text: read, length } = pieceAt(raw, at)
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(start + at)
      ends.push(start + at + length)
    }
    text += read
    at += length
  }
  return { text, starts, ends }
}

function pieceAt(raw: string, at: number): { text: string; length: number } {
  const character = raw[at] ?? ''
  if (character === '\r') return { text: '\n', length: raw[at + 1] === '\n' ? 2 : 1 }
  if (character === '&') return referenceAt(raw, at) ?? { text: character, length: 1 }
  if (character !== '<') return { text: character, length: 1 }
  TAG.lastIndex = at
  const tag = TAG.exec(raw)
  return tag ? { text: '', length: tag[0].length } : { text: character, length: 1 }
}
