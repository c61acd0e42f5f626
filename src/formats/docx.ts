/** Word documents: the text as it would be printed, and edits as tracked changes. */
import { AUTHOR, editDocument, openDocument, planOf, type Document, type DocxOptions } from './docx/document.js'
import { collectResidue } from './docx/residues.js'
import type { Source } from './source.js'

export type { DocxOptions } from './docx/document.js'

/** A document's source remembers the document. */
interface DocxSource extends Source {
  readonly document: Document
}

/** Reads a Word document. @throws FormatError if it is none, or one that is encrypted, damaged or hostile */
export function readDocx(bytes: Uint8Array, options: DocxOptions = {}): Source[] {
  return [sourceOf(openDocument(bytes, options))]
}

/** The same document for edits by another author, or on another date; a source of another format as it is. */
export function withAuthor(source: Source, { author = AUTHOR, date }: Pick<DocxOptions, 'author' | 'date'>): Source {
  const { document } = source as Partial<DocxSource>
  if (!document) return source
  return sourceOf({ ...document, options: { ...document.options, author, ...(date !== undefined && { date }) } })
}

function sourceOf(document: Document): DocxSource {
  const { file, view, options } = document
  return {
    format: 'docx',
    text: view.text,
    blocks: view.blocks,
    bom: false,
    flowing: true,
    residue: collectResidue(file, view),
    document,
    spell: (words) => words,
    canEdit: (edit) => planOf(document, edit) !== undefined,
    edit: (edits) => sourceOf(openDocument(editDocument(document, edits), options)),
    bytes: () => file.bytes,
  }
}
