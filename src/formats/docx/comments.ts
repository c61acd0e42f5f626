/** The comments part of a document, its relationship and its content type. */
import { applyEdits } from '../edits.js'
import { relationshipsPath, type Package, type Part } from './package.js'
import { wordsOf, type Pen } from './rewrite.js'
import { partOf } from './stories.js'
import { attribute, escape } from './xml.js'

/** A comment. */
export interface Comment {
  id: number
  text: string
}

const CONTENT_TYPES = '[Content_Types].xml'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
/** The relationships' namespace of documents in the transitional and in the strict form. */
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** Writes comments behind those that the document has; the part and what leads to it are made where missing. */
export function withComments(file: Package, comments: readonly Comment[], pen: Pen, written: Map<string, Uint8Array>) {
  const part = partOf(file, 'comments')
  if (part) {
    written.set(part.path, appended(part, comments.map((comment) => commentOf(comment, part.prefix, pen)).join('')))
    return
  }
  const { namespace, path: main } = file.main
  const path = freePath(file, main.slice(0, main.lastIndexOf('/') + 1))
  const xml = comments.map((comment) => commentOf(comment, 'w:', pen)).join('')
  written.set(path, Buffer.from(`${HEADER}<w:comments xmlns:w="${namespace}">${xml}</w:comments>`))
  relate(file, path, namespace.includes('purl') ? STRICT : TRANSITIONAL, written)
  const types = file.part(CONTENT_TYPES)
  const override = `<Override PartName="/${path}" ContentType="${COMMENTS_TYPE}"/>`
  if (types) written.set(CONTENT_TYPES, appended(types, override))
}

/** "word/comments.xml", or with a number where a part of that name has nothing to do with the document. */
function freePath({ archive }: Package, folder: string): string {
  let path = `${folder}comments.xml`
  for (let number = 2; archive.names.includes(path); number++) path = `${folder}comments${number}.xml`
  return path
}

function relate(file: Package, path: string, namespace: string, written: Map<string, Uint8Array>): void {
  const rels = relationshipsPath(file.main.path)
  const part = file.part(rels)
  const ids = new Set(part?.root.children.map((one) => attribute(part.text, one, 'Id')))
  let number = ids.size + 1
  while (ids.has(`rId${number}`)) number++
  const relationship = `<Relationship Id="rId${number}" Type="${namespace}/comments" Target="/${path}"/>`
  const empty = `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${relationship}</Relationships>`
  written.set(rels, part ? appended(part, relationship) : Buffer.from(empty))
}

/** A part with XML behind all that its root holds. */
function appended({ text, root, encode }: Part, xml: string): Uint8Array {
  // "<w:comments xmlns:w=..."
  const name = /^<([^\s/>]+)/.exec(text.slice(root.start, root.inner))?.[1] ?? root.name
  if (root.close < root.end) return encode(applyEdits(text, [{ start: root.close, end: root.close, text: xml }]))
  const slash = text.lastIndexOf('/', root.end)
  return encode(applyEdits(text, [{ start: slash, end: root.end, text: `>${xml}</${name}>` }]))
}

/** A comment as Word writes it: each line a paragraph, the first with the reference mark. */
function commentOf({ id, text }: Comment, w: string, { author, date }: Pen): string {
  const open = `<${w}comment ${w}id="${id}" ${w}author="${escape(author)}" ${w}date="${date}" ${w}initials="${initialsOf(author)}">`
  const lines = writable(text).split('\n')
  const paragraphs = lines.map((line, index) => {
    const mark = index === 0 ? `<${w}r><${w}annotationRef/></${w}r>` : ''
    return `<${w}p>${mark}<${w}r>${wordsOf(line, w)}</${w}r></${w}p>`
  })
  return `${open}${paragraphs.join('')}</${w}comment>`
}

/** "Ruth Alder" is "RA", "presslint" is "p". */
function initialsOf(author: string): string {
  return escape(
    author
      .split(/\s+/)
      .map((name) => [...name][0] ?? '')
      .join('')
      .slice(0, 9),
  )
}

/** A text without the control characters that XML cannot hold. */
function writable(text: string): string {
  // "\x00", "\x0b", "\r", half a pair
  return text.replace(/[\0-\x08\x0b-\x1f\ufffe\uffff\p{Surrogate}]/gu, ' ')
}
