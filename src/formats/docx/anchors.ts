/** Where in the body a comment can stand. */
import type { Package } from './package.js'
import type { Paragraph } from './paragraph.js'
import { placeOf, type Found } from './places.js'
import type { View } from './view.js'
import { attribute, within, type Element } from './xml.js'

/** The words that a comment is on, or the paragraph beside which it stands with the words as a quotation. */
export type Anchor = { first: Found; last: Found; quote?: never } | { paragraph: Element; quote?: string }

/** The anchor of a comment on the text from `start` up to `end`. */
export function anchorOf(file: Package, view: View, start: number, end: number): Anchor {
  const [from, to] = end > start ? [start, end] : wordBeside(view.text, start)
  const holder = paragraphAt(view, from)
  const inBody = holder?.part === file.main && !boxOf(holder.element)
  if (!holder || !inBody) return besideBody(file, view, holder, view.text.slice(from, to))
  const first = firstPlace(file, view, from, to, 1)
  const last = firstPlace(file, view, to - 1, from - 1, -1)
  return first && last ? { first, last } : { paragraph: holder.element }
}

/** The word that an offset stands in or behind, else the one before which it stands on its line. */
function wordBeside(text: string, at: number): [number, number] {
  let from = at
  while (from > 0 && /\S/.test(text[from - 1] ?? '')) from--
  let to = at
  while (to < text.length && /\S/.test(text[to] ?? '')) to++
  if (to > from) return [from, to]
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const line = text.slice(lineStart, at).trimEnd()
  // "Halcyon Plasma" ends in "Plasma"
  const word = line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1)
  const end = lineStart + line.length
  return word === '' ? [at, at] : [end - word.length, end]
}

/** The first character in a direction that stands in a run of the body. */
function firstPlace({ main }: Package, view: View, from: number, until: number, step: 1 | -1): Found | undefined {
  for (let at = from; at !== until && at >= 0; at += step) {
    const found = placeOf(view.stretches, at)
    const run = found?.run
    if (run?.part === main && run.element.name === 'w:r' && !boxOf(run.element)) return found
  }
  return undefined
}

function paragraphAt(view: View, at: number): Paragraph | undefined {
  return view.paragraphs.find(({ start, end }) => start <= at && at <= end)?.paragraph
}

/** The paragraph that a text box with an element hangs on. */
function boxOf(element: Element): Element | undefined {
  let box: Element | undefined
  for (let one = element.parent; one; one = one.parent) {
    if (one.name === 'w:txbxContent') box = one
  }
  while (box && box.name !== 'w:p') box = box.parent
  return box
}

/** Words outside the body: beside the note's reference, the box's paragraph, or the first paragraph of all. */
function besideBody(file: Package, view: View, holder: Paragraph | undefined, words: string): Anchor {
  const first = view.paragraphs.find(({ paragraph }) => paragraph.part === file.main)?.paragraph.element
  const box = holder?.part === file.main ? boxOf(holder.element) : undefined
  const paragraph = box ?? referenceTo(file, holder) ?? first ?? file.main.root
  return { paragraph, quote: words.trim() === '' ? 'Beside the text' : `"${words.trim()}"` }
}

/** The paragraph that refers to the note in which a paragraph stands. */
function referenceTo({ main }: Package, holder: Paragraph | undefined): Element | undefined {
  let note = holder?.element
  while (note && note.name !== 'w:footnote' && note.name !== 'w:endnote') note = note.parent
  if (!note || !holder) return undefined
  const id = attribute(holder.part.text, note, 'id')
  for (const element of within(main.root)) {
    if (element.name !== `${note.name}Reference` || attribute(main.text, element, 'id') !== id) continue
    let paragraph: Element | undefined = element
    while (paragraph && paragraph.name !== 'w:p') paragraph = paragraph.parent
    return paragraph
  }
  return undefined
}
