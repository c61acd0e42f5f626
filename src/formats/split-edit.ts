/** Splits an edit whose range holds markup into edits of characters only, so that each tag stays as it is. */
import type { Block, Edit, Line } from './source.js'

/** A character and where the file has it; a line's end cannot be edited. */
interface Piece extends Edit {
  isLineEnd: boolean
}

/**
 * The edits of characters that make an edit, in order; nothing where that cannot be told. What is alike at both ends stays;
 * what is left of the new words goes where the first changed characters stand, the other changed ones go.
 */
export function splitEdit(edit: Edit, blocks: readonly Block[], text: string): Edit[] | undefined {
  const pieces = piecesOf(edit, blocks)
  if (!pieces) return undefined
  const { start, end, words } = changedOf(pieces, edit.text, text)
  const changed = pieces.slice(start, end)
  if (changed.some(({ isLineEnd, start: at, end: behind }) => isLineEnd || at === behind)) return undefined
  const [first, ...others] = together(changed)
  if (first) return [{ ...first, text: words }, ...others.map((other) => ({ ...other, text: '' }))]
  const at = pieces[start - 1]?.end ?? pieces[start]?.start
  return at === undefined ? undefined : [{ start: at, end: at, text: words }]
}

/** The characters inside an edit's range; nothing if it begins or ends elsewhere, or the file moved one of them. */
function piecesOf({ start, end }: Edit, blocks: readonly Block[]): Piece[] | undefined {
  const block = blocks.find(({ lines }) => lines.some((line) => line.start <= start && start < line.end))
  const pieces: Piece[] = []
  for (const line of block?.lines ?? []) {
    if (line.end <= start || line.start >= end) continue
    if (line.inexact) return undefined
    const last = pieces.at(-1)
    if (last) pieces.push({ start: last.end, end: line.start, text: '\n', isLineEnd: true })
    for (const piece of unitsOf(line)) if (piece.start >= start && piece.end <= end) pieces.push(piece)
  }
  const ordered = pieces.every((piece, index) => piece.start >= (pieces[index - 1]?.end ?? start))
  return ordered && pieces[0]?.start === start && pieces.at(-1)?.end === end ? pieces : undefined
}

/** The units of a line; two that are one entity are one piece. */
function unitsOf(line: Line): Piece[] {
  const pieces: Piece[] = []
  for (let index = 0; index < line.text.length; index++) {
    const start = line.starts?.[index] ?? line.start + index
    const end = line.ends?.[index] ?? start + 1
    const last = pieces.at(-1)
    if (last && last.start === start && last.end === end && start !== end) last.text += line.text[index] ?? ''
    else pieces.push({ start, end, text: line.text[index] ?? '', isLineEnd: false })
  }
  return pieces
}

/** Which pieces are changed, and the words that come in their place. */
function changedOf(
  pieces: readonly Piece[],
  words: string,
  text: string,
): { start: number; end: number; words: string } {
  let start = 0
  let from = 0
  for (let piece = pieces[start]; piece; piece = pieces[++start]) {
    const length = spellingsOf(piece, text).find((spelling) => words.startsWith(spelling, from))?.length
    if (length === undefined) break
    from += length
  }
  let end = pieces.length
  let to = words.length
  for (let piece = pieces[end - 1]; piece && end > start; piece = pieces[--end - 1]) {
    const rest = words.slice(from, to)
    const length = spellingsOf(piece, text).find((spelling) => rest.endsWith(spelling))?.length
    if (length === undefined) break
    to -= length
  }
  return { start, end, words: words.slice(from, to) }
}

/** How an edit may write a piece that stays: as the file does, or as it is read. */
function spellingsOf({ start, end, text: read }: Piece, text: string): string[] {
  const isSpace = read.trim() === ''
  return [text.slice(start, end), read, ...(isSpace ? [' ', '\n', '&nbsp;'] : [])].filter((spelling) => spelling !== '')
}

/** Pieces that follow each other without markup, as one. */
function together(pieces: readonly Piece[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  for (const { start, end } of pieces) {
    const last = ranges.at(-1)
    if (last?.end === start) last.end = end
    else ranges.push({ start, end })
  }
  return ranges
}
