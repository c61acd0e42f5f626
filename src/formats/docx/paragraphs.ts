/** The paragraphs and tables of a part, as they would be printed: insertions in, deletions out. */
import { FormatError } from '../encoding.js'
import type { Numbering } from './numbering.js'
import type { Part } from './package.js'
import { appendText, type Item, type Mark, type Paragraph, type Table } from './paragraph.js'
import { deletedWords, readField, readRun, signed } from './runs.js'
import type { Styles } from './styles.js'
import { attribute, child, within, type Element } from './xml.js'

/** The reading of one part. */
export interface Reading {
  readonly part: Part
  readonly styles: Styles
  readonly numbering: Numbering
  /** The fields that are open, the innermost last. */
  readonly fields: ('code' | 'result')[]
  /** References to notes in the order of the text: "w:footnoteReference 2". */
  readonly notes: string[]
  /** Marks that wait for a paragraph to stand in. */
  readonly waiting: Mark[]
  /** Reads the text boxes inside an element of a run. */
  readBoxes(paragraph: Paragraph, element: Element, place: Place): void
}

/** What holds for all words at some place of the tree. */
export interface Place {
  /** Whether an edit must not touch them. */
  fixed: boolean
  /** Whether they are a template's placeholder. */
  placeholder: boolean
}

/** Elements around paragraphs or runs that say nothing of them. */
const WRAPPERS = new Set(['w:sdtContent', 'w:customXml', 'w:smartTag', 'w:hyperlink', 'w:bdo', 'w:dir'])
/** A content control's kinds whose words are chosen, bound or locked, not written. */
const BOUND = new Set([
  'w:dataBinding',
  'w:comboBox',
  'w:dropDownList',
  'w:date',
  'w:picture',
  'w14:checkbox',
  'w:lock',
])

/** Begins to read a part. */
export function readingOf(part: Part, styles: Styles, numbering: Numbering): Reading {
  const reading: Reading = {
    part,
    styles,
    numbering,
    fields: [],
    notes: [],
    waiting: [],
    readBoxes: (paragraph, element, place) => readBoxes(reading, paragraph, element, place),
  }
  return reading
}

/** The paragraphs and tables inside an element. @throws FormatError if it embeds a document of another format */
export function readItems(reading: Reading, element: Element, place: Place): Item[] {
  const items: Item[] = []
  const addAll = (more: readonly Item[]) => {
    for (const item of more) items.push(item)
  }
  for (const one of element.children) {
    if (one.name === 'w:p') items.push(readParagraph(reading, one, place))
    else if (one.name === 'w:tbl') items.push(readTable(reading, one, place))
    else if (one.name === 'w:sdt') addAll(readItems(reading, one, inControl(reading.part, one, place)))
    else if (one.name === 'mc:AlternateContent') addAll(readItems(reading, branchOf(one), fixed(place)))
    else if (WRAPPERS.has(one.name)) addAll(readItems(reading, one, place))
    else checkEmbedded(one)
  }
  return items
}

/** @throws FormatError if an element stands for a document of its own */
function checkEmbedded({ name }: Element): void {
  if (name === 'w:altChunk' || name === 'w:subDoc') {
    throw new FormatError('it embeds another document, open it in Word and save it as one')
  }
}

function readParagraph(reading: Reading, element: Element, place: Place): Paragraph {
  const { part, styles } = reading
  const properties = child(element, 'w:pPr')
  const paragraph: Paragraph = {
    part,
    element,
    text: '',
    stretches: [],
    marks: reading.waiting.splice(0),
    look: styles.paragraph(part, properties),
    bold: true,
    goesOn: false,
    boxes: [],
  }
  addNumber(reading, paragraph)
  readInline(reading, paragraph, element, place)
  const end = paragraph.text.length
  if (place.placeholder && end > 0) paragraph.marks.push({ kind: 'placeholder', at: 0, end, words: paragraph.text })
  const mark = child(properties, 'w:rPr')
  for (const one of [...(mark?.children ?? []), child(properties, 'w:pPrChange')]) {
    const kind = KINDS[one?.name ?? '']
    if (one && kind) paragraph.marks.push({ kind, at: end, end, ...signed(reading, one) })
    if (kind === 'deletion') paragraph.goesOn = true
  }
  return paragraph
}

