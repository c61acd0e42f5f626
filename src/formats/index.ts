/** Chooses the format of a file by its name and reads its bytes; a format's file is loaded when it is used. */
import { FormatError } from './encoding.js'
import type { Source } from './source.js'
import { readText } from './text.js'

export { FormatError } from './encoding.js'
export type { Edit, Line, Source } from './source.js'
export { textSource } from './text.js'

/**
 * How a format is read: bytes to one `Source` for each release that the file holds.
 * @throws FormatError if the bytes are not of the format
 */
export type Reader = (bytes: Uint8Array) => Source[] | Promise<Source[]>

/** File name endings and their readers; an ending that is not here cannot be checked. */
const READERS: Readonly<Record<string, () => Reader | Promise<Reader>>> = {
  '': () => readText,
  '.txt': () => readText,
  '.text': () => readText,
  '.asc': () => readText,
  '.docx': async () => (await import('./docx.js')).readDocx,
  '.html': async () => (await import('./html.js')).readHtml,
  '.htm': async () => (await import('./html.js')).readHtml,
  '.md': async () => (await import('./markdown.js')).readMarkdown,
  '.markdown': async () => (await import('./markdown.js')).readMarkdown,
}

/** The endings that a folder's walk picks up. */
export const EXTENSIONS: readonly string[] = Object.keys(READERS).filter((ending) => ending !== '')

/**
 * Reads a file's bytes: one source, or for a submission of several releases one for each.
 * @throws FormatError if the format is unknown or the bytes are not of it
 */
export async function readSources(bytes: Uint8Array, path: string): Promise<Source[]> {
  const reader = await READERS[endingOf(path)]?.()
  if (!reader) throw new FormatError(`"${endingOf(path)}" is no format of a release, expected ${EXTENSIONS.join(', ')}`)
  return reader(bytes)
}

/** "releases/Q3.final.TXT" ends in ".txt". */
function endingOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot).toLowerCase() : ''
}
