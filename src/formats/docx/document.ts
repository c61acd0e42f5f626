/** An opened document: its archive, its text, and its edits as tracked changes. */
import { applyEdits } from '../edits.js'
import { FormatError } from '../encoding.js'
import type { Edit } from '../source.js'
import { openPackage, type Package, type Part } from './package.js'
import { planEdit, type Change } from './plan.js'
import { idsIn, rewriteRuns, type Pen, type Point } from './rewrite.js'
import { readStories } from './stories.js'
import { viewOf, type View } from './view.js'

/** How a document is read and edited. */
export interface DocxOptions {
  /** Who tracked changes and comments are by; "presslint" if not said. */
  author?: string
  /** When they are made, ISO 8601; now if not said. */
  date?: string
  /** The most bytes that the archive may expand to; 256 MB if not said. */
  mostBytes?: number
}

/** A document that was read. */
export interface Document {
  readonly file: Package
  readonly view: View
  readonly options: DocxOptions
}

export const AUTHOR = 'presslint'

/** Reads a document. @throws FormatError if the bytes are none, or one that is encrypted, damaged or hostile */
export function openDocument(bytes: Uint8Array, options: DocxOptions): Document {
  const file = openPackage(bytes, options.mostBytes)
  return { file, view: viewOf(readStories(file)), options }
}

/** How an edit is made; nothing if it cannot. */
export function planOf({ view, options }: Document, edit: Edit): Change | undefined {
  return planEdit(view, edit, options.author ?? AUTHOR)
}

/**
 * The document's bytes with tracked changes; the edits are in order and apart.
 * @throws FormatError if one cannot be made
 */
export function editDocument(document: Document, edits: readonly Edit[]): Uint8Array {
  const changes = edits.map((edit) => {
    const change = planOf(document, edit)
    if (change) return change
    throw new FormatError(`"${document.view.text.slice(edit.start, edit.end)}" cannot be edited where it stands`)
  })
  return document.file.archive.replace(rewriteParts(document, changes, [], penOf(document)))
}

/** Word reads numbers as signed 32 bits. */
const MOST_ID = 2_000_000_000
/** No edit of a document needs as many. */
const MOST_IDS = 10_000_000

/** Author, date and fresh numbers: above every one in all parts, or where there is no room between them. */
export function penOf({ file, options }: Document): Pen {
  const taken = new Set<number>()
  let id = 0
  for (const name of file.archive.names) {
    if (!name.endsWith('.xml')) continue
    for (const one of idsIn(withoutZeros(file.archive.read(name) ?? new Uint8Array()))) {
      taken.add(one)
      if (one < MOST_ID) id = Math.max(id, one)
    }
  }
  if (id > MOST_ID - MOST_IDS) id = 0
  // "2026-02-03T09:00:00.000Z" without its thousandths
  const date = options.date ?? new Date().toISOString().replace(/\.\d+/, '')
  const nextId = () => {
    while (taken.has(++id));
    return id
  }
  return { author: options.author ?? AUTHOR, date, nextId }
}

/** The characters of ASCII in a part, whatever its encoding. */
function withoutZeros(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
}

/** The parts that changes and points touch, as bytes. */
export function rewriteParts(
  { file }: Document,
  changes: readonly Change[],
  points: readonly Point[],
  pen: Pen,
  outside: readonly Edit[] = [],
): Map<string, Uint8Array> {
  const partOf = ({ deleted, inserted }: Change) => (deleted[0]?.run ?? inserted?.run)?.part
  const parts = new Set<Part | undefined>([...changes.map(partOf), ...points.map(({ run }) => run.part)])
  if (outside.length > 0) parts.add(file.main)
  const written = new Map<string, Uint8Array>()
  for (const part of parts) {
    if (!part) continue
    const own = changes.filter((change) => partOf(change) === part)
    const edits = rewriteRuns(
      own,
      points.filter(({ run }) => run.part === part),
      pen,
    )
    if (part === file.main) edits.push(...outside)
    const text = applyEdits(
      part.text,
      edits.sort((a, b) => a.start - b.start || a.end - b.end),
    )
    written.set(part.path, part.encode(text))
  }
  return written
}
