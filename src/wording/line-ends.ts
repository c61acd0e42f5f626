/** Line ends of a text: LF, CRLF or CR, whichever the file has. */

// "\r\n", "\n", "\r"
const END = /\r\n|\n|\r/g

/** The line end that a file uses. */
export function lineEndOf(text: string): string {
  if (text.includes('\r\n')) return '\r\n'
  return text.includes('\r') && !text.includes('\n') ? '\r' : '\n'
}

/** How many lines end in a text. */
export function countLineEnds(text: string): number {
  return text.match(END)?.length ?? 0
}
