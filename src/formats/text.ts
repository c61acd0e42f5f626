/** Plain text: a block is what stands between blank lines. */
import type { Block, Line } from './source.js'

/** Splits a text into blocks of lines; a line's text is the file's own characters, tabs and indents included. */
export function parseText(text: string): Block[] {
  const blocks: Block[] = []
  let lines: Line[] = []
  let gap = 0
  const close = () => {
    if (lines.length === 0) return
    blocks.push({ kind: 'text', lines, gap })
    lines = []
    gap = 0
  }
  for (const line of splitLines(text)) {
    if (line.text.trim() === '' && !line.text.includes('\f')) {
      close()
      gap++
    } else {
      lines.push(line)
    }
  }
  close()
  return blocks
}

/** The lines of a text, whatever ends them: LF, CRLF or CR. */
function* splitLines(text: string): Generator<Line> {
  let start = 0
  // "one\r\n" "two\n" "three\r"
  for (const end of text.matchAll(/\r\n|\n|\r/g)) {
    yield { text: text.slice(start, end.index), start, end: end.index }
    start = end.index + end[0].length
  }
  if (start < text.length) yield { text: text.slice(start), start, end: text.length }
}
