/** Chooses the format of a file by its name and reads its bytes; a format's file is loaded when it is used. */
import { type Decoded, FormatError } from './encoding.js'
import type { Source } from './source.js'
import { readText, textSources } from './text.js'

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
  '.pdf': async () => (await import('./pdf.js')).readPdf,
  '.docx': async () => (await import('./docx.js')).readDocx,
  '.html': async () => (await import('./html.js')).readHtml,
  '.htm': async () => (await import('./html.js')).readHtml,
  '.md': async () => (await import('./markdown.js')).readMarkdown,
  '.markdown': async () => (await import('./markdown.js')).readMarkdown,
}

/** The formats whose files are text, as an editor holds them. */
export type TextFormat = 'txt' | 'html' | 'md'

const TEXT_ENDINGS: Readonly<Record<string, TextFormat>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '.asc': 'txt',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
  '.markdown': 'md',
}

const TEXTS: Readonly<Record<TextFormat, (decoded: Decoded) => Promise<Source[]>>> = {
  txt: textSources,
  html: async (decoded) => (await import('./html.js')).htmlSources(decoded),
  md: async (decoded) => [(await import('./markdown.js')).markdownSource(decoded)],
}

/** The text format that a file's name tells; nothing where its ending tells none. */
export function textFormatOf(path: string): TextFormat | undefined {
  return TEXT_ENDINGS[endingOf(path)]
}

/**
 * Reads text that was never in a file, or is not yet, without a byte order mark.
 * @throws FormatError if it cannot be read as the format
 */
export function readUnsaved(text: string, format: TextFormat): Promise<Source[]> {
  return TEXTS[format]({ text, bom: false, encoding: 'utf8' })
}

/** The endings that a folder's walk picks up. */
export const EXTENSIONS: readonly string[] = Object.keys(READERS).filter((ending) => ending !== '')

/** Whether a path's ending is that of a format that is read. */
export function isReadable(path: string): boolean {
  return EXTENSIONS.includes(endingOf(path))
}

/** The endings of formats that releases are written or sent in and that are not read; a folder's walk names them. */
export const UNREAD: readonly string[] = [
  ...['.doc', '.docm', '.dot', '.dotx', '.rtf', '.odt', '.ott', '.fodt', '.pages', '.wpd', '.wps', '.gdoc'],
  ...['.eml', '.msg', '.mht', '.mhtml', '.xhtml', '.shtml', '.mdx', '.ps', '.xps'],
]

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
