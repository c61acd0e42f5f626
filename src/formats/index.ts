/** Chooses the format of a file by its name and reads its bytes. */
import { decode, encode, FormatError } from './encoding.js'
import type { Source } from './source.js'
import { parseText } from './text.js'

export { FormatError } from './encoding.js'
export type { Block, BlockKind, Line, Source } from './source.js'

/** How one format is read: bytes to `Source`. */
type Reader = (bytes: Uint8Array) => Source

/** File name endings and their readers; an ending that is not here cannot be checked. */
const READERS: Readonly<Record<string, Reader>> = {
  '': readText,
  '.txt': readText,
  '.text': readText,
  '.asc': readText,
}

/** The endings that a folder's walk picks up. */
export const EXTENSIONS: readonly string[] = Object.keys(READERS).filter((ending) => ending !== '')

/**
 * Reads a file's bytes.
 * @throws FormatError if the format is unknown or the bytes are not of it
 */
export function readSource(bytes: Uint8Array, path: string): Source {
  const reader = READERS[endingOf(path)]
  if (!reader) throw new FormatError(`"${endingOf(path)}" is no format of a release, expected ${EXTENSIONS.join(', ')}`)
  return reader(bytes)
}

/** A `Source` of text that is already decoded, as an editor or ESLint holds it. */
export function textSource(text: string): Source {
  return { format: 'txt', text, blocks: parseText(text), bom: false, encoding: 'utf8' }
}

/**
 * The file's bytes with its text replaced.
 * @throws FormatError if the file's encoding cannot write the text
 */
export function writeSource(source: Source, text: string): Uint8Array {
  return encode({ ...source, text })
}

function readText(bytes: Uint8Array): Source {
  return { format: 'txt', ...withBlocks(decode(bytes)) }
}

function withBlocks<T extends { text: string }>(decoded: T) {
  return { ...decoded, blocks: parseText(decoded.text) }
}

/** "releases/Q3.final.TXT" ends in ".txt". */
function endingOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot).toLowerCase() : ''
}

/** The same file with another text, read again. */
export function rewrite(source: Source, text: string): Source {
  return { ...source, text, blocks: parseText(text) }
}
