/** Fills lines with chunks of text that no space parts, ragged or justified. */

/** Lines to fill anew. */
export interface Filling {
  width: number
  justified: boolean
  /** Indent of the first line, and of those below. */
  indents: readonly [string, string]
  /** The new text of each old line. */
  texts: string[]
  /** For each old line: whether the word broken at its end keeps the hyphen; undefined where none is broken. */
  broken: (boolean | undefined)[]
  /** Whether the last line is the paragraph's last. */
  ends: boolean
}

interface Chunk {
  text: string
  /** Spaces before it, within a line. */
  gap: number
}

/** White space at the start of a line. */
export function indentOf(text: string): string {
  return text.slice(0, text.length - text.trimStart().length)
}

/** The new lines, and how many of the old ones they stand for. */
export function fillChunks(filling: Filling): { lines: string[]; used: number } {
  const lines: string[] = []
  let open: Chunk[] = []
  let carried: Chunk | undefined
  const flush = (justify: boolean): void => {
    lines.push(writeLine(open, filling, lines.length, justify))
    open = []
  }
  for (let at = 0; at < filling.texts.length; at++) {
    const chunks = chunksOf(filling.texts[at] ?? '', filling.justified)
    if (carried && chunks[0]) chunks[0] = { text: carried.text + chunks[0].text, gap: carried.gap }
    carried = filling.broken[at] === undefined ? undefined : openHalf(chunks, filling.broken[at] === true)
    for (const chunk of chunks) {
      if (open.length > 0 && lengthOf(open, filling, lines.length) + chunk.gap + chunk.text.length > filling.width)
        flush(true)
      open.push(chunk)
    }
    if (carried || at === filling.texts.length - 1) continue
    const next = chunksOf(filling.texts[at + 1] ?? '', filling.justified)[0]
    const room = filling.width - lengthOf(open, filling, lines.length)
    if (!next || open.length === 0 || next.gap + next.text.length <= room) continue
    flush(true)
    return { lines, used: at + 1 }
  }
  if (open.length > 0) flush(!filling.ends)
  return { lines, used: filling.texts.length }
}

/** Takes the first half of a broken word off a line, without the hyphen where the word has none. */
function openHalf(chunks: Chunk[], keepsHyphen: boolean): Chunk | undefined {
  const half = chunks.pop()
  return half && { ...half, text: keepsHyphen ? half.text : half.text.slice(0, -1) }
}

// sample: as  amended
const GAP = /([ \t]+)/
// sample: otherwise.
const SENTENCE_END = /[.!?]["')\u201d\u2019]*$/

function chunksOf(text: string, justified: boolean): Chunk[] {
  const chunks: Chunk[] = []
  const pieces = text.split(GAP)
  for (let at = 0; at < pieces.length; at += 2) {
    const word = pieces[at] ?? ''
    const space = pieces[at - 1] ?? ''
    if (word === '') continue
    const previous = chunks[chunks.length - 1]
    const ends = previous !== undefined && SENTENCE_END.test(previous.text)
    const most = justified && !ends ? 1 : 2
    chunks.push({ text: word, gap: previous ? Math.min(space.length, most) : 1 })
  }
  return chunks
}

function lengthOf(open: readonly Chunk[], filling: Filling, line: number): number {
  const indent = filling.indents[line === 0 ? 0 : 1]
  return open.reduce((sum, chunk, index) => sum + chunk.text.length + (index === 0 ? 0 : chunk.gap), indent.length)
}

/** A justified line spreads its spaces from the right, unless it would be more space than text. */
function writeLine(open: readonly Chunk[], filling: Filling, line: number, justify: boolean): string {
  const gaps = open.map((chunk, index) => (index === 0 ? 0 : chunk.gap))
  let spare = filling.width - lengthOf(open, filling, line)
  const spread = justify && filling.justified && gaps.length > 1 && spare < filling.width / 4
  for (let at = gaps.length - 1; spread && spare > 0; at = at > 1 ? at - 1 : gaps.length - 1) {
    gaps[at] = (gaps[at] ?? 0) + 1
    spare--
  }
  const words = open.map((chunk, index) => ' '.repeat(gaps[index] ?? 0) + chunk.text)
  return filling.indents[line === 0 ? 0 : 1] + words.join('')
}
