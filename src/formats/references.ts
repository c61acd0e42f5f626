/** Character references: `&nbsp;`, `&#147;`, `&amp;`, with the exact length of each. */
import { DecodingMode, HtmlEntityDecoder } from 'entities/decode'

/** What a reference stands for, and how many units of the file it takes. */
export interface Reference {
  text: string
  length: number
}

/** The longest reference that is looked for; leading zeros beyond it are nobody's way to write. */
const LONGEST = 40

let found = ''
const decoder = new HtmlEntityDecoder((codePoint) => (found += String.fromCodePoint(codePoint)))

/** The reference at an ampersand as browsers read it: windows-1252 numbers, and old names without a semicolon. */
export function referenceAt(text: string, at: number, strict = false): Reference | undefined {
  found = ''
  decoder.startEntity(strict ? DecodingMode.Strict : DecodingMode.Legacy)
  const written = decoder.write(text.slice(at + 1, at + LONGEST), 0)
  const length = written < 0 ? decoder.end() : written
  return length > 0 && found !== '' ? { text: found, length } : undefined
}
