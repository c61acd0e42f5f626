/** What each character is to a comparison, and the one form that its variants share. */

export const OTHER = 0
export const SPACE = 1
export const WORD = 2
export const HYPHEN = 3
export const QUOTE = 4
/** Zero-width characters and soft hyphens: part of no word. */
export const IGNORED = 5

const DASH = '--'
const SINGLE_QUOTES = "'`\u00b4\u2018\u2019\u201a\u201b\u2032\u02bc"
const DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'
const HYPHENS = '-\u2010\u2011\u2012\u2013\u2212'
const LONG_DASHES = '\u2014\u2015'

const classes = new Uint8Array(65536).fill(255)

/** The class of a UTF-16 unit; a `NaN` from beyond the text is a space. */
export function characterClass(code: number): number {
  if (Number.isNaN(code)) return SPACE
  const known = classes[code] ?? 255
  return known === 255 ? (classes[code] = classify(code)) : known
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isLower(code: number): boolean {
  return code >= 97 && code <= 122
}

export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90
}

export function isLongDash(character: string): boolean {
  return LONG_DASHES.includes(character)
}

function classify(code: number): number {
  const character = String.fromCharCode(code)
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return IGNORED
  // sample: "\u00a0"
  if (code <= 32 || /\s/u.test(character)) return SPACE
  // sample: é, 7, a combining accent
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return WORD
  if (HYPHENS.includes(character) || LONG_DASHES.includes(character)) return HYPHEN
  if (SINGLE_QUOTES.includes(character) || DOUBLE_QUOTES.includes(character)) return QUOTE
  return OTHER
}

// sample: Company's
const PLAIN = /^[\w.,:&'-]*$/

/** A word as compared: apostrophes straight, hyphens plain, accents composed, soft hyphens gone. */
export function foldWord(raw: string): string {
  if (PLAIN.test(raw)) return raw
  let text = ''
  for (const character of raw.normalize('NFC')) text += foldCharacter(character)
  return text
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const kind = characterClass(code)
  if (kind === IGNORED) return ''
  if (kind === HYPHEN) return '-'
  if (kind === QUOTE) return "'"
  // the ligatures that typesetting makes of ff, fi, fl: \ufb01
  return code >= 0xfb00 && code <= 0xfb06 ? character.normalize('NFKC') : character
}

/** A mark as compared; `alone` where white space stands on both sides of it. */
export function foldMark(raw: string, alone: boolean): string {
  const first = raw[0] ?? ''
  const kind = characterClass(first.charCodeAt(0))
  if (kind === HYPHEN) return raw.length > 1 || alone || isLongDash(first) ? DASH : '-'
  if (kind === QUOTE) return raw.length > 1 || DOUBLE_QUOTES.includes(first) ? '"' : "'"
  return first === '\u2026' ? '...' : raw
}
