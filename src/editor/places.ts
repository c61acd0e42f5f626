/** Documents of the editor as files: their paths and formats. */
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { textFormatOf, type TextFormat } from '../formats/index.js'

/** What editors call the languages of releases, for documents whose name has no ending that tells. */
const LANGUAGES: Readonly<Record<string, TextFormat>> = {
  plaintext: 'txt',
  text: 'txt',
  txt: 'txt',
  markdown: 'md',
  html: 'html',
}

/** Where a document is. */
export interface Place {
  /** Absolute path; that of a document without a file is in the first workspace folder. */
  path: string
  /** Whether it is a file, or is going to be one. */
  saved: boolean
}

/** The place of a document; nothing for those of a diff, a web page and other things that are no files. */
export function placeOf(uri: string, folders: readonly string[]): Place | undefined {
  if (uri.startsWith('untitled:')) {
    const [folder = process.cwd()] = folders
    // "untitled:Untitled-1", or "untitled:/home/ruth/draft.txt" for a file that is still to be written
    const name = decoded(uri.slice('untitled:'.length))
    return { path: name.startsWith('/') ? name : join(folder, name), saved: false }
  }
  const path = pathOf(uri)
  return path === undefined ? undefined : { path, saved: true }
}

/** A name without its escapes, or as it is if they are none: "100%". */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The path of a file's URI. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

/** The format of a document: by the ending of its name, else by the language that the editor takes it for. */
export function formatOf({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): TextFormat | undefined {
  const { path } = placeOf(uri, []) ?? { path: '' }
  return extname(path) === '' ? LANGUAGES[languageId] : textFormatOf(path)
}
