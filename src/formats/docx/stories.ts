/**
 * The parts of a document in the order in which they are read: the header of page one, the body, footnotes and endnotes
 * in the order of their references, then the headers of the other pages, and the footers.
 */
import { FormatError } from '../encoding.js'
import { numberingOf, type Numbering } from './numbering.js'
import type { Package, Part } from './package.js'
import type { Item } from './paragraph.js'
import { readingOf, readItems, type Reading } from './paragraphs.js'
import { stylesOf, valueOf, type Styles } from './styles.js'
import { attribute, child, within, type Element } from './xml.js'

const PLACE = { fixed: false, placeholder: false }

/** Reads all parts that are printed. */
export function readStories(file: Package): Item[] {
  const styles = stylesOf(partOf(file, 'styles'))
  const numbering = numberingOf(partOf(file, 'numbering'))
  const body = readingOf(file.main, styles, numbering)
  const items = readWhole(body, child(file.main.root, 'w:body') ?? file.main.root)
  const headers = pageParts(file, 'w:headerReference')
  const footers = pageParts(file, 'w:footerReference')
  const onTop = headers.filter(({ first }) => first)
  const others = [...headers.filter(({ first }) => !first), ...footers]
  const read = ({ part }: { part: Part }) => readWhole(readingOf(part, styles, numbering), part.root)
  return [...onTop.flatMap(read), ...items, ...readNotes(file, styles, numbering, body), ...others.flatMap(read)]
}

/** Reads a part. @throws FormatError if the code of a field goes on to its end: nobody can tell where text begins */
function readWhole(reading: Reading, root: Element): Item[] {
  const items = readItems(reading, root, PLACE)
  if (reading.fields.includes('code')) {
    throw new FormatError(`a field in ${reading.part.path} has no end, open it in Word and save it`)
  }
  return items
}

/** The first part that is related to the main part in some way. */
export function partOf(file: Package, type: string): Part | undefined {
  const path = file.relationships.find((relationship) => relationship.type === type)?.path
  return path === undefined ? undefined : file.part(path)
}

/** The headers or footers that are printed; of the first section's, which one page one shows. */
function pageParts(file: Package, name: string): { part: Part; first: boolean }[] {
  const { main } = file
  const settings = partOf(file, 'settings')
  const evenToo = settings !== undefined && child(settings.root, 'w:evenAndOddHeaders') !== undefined
  const pages = new Map<string, { part: Part; first: boolean }>()
  const sections = [...within(main.root)].filter((element) => element.name === 'w:sectPr')
  for (const [index, section] of sections.entries()) {
    const title = child(section, 'w:titlePg')
    const ownFirst = title !== undefined && !/^(?:0|false|off)$/.test(valueOf(main, title) ?? '1')
    for (const reference of section.children.filter((one) => one.name === name)) {
      const type = attribute(main.text, reference, 'type') ?? 'default'
      if ((type === 'first' && !ownFirst) || (type === 'even' && !evenToo)) continue
      const part = related(file, reference)
      const first = index === 0 && type === (ownFirst ? 'first' : 'default')
      if (part && !pages.has(part.path)) pages.set(part.path, { part, first })
    }
  }
  return [...pages.values()]
}

function related(file: Package, reference: Element): Part | undefined {
  const id = attribute(file.main.text, reference, 'id')
  const path = file.relationships.find((relationship) => relationship.id === id)?.path
  return path === undefined ? undefined : file.part(path)
}

/** The notes that the body refers to. */
function readNotes(file: Package, styles: Styles, numbering: Numbering, { notes }: Reading): Item[] {
  const items: Item[] = []
  for (const kind of ['footnote', 'endnote']) {
    const part = partOf(file, `${kind}s`)
    if (!part) continue
    const reading = readingOf(part, styles, numbering)
    const byId = new Map(part.root.children.map((note) => [attribute(part.text, note, 'id'), note]))
    for (const reference of new Set(notes)) {
      const [name, id] = reference.split(' ')
      const note = name === `w:${kind}Reference` ? byId.get(id) : undefined
      for (const item of note ? readItems(reading, note, PLACE) : []) items.push(item)
    }
  }
  return items
}
