/** A paragraph of Word as characters that know where they stand in the XML. */
import type { Part } from './package.js'
import type { Look } from './styles.js'
import { unescape, type Element } from './xml.js'

/** A run: characters of one look. */
export interface Run {
  readonly part: Part
  readonly element: Element
  /** The paragraph that it stands in. */
  readonly paragraph: Element
  /** Whether its words are not for an edit to touch: a field's result, a locked control, a text box written twice. */
  readonly fixed: boolean
}

/** Characters of a text that stand together in the XML. */
export interface Stretch {
  /** Offset of the first in the text. */
  at: number
  length: number
  /** Offsets in the XML of the part. */
  readonly from: number
  readonly to: number
  /** Whether each character is one of the XML; else all of them are one entity or element. */
  readonly linear: boolean
  readonly run: Run
}

/** Something that a reader of the printed page does not see; `at` and `end` are offsets in the text. */
export interface Mark {
  kind: 'insertion' | 'deletion' | 'formatting' | 'hidden' | 'placeholder' | 'commentStart' | 'commentEnd'
  at: number
  end: number
  author?: string
  date?: string
  /** The words that are hidden or deleted. */
  words?: string
  /** Of a comment. */
  id?: string
}

/** A paragraph as it would be printed. */
export interface Paragraph {
  readonly part: Part
  readonly element: Element
  text: string
  readonly stretches: Stretch[]
  readonly marks: Mark[]
  look: Look
  /** Whether all its words are bold. */
  bold: boolean
  /** Whether its end is deleted: it goes on in the next paragraph. */
  goesOn: boolean
  /** The text boxes that hang on it. */
  readonly boxes: Item[]
}

/** Rows of cells. */
export interface Table {
  readonly rows: readonly (readonly (readonly Item[])[])[]
}

/** What a part, a cell or a text box is made of. */
export type Item = Paragraph | Table

/** Appends the text that stands from `from` up to `to` in the XML. */
export function appendText(paragraph: Paragraph, run: Run, from: number, to: number): void {
  const xml = run.part.text
  let at = from
  while (at < to) {
    const special = nextSpecial(xml, at, to)
    if (special > at) append(paragraph, run, xml.slice(at, special), at, special, true)
    at = special < to ? appendSpecial(paragraph, run, special, to) : to
  }
}

/** Appends characters that are one element or entity of the XML. */
export function appendUnit(
  paragraph: Paragraph,
  run: Run,
  text: string,
  { start, end }: Pick<Element, 'start' | 'end'>,
) {
  append(paragraph, run, text, start, end, false)
}

/** The next "&" or "<" before `to`. */
function nextSpecial(xml: string, at: number, to: number): number {
  for (let index = at; index < to; index++) {
    const code = xml.charCodeAt(index)
    if (code === 0x26 || code === 0x3c) return index
  }
  return to
}

/** Appends an entity, or what a CDATA section holds; comments are nothing. */
function appendSpecial(paragraph: Paragraph, run: Run, at: number, to: number): number {
  const xml = run.part.text
  if (xml[at] === '&') {
    const semicolon = xml.indexOf(';', at)
    const end = semicolon < 0 || semicolon >= to ? to : semicolon + 1
    append(paragraph, run, unescape(xml.slice(at, end)), at, end, false)
    return end
  }
  const cdata = xml.startsWith('<![CDATA[', at)
  const closing = cdata ? ']]>' : xml.startsWith('<!--', at) ? '-->' : '>'
  const end = xml.indexOf(closing, at) + closing.length
  if (cdata) append(paragraph, { ...run, fixed: true }, xml.slice(at + 9, end - 3), at, end, false)
  return end
}

function append(paragraph: Paragraph, run: Run, text: string, from: number, to: number, linear: boolean): void {
  paragraph.stretches.push({ at: paragraph.text.length, length: text.length, from, to, linear, run })
  // a line end in the XML is a space to Word; that of <w:br/> is one character
  paragraph.text += linear && /[\r\n]/.test(text) ? text.replace(/[\r\n]/g, ' ') : text
}
