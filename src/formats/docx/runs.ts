/** The characters of a run: words, tabs, line breaks, hyphens and symbols; fields' codes and hidden text left out. */
import { attribute, child, unescape, within, type Element } from './xml.js'
import { appendText, appendUnit, type Paragraph, type Run } from './paragraph.js'
import { readComment, type Place, type Reading } from './paragraphs.js'
import { symbolOf } from './symbols.js'

/** Elements of a run that are one character of a text. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/** Appends what a run shows; what hangs on it (text boxes, notes) goes to the reading. */
export function readRun(reading: Reading, paragraph: Paragraph, element: Element, place: Place): void {
  const { part, styles } = reading
  const properties = child(element, 'w:rPr')
  const look = styles.run(part, properties, paragraph.look)
  const drawn = element.children.some(({ name }) => !name.startsWith('w:') || DRAWN.has(name))
  const fixed = place.fixed || drawn || reading.fields.length > 0
  const run: Run = { part, element, paragraph: paragraph.element, fixed }
  const before = paragraph.text.length
  const hidden = look.hidden ? paragraph.stretches.length : undefined
  const change = child(properties, 'w:rPrChange')
  for (const one of element.children) readContent(reading, paragraph, run, one, place)
  if (hidden !== undefined) hide(paragraph, before, hidden)
  if (change)
    paragraph.marks.push({ kind: 'formatting', at: before, end: paragraph.text.length, ...signed(run, change) })
  // white space has no weight
  if (!look.bold && paragraph.text.slice(before).trim() !== '') paragraph.bold = false
}

/** What may hold a text box, an embedded thing or words of its own. */
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object', 'w:ruby'])

/** Who made a revision, and when. */
export function signed({ part }: Pick<Run, 'part'>, element: Element): { author?: string; date?: string } {
  const author = attribute(part.text, element, 'author')
  const date = attribute(part.text, element, 'date')
  return { ...(author !== undefined && { author }), ...(date !== undefined && { date }) }
}

function readContent(reading: Reading, paragraph: Paragraph, run: Run, element: Element, place: Place): void {
  const xml = run.part.text
  const code = reading.fields.includes('code')
  const character = CHARACTERS[element.name]
  if (element.name === 'w:commentReference') readComment(reading, paragraph, element)
  else if (element.name === 'w:fldChar') readField(reading, element)
  else if (NOTES.has(element.name)) reading.notes.push(`${element.name} ${attribute(xml, element, 'id') ?? ''}`)
  else if (element.name === 'w:t' && !code) {
    const [from, to] = contentOf(xml, element)
    appendText(paragraph, run, from, to)
  } else if (character !== undefined && !code) appendUnit(paragraph, run, character, element)
  else if (element.name === 'w:sym' && !code) {
    const symbol = symbolOf(attribute(xml, element, 'font') ?? '', attribute(xml, element, 'char') ?? '')
    appendUnit(paragraph, run, symbol, element)
  } else if (!element.name.startsWith('w:') || DRAWN.has(element.name)) {
    reading.readBoxes(paragraph, element, place)
  }
}

const NOTES = new Set(['w:footnoteReference', 'w:endnoteReference'])

/** A field is its code from "begin" to "separate" and its result from there to "end". */
export function readField({ part, fields }: Pick<Reading, 'part' | 'fields'>, element: Element): void {
  if (element.name !== 'w:fldChar') return
  const type = attribute(part.text, element, 'fldCharType')
  if (type === 'begin') fields.push('code')
  if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  if (type === 'end') fields.pop()
}

/** The range of a `<w:t>`'s words: Word takes white space at its ends only where `xml:space` says so. */
export function contentOf(xml: string, element: Element): [number, number] {
  let { inner: from, close: to } = element
  if (attribute(xml, element, 'space') === 'preserve') return [from, to]
  while (from < to && isSpace(xml.charCodeAt(from))) from++
  while (to > from && isSpace(xml.charCodeAt(to - 1))) to--
  return [from, to]
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
}

/** Takes characters out of the text again and keeps them as a mark. */
function hide(paragraph: Paragraph, at: number, stretches: number): void {
  const words = paragraph.text.slice(at)
  if (words === '') return
  paragraph.text = paragraph.text.slice(0, at)
  paragraph.stretches.length = stretches
  paragraph.marks.push({ kind: 'hidden', at, end: at, words })
}

/** The words of a deletion. */
export function deletedWords(xml: string, element: Element): string {
  let words = ''
  for (const one of within(element)) {
    if (one.name === 'w:delText' || one.name === 'w:t') words += xml.slice(one.inner, one.close)
  }
  return unescape(words)
}
