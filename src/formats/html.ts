/** HTML: web pages, exhibits and newsletters, from the tag soup of the 1990s on. */
import { decode, type Decoded } from './encoding.js'
import { htmlBlocks } from './html-blocks.js'
import { htmlComments } from './html-comments.js'
import { markupSource } from './markup.js'
import type { Source } from './source.js'
import { spellerOf } from './spelling.js'
import { SUBMISSION } from './text.js'

/** A declaration of the encoding has to stand in the head of a file. */
const HEAD = 4096
// '<meta charset="utf-8">', '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">'
const META = /<meta\s[^>]*?charset\s*=["'\s]*([\w.:-]+)/i

/** Reads an HTML file. @throws FormatError if the bytes are no text or nested too deep */
export function readHtml(bytes: Uint8Array): Promise<Source[]> {
  return htmlSources(decode(bytes, declaredEncoding(bytes)))
}

/** The releases of an HTML file that is decoded already. @throws FormatError if it is nested too deep */
export async function htmlSources(decoded: Decoded): Promise<Source[]> {
  if (SUBMISSION.test(decoded.text.slice(0, HEAD))) return (await import('./edgar.js')).readSubmission(decoded)
  return [htmlSource(decoded)]
}

/** HTML that is decoded already. */
export function htmlSource(decoded: Decoded): Source {
  const { text } = decoded
  return markupSource({
    format: 'html',
    decoded,
    blocks: htmlBlocks(text),
    comments: () => htmlComments(text),
    spell: htmlSpeller(text),
    reread: htmlSource,
  })
}

/** Spells words for HTML: what would be markup as references, typography as the text writes it. */
export function htmlSpeller(text: string): (words: string) => string {
  const spell = spellerOf(text)
  return (words) => spell(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
}

/** The encoding that the head of a file names; Latin 1 and ASCII are read as windows-1252, as browsers do. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const name = META.exec(head)?.[1]?.toLowerCase()
  if (name === undefined || name.startsWith('utf')) return undefined
  // "iso-8859-1", "iso8859_1", "latin1", "us-ascii"
  return /^(?:iso[-_]?8859[-_]1|latin-?1|(?:us-)?ascii)$/.test(name) ? 'windows-1252' : name
}