/** Puts a paragraph's automatic number before its words; it stands nowhere in the XML, so that no edit touches it. */
function addNumber({ numbering }: Reading, paragraph: Paragraph): void {
  const { element, look } = paragraph
  const mark = child(child(element, 'w:pPr'), 'w:rPr')
  const gone = mark?.children.some((one) => KINDS[one.name] === 'deletion')
  if (!look.numbered || look.hidden || gone) return
  const label = numbering(look.numbered)
  if (![...within(element)].some(({ name }) => name === 'w:t')) return
  paragraph.text = label
  // Word takes a telephone that begins with "(312) " for the 312th item of a list
  if (/^\(?\d{3}/.test(label)) paragraph.look = { ...look, listed: false }
}

/** Revisions by their elements. */
const KINDS: Readonly<Record<string, 'insertion' | 'deletion' | 'formatting'>> = {
  'w:ins': 'insertion',
  'w:moveTo': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'deletion',
  'w:pPrChange': 'formatting',
  'w:rPrChange': 'formatting',
}

function readInline(reading: Reading, paragraph: Paragraph, element: Element, place: Place): void {
  for (const one of element.children) {
    const kind = KINDS[one.name]
    checkEmbedded(one)
    if (one.name === 'w:r') readRun(reading, paragraph, one, place)
    else if (kind === 'insertion') readInsertion(reading, paragraph, one, place)
    else if (kind === 'deletion') readDeletion(reading, paragraph, one)
    else if (one.name === 'w:sdt') readControl(reading, paragraph, one, place)
    else if (one.name === 'w:fldSimple' || one.name === 'w:customXml') readInline(reading, paragraph, one, fixed(place))
    else if (WRAPPERS.has(one.name)) readInline(reading, paragraph, one, place)
    else if (one.name === 'mc:AlternateContent') readInline(reading, paragraph, branchOf(one), fixed(place))
    else if (one.name.startsWith('m:oMath')) readFormula(reading, paragraph, one)
    else readComment(reading, paragraph, one)
  }
}

function readInsertion(reading: Reading, paragraph: Paragraph, element: Element, place: Place): void {
  const at = paragraph.text.length
  readInline(reading, paragraph, element, place)
  paragraph.marks.push({ kind: 'insertion', at, end: paragraph.text.length, ...signed(reading, element) })
}

function readDeletion(reading: Reading, paragraph: Paragraph, element: Element): void {
  const at = paragraph.text.length
  const words = deletedWords(reading.part.text, element)
  paragraph.marks.push({ kind: 'deletion', at, end: at, words, ...signed(reading, element) })
  for (const one of within(element)) {
    readComment(reading, paragraph, one)
    readField(reading, one)
  }
}

function readControl(reading: Reading, paragraph: Paragraph, element: Element, place: Place): void {
  const at = paragraph.text.length
  const inside = inControl(reading.part, element, place)
  readInline(reading, paragraph, element, { ...inside, placeholder: false })
  const end = paragraph.text.length
  if (!inside.placeholder || place.placeholder || end === at) return
  paragraph.marks.push({ kind: 'placeholder', at, end, words: paragraph.text.slice(at) })
}

function readFormula(reading: Reading, paragraph: Paragraph, element: Element): void {
  const run = { part: reading.part, element, paragraph: paragraph.element, fixed: true }
  for (const one of within(element)) if (one.name === 'm:t') appendText(paragraph, run, one.inner, one.close)
}

/** Where a comment begins or ends; one without a range has a reference only. */
export function readComment({ part }: Reading, paragraph: Paragraph, element: Element): void {
  const start = element.name === 'w:commentRangeStart'
  if (!start && element.name !== 'w:commentRangeEnd' && element.name !== 'w:commentReference') return
  const at = paragraph.text.length
  const id = attribute(part.text, element, 'id') ?? ''
  paragraph.marks.push({ kind: start ? 'commentStart' : 'commentEnd', at, end: at, id })
}

/** Reads the text boxes inside a drawing, and the words under a reading aid; most are written twice, so that an edit of the branch read would miss the other. */
function readBoxes(reading: Reading, paragraph: Paragraph, element: Element, place: Place): void {
  if (element.name === 'w:txbxContent') {
    for (const item of readItems({ ...reading, fields: [] }, element, fixed(place))) paragraph.boxes.push(item)
  } else if (element.name === 'w:rubyBase') {
    readInline(reading, paragraph, element, fixed(place))
  } else if (element.name === 'mc:AlternateContent') {
    readBoxes(reading, paragraph, branchOf(element), place)
  } else if (element.name === 'w:t') {
    const run = { part: reading.part, element, paragraph: paragraph.element, fixed: true }
    appendText(paragraph, run, element.inner, element.close)
  } else if (element.name === 'v:textpath') {
    readWatermark(paragraph, element)
  } else if (element.name !== 'w:rt') {
    for (const one of element.children) readBoxes(reading, paragraph, one, place)
  }
}

/** Words drawn along a path, as "DRAFT" across a page. */
function readWatermark({ part, element, look, boxes }: Paragraph, path: Element): void {
  const text = attribute(part.text, path, 'string') ?? ''
  boxes.push({ part, element, text, stretches: [], marks: [], look, bold: false, goesOn: false, boxes: [] })
}

function readTable(reading: Reading, element: Element, place: Place): Table {
  const rows = inside(reading.part, element, 'w:tr', place).flatMap((row) => {
    const properties = child(row.element, 'w:trPr')
    const deleted = child(properties, 'w:del')
    const inserted = child(properties, 'w:ins')
    if (inserted) reading.waiting.push({ kind: 'insertion', at: 0, end: 0, ...signed(reading, inserted) })
    if (!deleted) {
      const cells = inside(reading.part, row.element, 'w:tc', row.place)
      return [cells.map((cell) => readItems(reading, cell.element, cell.place))]
    }
    const words = deletedWords(reading.part.text, row.element)
    reading.waiting.push({ kind: 'deletion', at: 0, end: 0, words, ...signed(reading, deleted) })
    return []
  })
  return { rows }
}

/** The rows of a table or the cells of a row, those inside controls too, with what holds for their words. */
function inside(part: Part, element: Element, name: string, place: Place): { element: Element; place: Place }[] {
  return element.children.flatMap((one) => {
    if (one.name === name) return [{ element: one, place }]
    if (one.name === 'w:sdt') return inside(part, one, name, inControl(part, one, place))
    return WRAPPERS.has(one.name) ? inside(part, one, name, place) : []
  })
}

/** Of the branches that say the same for different readers the first, unless it has no words of a text. */
function branchOf(element: Element): Element {
  const [first = element, ...others] = element.children
  const hasWords = (one: Element) => [...within(one)].some(({ name }) => name === 'w:t')
  return hasWords(first) ? first : (others.find(hasWords) ?? first)
}

function inControl(part: Part, element: Element, place: Place): Place {
  const properties = child(element, 'w:sdtPr')
  const kinds = properties?.children ?? []
  const placeholder = place.placeholder || child(properties, 'w:showingPlcHdr') !== undefined
  const locked = kinds.some((one) => BOUND.has(one.name) && isBound(part, one))
  return { fixed: place.fixed || placeholder || locked, placeholder }
}

/** `<w:lock w:val="sdtLocked"/>` keeps a control, not its words. */
function isBound(part: Part, element: Element): boolean {
  if (element.name !== 'w:lock') return true
  return /contentlocked/i.test(attribute(part.text, element, 'val') ?? '')
}

function fixed(place: Place): Place {
  return { ...place, fixed: true }
}
