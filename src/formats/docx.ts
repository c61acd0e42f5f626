/** Word documents: the text as it would be printed, and edits as tracked changes. */
import type { Source } from './source.js'
import { openPackage } from './docx/package.js'
import { readStories } from './docx/stories.js'
import { viewOf } from './docx/view.js'

/** How a document is read and edited. */
export interface DocxOptions {
  /** Who the tracked changes are by. */
  author?: string
  /** When, ISO 8601; now if not said. */
  date?: string
  /** The most bytes that the archive may expand to. */
  mostBytes?: number
}

/** Reads a Word document. @throws FormatError if it is none, or one that is encrypted, damaged or hostile */
export function readDocx(bytes: Uint8Array, options: DocxOptions = {}): Source[] {
  const file = openPackage(bytes, options.mostBytes)
  const { items } = readStories(file)
  const view = viewOf(items)
  return [
    {
      format: 'docx',
      text: view.text,
      blocks: view.blocks,
      bom: false,
      spell: (words) => words,
      edit: () => {
        throw new Error('todo')
      },
      bytes: () => bytes,
    },
  ]
}
