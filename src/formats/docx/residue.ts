/** What a Word document carries besides the words that it prints. */
import type { Source } from '../source.js'

/** A piece of residue; `start` and `end` are offsets in `Source.text`, equal where it prints nothing, absent where it has no place. */
export interface Residue {
  kind: 'insertion' | 'deletion' | 'formatting' | 'comment' | 'hidden' | 'placeholder' | 'author'
  start?: number
  end?: number
  /** Of a revision or a comment, or the name left in the document's properties. */
  author?: string
  /** When, as the file writes it. */
  date?: string
  /** The words that are deleted or hidden, the comment's text, or the property's name. */
  words?: string
}

/** A source that lists its residue. */
export interface WithResidue extends Source {
  readonly residue: readonly Residue[]
}

/** A document's residue in the order of its text, what has no place last; other formats have none. */
export function residueOf(source: Source): readonly Residue[] {
  return (source as Partial<WithResidue>).residue ?? []
}
