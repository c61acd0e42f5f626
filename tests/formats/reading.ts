/** How the tests of formats look at a source. */
import fc from 'fast-check'
import { readSources, type Edit, type Line, type Source } from '../../src/formats/index.js'

/** Reads a text as a file of some name; a string that is not UTF-8 in the file is given as bytes. */
export async function read(name: string, content: string | Uint8Array): Promise<Source> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const [source] = await readSources(bytes, name)
  if (!source) throw new Error('nothing was read')
  return source
}

/** Each block as its kind and its lines. */
export function blocksOf({ blocks }: Source): string[] {
  return blocks.map(({ kind, lines }) => `${kind}: ${lines.map(({ text }) => text.replaceAll('\f', '^L')).join(' / ')}`)
}

export function linesOf({ blocks }: Source): Line[] {
  return blocks.flatMap(({ lines }) => lines)
}

/** What the file has where a line says some words. */
export function writtenAt(source: Source, words: string): string {
  const { start, end } = rangeOf(source, words)
  return source.text.slice(start, end)
}

export function rangeOf(source: Source, words: string): { start: number; end: number } {
  for (const line of linesOf(source)) {
    const from = line.text.indexOf(words)
    if (from < 0) continue
    const to = from + words.length
    return {
      start: line.starts?.[from] ?? line.start + from,
      end: line.ends?.[to - 1] ?? line.start + to,
    }
  }
  throw new Error(`no line says "${words}"`)
}

/** Replaces words in a source by other words, spelled as the file spells. */
export function replace(source: Source, words: string, others: string): Source {
  return source.edit([{ ...rangeOf(source, words), text: source.spell(others) }])
}

/** Some edits of single readable characters, in order and apart. */
export function someEdits(source: Source): fc.Arbitrary<Edit[]> {
  const units = linesOf(source).flatMap((line) =>
    line.inexact
      ? []
      : [...line.text].map((_, at) => ({
          start: line.starts?.[at] ?? line.start + at,
          end: line.ends?.[at] ?? line.start + at + 1,
        })),
  )
  const words = fc.constantFrom('', 'x', 'Halcyon & Sons', '“may” – or', '<b>', "don't", '*a* _b_ [c](d)', 'R&amp;D')
  return fc.array(fc.tuple(fc.nat(units.length - 1), words), { maxLength: 6 }).map((picks) => {
    const edits = picks.flatMap(([at, text]) => (units[at] ? [{ ...units[at], text: source.spell(text) }] : []))
    edits.sort((a, b) => a.start - b.start)
    return edits.filter((edit, index) => index === 0 || edit.start > (edits[index - 1]?.end ?? -1))
  })
}

/** The bytes that edits of characters would give, made by hand in the file's encoding. */
export function splice(source: Source, edits: readonly Edit[], encodeText: (text: string) => Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  for (const { start, end, text } of edits) {
    parts.push(encodeText(source.text.slice(at, start)), encodeText(text))
    at = end
  }
  parts.push(encodeText(source.text.slice(at)))
  return Buffer.concat(parts)
}
