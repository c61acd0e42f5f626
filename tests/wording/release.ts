/** Reads a plain text as the tests need it: lines without page furniture, in paragraphs. */
import type { Line } from '../../src/formats/source.js'

// sample:                     - more -
const FURNITURE = /^\s*(?:-\s*more\s*-|<PAGE>\s*\d*|<\/?(?:TABLE|CAPTION)>.*|Page \d+)\s*$/i

export function readLines(text: string): { lines: Line[]; paragraphs: Line[][] } {
  const lines: Line[] = []
  const paragraphs: Line[][] = []
  let start = 0
  let open = false
  let page = false
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '')
    if (FURNITURE.test(line)) page = true
    else if (line.trim() === '') open = open && page
    else {
      const read = { text: line, start, end: start + line.length }
      lines.push(read)
      const goesOn = page ? isOpen(paragraphs) : open
      if (goesOn) paragraphs[paragraphs.length - 1]?.push(read)
      else paragraphs.push([read])
      open = true
      page = false
    }
    start += raw.length + 1
  }
  return { lines, paragraphs }
}

/** Whether the last paragraph was cut in the middle of a sentence. */
function isOpen(paragraphs: readonly (readonly Line[])[]): boolean {
  const last = paragraphs.at(-1)?.at(-1)?.text.trimEnd() ?? '.'
  return !/[.!?:"\u201d]$/.test(last)
}
