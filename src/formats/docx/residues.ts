/** Collects a document's residue. */
import type { Residue } from '../source.js'
import type { Package } from './package.js'
import type { Mark } from './paragraph.js'
import { deletedWords, signed } from './runs.js'
import { partOf } from './stories.js'
import type { View } from './view.js'
import { attribute, unescape, within } from './xml.js'

/** Revisions of what is around words: tables, sections, cells, numbers. */
// "w:tblPrChange", "w:sectPrChange", "w:cellIns"
const STRUCTURAL = /^w:(?:(?:tbl|tblGrid|tblPrEx|tr|tc|sect)\w*Change|numberingChange|cell(?:Ins|Del|Merge))$/
/** What of the document's properties names people. */
const NAMES = new Set(['dc:creator', 'cp:lastModifiedBy'])

/** A document's residue in the order of its text, what has no place last. */
export function collectResidue(file: Package, view: View): Residue[] {
  const placed = [...revisionsOf(view), ...commentsOf(file, view)]
  placed.sort((a, b) => (a.start ?? view.text.length) - (b.start ?? view.text.length))
  return [...placed, ...structureOf(file), ...namesOf(file)]
}

/** Revisions, hidden words and placeholders; what one person did without a gap is one piece. */
function revisionsOf(view: View): Residue[] {
  const pieces: (Residue & { start: number; end: number })[] = []
  for (const mark of view.marks) {
    const { kind, at, end } = mark
    if (kind === 'commentStart' || kind === 'commentEnd') continue
    const last = pieces.findLast((piece) => piece.kind === kind)
    if (last && last.author === mark.author && at <= last.end + 1) {
      last.end = Math.max(last.end, end)
      if (mark.words !== undefined) last.words = (last.words ?? '') + mark.words
    } else pieces.push({ kind, start: at, end, ...detailsOf(mark) })
  }
  return pieces
}

function detailsOf({ author, date, words }: Mark): Pick<Residue, 'author' | 'date' | 'words'> {
  return {
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(words !== undefined && { words }),
  }
}

function commentsOf(file: Package, view: View): Residue[] {
  const part = partOf(file, 'comments')
  return (part?.root.children ?? []).flatMap((comment): Residue[] => {
    if (!part || comment.name !== 'w:comment') return []
    const id = attribute(part.text, comment, 'id')
    const marks = view.marks.filter((mark) => mark.id !== undefined && mark.id === id)
    const start = marks[0]?.at
    const end = marks.at(-1)?.at
    const words = deletedWords(part.text, comment)
    const range = start !== undefined && end !== undefined && { start, end }
    return [{ kind: 'comment', ...range, words, ...signed({ part }, comment) }]
  })
}

function structureOf({ main }: Package): Residue[] {
  const pieces: Residue[] = []
  for (const element of within(main.root)) {
    if (STRUCTURAL.test(element.name)) pieces.push({ kind: 'formatting', ...signed({ part: main }, element) })
  }
  return pieces
}

function namesOf({ properties }: Package): Residue[] {
  return (properties?.root.children ?? []).flatMap((element): Residue[] => {
    if (!properties || !NAMES.has(element.name)) return []
    const author = unescape(properties.text.slice(element.inner, element.close)).trim()
    return author === '' ? [] : [{ kind: 'author', author, words: element.name.slice(element.name.indexOf(':') + 1) }]
  })
}
