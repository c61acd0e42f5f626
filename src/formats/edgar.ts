/** EDGAR full submissions: one text file with all documents of a filing; each exhibit 99 is a release of its own. */
import { applyEdits } from './edits.js'
import { encode, FormatError, type Decoded } from './encoding.js'
import { htmlBlocks } from './html-blocks.js'
import { htmlComments } from './html-comments.js'
import { htmlSpeller } from './html.js'
import { markupSource } from './markup.js'
import type { Block, Edit, Source } from './source.js'
import { textSource } from './text.js'

// "FILED AS OF DATE:		20030708"
const FILED = /FILED AS OF DATE:\s*(\d{4})(\d{2})(\d{2})/
/** The filing's header stands in its first characters, and what an exhibit is in those of the exhibit. */
const HEAD = 65_536
// "<DOCUMENT>\n<TYPE>EX-99.1"
const DOCUMENT = /<DOCUMENT>\s*<TYPE>([^\s<]*)/gi
// "<TEXT>"
const TEXT = /<TEXT>[ \t\r]*\n?/gi
// "</TEXT>"
const END = /<\/TEXT>|<\/DOCUMENT>/gi
// "begin 644 logo.gif", "<PDF>", "<XML>"
const NO_TEXT = /^\s*(?:begin \d{3} \S|<(?:PDF|XML)>)/i
// "<XBRL>": data, or a document with tags of XBRL between its words
const XBRL = /^\s*<XBRL>/i
// "<html>", "<DIV STYLE=", "<P ALIGN=", "<br>"
const HTML = /<!doctype html|<(?:html|body|div|p|br|font|h[1-6]|center)\b[^>]*>/i

/** The range of a document's words in a submission. */
interface Exhibit {
  from: number
  to: number
}

/**
 * One source for each exhibit 99 of a submission.
 * @throws FormatError if there is none
 */
export function readSubmission(decoded: Decoded): Source[] {
  const exhibits = exhibitsOf(decoded.text)
  if (exhibits.length === 0) throw new FormatError('the submission holds no EX-99 exhibit')
  return exhibits.map((exhibit, index) => exhibitSource(decoded, exhibit, index))
}

function exhibitsOf(text: string): Exhibit[] {
  const documents = [...text.matchAll(DOCUMENT)]
  return documents.flatMap(({ 1: type = '', index }, at) => {
    if (!/^EX-99/i.test(type)) return []
    const exhibit = wordsOf(text, index, documents[at + 1]?.index ?? text.length)
    return exhibit && hasText(text.slice(exhibit.from, Math.min(exhibit.to, exhibit.from + HEAD))) ? [exhibit] : []
  })
}

function hasText(head: string): boolean {
  return !NO_TEXT.test(head) && (!XBRL.test(head) || HTML.test(head))
}

/** What stands between `<TEXT>` and its end in a document. */
function wordsOf(text: string, start: number, end: number): Exhibit | undefined {
  const document = text.slice(start, end)
  TEXT.lastIndex = 0
  const begin = TEXT.exec(document)
  if (!begin) return undefined
  END.lastIndex = TEXT.lastIndex
  return { from: start + TEXT.lastIndex, to: start + (END.exec(document)?.index ?? document.length) }
}

function exhibitSource(decoded: Decoded, exhibit: Exhibit, index: number): Source {
  const { text } = decoded
  const filed = filedOn(text)
  const reread = (edited: Decoded) => readSubmission(edited)[index] ?? textSource(edited)
  const words = text.slice(exhibit.from, exhibit.to)
  if (!HTML.test(words.slice(0, HEAD))) return plainSource(decoded, exhibit, reread, filed)
  const source = markupSource({
    format: 'html',
    decoded,
    blocks: htmlBlocks(text, exhibit.from, exhibit.to),
    comments: () => htmlComments(text, exhibit.from, exhibit.to),
    ...(filed && { filed }),
    spell: htmlSpeller(words),
    reread,
  })
  return { ...source, within: { start: exhibit.from, end: exhibit.to } }
}

function filedOn(text: string): string | undefined {
  const [, year, month, day] = FILED.exec(text.slice(0, HEAD)) ?? []
  return year && `${year}-${month}-${day}`
}

/** An exhibit in plain text, as filings were before HTML. */
function plainSource(
  decoded: Decoded,
  { from, to }: Exhibit,
  reread: (decoded: Decoded) => Source,
  filed?: string,
): Source {
  const { text, bom } = decoded
  const canEdit = ({ start, end }: Edit) => start >= from && end <= to
  return {
    format: 'txt',
    text,
    bom,
    blocks: plainBlocks(decoded, from, to),
    within: { start: from, end: to },
    ...(filed && { filed }),
    spell: (words) => words,
    canEdit,
    edit: (edits) => {
      if (!edits.every(canEdit)) {
        throw new FormatError('a correction would change another document of the submission')
      }
      return reread({ ...decoded, text: applyEdits(text, edits) })
    },
    bytes: () => encode(decoded),
  }
}

/** The blocks of a part of the text, with their offsets in the whole. */
function plainBlocks(decoded: Decoded, from: number, to: number): Block[] {
  const { blocks } = textSource({ ...decoded, text: decoded.text.slice(from, to) })
  return blocks.map((block) => ({
    ...block,
    lines: block.lines.map(({ text, start, end }) => ({ text, start: start + from, end: end + from })),
  }))
}
