/** A reviewed document: comments on their exact words, edits as tracked changes. */
import { FormatError } from '../encoding.js'
import type { Edit } from '../source.js'
import { anchorOf, type Anchor } from './anchors.js'
import { withComments, type Comment } from './comments.js'
import { openDocument, penOf, planOf, rewriteParts, type DocxOptions } from './document.js'
import type { Part } from './package.js'
import type { Point } from './rewrite.js'
import { partOf } from './stories.js'
import type { Element } from './xml.js'

/** What is said of the words from `start` up to `end` of `Source.text`; with no words between, of the word beside it. */
export interface Remark {
  start: number
  end: number
  text: string
}

/**
 * A document's bytes with remarks as comments and edits as tracked changes, each in order and apart; edits that cannot
 * be made are left out. Words that Word allows no comment on (headers, footers, notes, text boxes) are quoted in a
 * comment beside the place that they hang on.
 * @throws FormatError if the bytes are no Word document, or one that is encrypted, damaged or hostile
 */
export function review(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  edits: readonly Edit[],
  options: DocxOptions = {},
): Uint8Array {
  const document = openDocument(bytes, options)
  const { file, view } = document
  if (file.main.prefix === '' || partOf(file, 'comments')?.prefix === '') {
    throw new FormatError('its XML gives the names of Word no prefix, open it in Word and save it')
  }
  const pen = penOf(document)
  const changes = edits.flatMap((edit) => planOf(document, edit) ?? [])
  const comments: Comment[] = []
  const points: Point[] = []
  const outside: Edit[] = []
  for (const { start, end, text } of remarks) {
    const anchor = anchorOf(file, view, start, end)
    const comment = { id: pen.nextId(), text: anchor.quote === undefined ? text : `${anchor.quote}: ${text}` }
    comments.push(comment)
    place(anchor, comment, file.main, points, outside)
  }
  const written = rewriteParts(document, changes, points, pen, outside)
  if (comments.length > 0) withComments(file, comments, pen, written)
  return file.archive.replace(written)
}

/** Marks where a comment begins and ends. */
function place(anchor: Anchor, { id }: Comment, main: Part, points: Point[], outside: Edit[]): void {
  const { prefix: w } = main
  const start = `<${w}commentRangeStart ${w}id="${id}"/>`
  const end = `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`
  if ('paragraph' in anchor) {
    outside.push(insideParagraph(main, anchor.paragraph, start + end))
    return
  }
  points.push({ run: anchor.first.run, at: anchor.first.from, order: 2, xml: () => start })
  points.push({ run: anchor.last.run, at: anchor.last.to, order: 1, xml: () => end })
}

/** XML at the end of a paragraph, also of one that is a single tag. */
function insideParagraph({ text, prefix }: Part, element: Element, xml: string): Edit {
  if (element.close < element.end) return { start: element.close, end: element.close, text: xml }
  const slash = text.lastIndexOf('/', element.end)
  return { start: slash, end: element.end, text: `>${xml}</${prefix}p>` }
}
