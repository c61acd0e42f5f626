/** Words and punctuation marks with their exact source ranges; layout is folded, letters and marks never are. */
import { endAt, startAt, type Line } from '../formats/source.js'
import {
  characterClass,
  foldMark,
  foldWord,
  HYPHEN,
  IGNORED,
  isDigit,
  isLongDash,
  isLower,
  isUpper,
  OTHER,
  QUOTE,
  SPACE,
  WORD,
} from './characters.js'

/** A word or punctuation mark with its exact source range. */
export interface Word {
  /** As compared: quotes straight, dashes in one form (`--`), soft hyphens and zero-width characters gone. */
  text: string
  /** Offset in `Source.text` of the first character. */
  start: number
  /** Offset in `Source.text` behind the last character. */
  end: number
  /** Other readings of a word broken at a line end: with the hyphen, without it. */
  joined?: string[]
  /** The two halves of a broken word, should they be two words after all ("short-" / "and long-term"). */
  halves?: [Word, Word]
  /** Index of the line where it begins. */
  line: number
  /** Index of the line where it ends; another one only for a broken word. */
  lastLine: number
  /** Index in the first line's text where it begins. */
  from: number
  /** Index in the last line's text behind it. */
  to: number
  /** Whether no white space stands before it. */
  glued: boolean
}

/** The words last read of some lines, by the first of them. */
const kept = new WeakMap<Line, { lines: readonly Line[]; words: Word[] }>()

/** The words of some lines in reading order; the same lines give the same words again without a second scan. */
export function wordsOf(lines: readonly Line[]): Word[] {
  const [head] = lines
  const known = head && kept.get(head)
  if (known && isSame(known.lines, lines)) return known.words
  const words: Word[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line) addLine(words, line, index, lines)
  }
  if (head) kept.set(head, { lines: [...lines], words })
  return words
}

function isSame(some: readonly Line[], others: readonly Line[]): boolean {
  return some.length === others.length && some.every((line, index) => line === others[index])
}

function addLine(words: Word[], line: Line, index: number, lines: readonly Line[]): void {
  const text = line.text
  let from = 0
  let glued = false
  let first = true
  while (from < text.length) {
    const kind = characterClass(text.charCodeAt(from))
    if (kind === SPACE || kind === IGNORED) {
      if (kind === SPACE) glued = false
      from++
      continue
    }
    const to = kind === WORD ? endOfWord(text, from) : endOfMark(text, from, kind)
    const raw = text.slice(from, to)
    const folded = kind === WORD ? foldWord(raw) : foldMark(raw, standsAlone(text, from, to))
    const word: Word = {
      text: folded,
      start: startAt(line, from),
      end: endAt(line, to),
      line: index,
      lastLine: index,
      from,
      to,
      glued,
    }
    const last = words[words.length - 1]
    const broken = first && kind === WORD && last && endsLine(lines[last.lastLine]?.text ?? '', last.to)
    if (broken) words[words.length - 1] = join(last, word)
    else words.push(word)
    first = false
    glued = true
    from = to
  }
}

/** Whether a hyphen behind a word stands before `to`, with nothing but white space behind it. */
function endsLine(text: string, to: number): boolean {
  const kind = characterClass(text.charCodeAt(to - 1))
  const before = characterClass(text.charCodeAt(to - 2))
  if (text.charCodeAt(to - 1) !== SOFT_HYPHEN && (kind !== HYPHEN || before !== WORD || isLongDash(text[to - 1] ?? '')))
    return false
  for (let index = to; index < text.length; index++) {
    const kind = characterClass(text.charCodeAt(index))
    if (kind !== SPACE && kind !== IGNORED) return false
  }
  return true
}

const SOFT_HYPHEN = 0xad

/** One word of two halves, whichever way it is read; shown with the hyphen only before a capital or a digit. */
function join(head: Word, tail: Word): Word {
  const soft = !head.text.endsWith('-')
  const stem = soft ? head.text : head.text.slice(0, -1)
  const readings = soft ? [stem + tail.text] : [`${stem}-${tail.text}`, stem + tail.text]
  const code = tail.text.charCodeAt(0)
  const keepsHyphen = !soft && (isDigit(code) || isUpper(code))
  return {
    text: (keepsHyphen ? readings[0] : readings[readings.length - 1]) ?? tail.text,
    start: head.start,
    end: tail.end,
    joined: readings,
    halves: [head, tail],
    line: head.line,
    lastLine: tail.line,
    from: head.from,
    to: tail.to,
    glued: head.glued,
  }
}

/** Letters and digits, with what holds them together: `Company's`, `forward-looking`, `U.S`, `1,000`, `R&D`. */
function endOfWord(text: string, from: number): number {
  let at = from + 1
  for (;;) {
    while (at < text.length && isInside(text, at)) at++
    const next = characterClass(text.charCodeAt(at + 1))
    const kind = characterClass(text.charCodeAt(at))
    if (kind === HYPHEN && isSingleHyphen(text, at)) {
      if (next !== WORD) return at + 1
    } else if (next !== WORD || !connects(text, at)) {
      return at
    }
    at += 2
  }
}

function isInside(text: string, at: number): boolean {
  const kind = characterClass(text.charCodeAt(at))
  return kind === WORD || kind === IGNORED
}

/** Whether the hyphen at an index is one hyphen and neither a long dash nor part of one. */
function isSingleHyphen(text: string, at: number): boolean {
  return characterClass(text.charCodeAt(at + 1)) !== HYPHEN && !isLongDash(text[at] ?? '')
}

function connects(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (mark === '&') return true
  if (characterClass(mark.charCodeAt(0)) === QUOTE) return foldMark(mark, false) === "'"
  if (mark === ',' || mark === ':') return isDigit(before) && isDigit(after)
  return mark === '.' && !(isLower(before) && isUpper(after))
}

/** One mark, or a run that is one mark: `--`, `...`, two single quotes, a ruler. */
function endOfMark(text: string, from: number, kind: number): number {
  const mark = text[from] ?? ''
  let to = from + 1
  if (kind === QUOTE) return (mark === "'" || mark === '`') && text[to] === mark ? to + 1 : to
  if (kind === HYPHEN) while (characterClass(text.charCodeAt(to)) === HYPHEN) to++
  else if (kind === OTHER && '._=*#~'.includes(mark)) while (text[to] === mark) to++
  else if (mark >= '\ud800' && mark <= '\udbff') to++
  return to
}

/** Whether a mark has white space or the line's edge on both sides, as a dash written with one hyphen has. */
function standsAlone(text: string, from: number, to: number): boolean {
  const before = from === 0 || characterClass(text.charCodeAt(from - 1)) === SPACE
  return before && (to >= text.length || characterClass(text.charCodeAt(to)) === SPACE)
}
