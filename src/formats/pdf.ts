/** PDF documents, read only: the words of each page in the order in which people read them, as lines of a text. */
import { FormatError } from './encoding.js'
import { regionsOf } from './pdf/columns.js'
import { extractPages, type Page } from './pdf/extract.js'
import { partFurniture } from './pdf/furniture.js'
import { rowsOf } from './pdf/rows.js'
import { typeset } from './pdf/typeset.js'
import type { Block, BlockKind, Line, Source } from './source.js'

/** The end of the file stands in its last bytes; what is behind it came with a mail. */
const TAIL = 2048
/** More of such characters than one in so many are letters that the file's fonts do not name. */
const MOST_UNNAMED = 20

/** Reads a PDF. @throws FormatError if it is none, or is encrypted, damaged, hostile, or shows pictures of text */
export async function readPdf(bytes: Uint8Array): Promise<Source[]> {
  const tail = Buffer.from(bytes.subarray(-TAIL)).toString('latin1')
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new FormatError('it is no PDF')
  if (!tail.includes('%%EOF')) throw new FormatError('it is a truncated PDF, its end is missing')
  return [pdfSource(bytes, await extractPages(bytes))]
}

/** A text that is being set, page by page. */
interface Sheet {
  text: string
  blocks: Block[]
  /** The printed lines in order: their offset, their page, their number on it. */
  places: { start: number; page: number; line: number }[]
}

function pdfSource(bytes: Uint8Array, pages: readonly Page[]): Source {
  checkPages(pages)
  const sheet: Sheet = { text: '', blocks: [], places: [] }
  const parted = partFurniture(pages.map(({ glyphs }) => rowsOf(glyphs)))
  for (const [index, { furniture, rows }] of parted.entries()) {
    const add = (kind: BlockKind, lines: readonly string[], gap: number) => addBlock(sheet, kind, lines, gap, index + 1)
    for (const region of regionsOf(rows)) for (const { lines, gap } of typeset(region)) add('text', lines, gap)
    const marks = regionsOf(furniture).flatMap((region) => typeset(region).flatMap(({ lines }) => lines))
    if (marks.length > 0 || index + 1 < pages.length) add('furniture', marks.length > 0 ? marks : ['\f'], 1)
  }
  const { text, blocks, places } = sheet
  return {
    format: 'pdf',
    text,
    blocks,
    bom: false,
    placeOf: (offset) => places.findLast(({ start }) => start <= offset) ?? { page: 1, line: 1 },
    spell: (words) => words,
    canEdit: () => false,
    edit: () => {
      throw new FormatError('a PDF is read only')
    },
    bytes: () => bytes,
  }
}

/** @throws FormatError if a page shows what cannot be read */
function checkPages(pages: readonly Page[]): void {
  const words = pages.map(({ glyphs }) => glyphs.map(({ text }) => text).join(''))
  if (words.every((page) => page.trim() === '')) {
    throw new FormatError('it holds no text; a scan has to be read by a program for that first')
  }
  const scanned = pages.findIndex(({ picture }) => picture)
  if (scanned >= 0) throw new FormatError(`its page ${scanned + 1} is a picture without text`)
  const text = words.join('')
  const unnamed = text.match(/[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unnamed * MOST_UNNAMED > text.length) throw new FormatError('its fonts do not say which letters they show')
}

function addBlock(sheet: Sheet, kind: BlockKind, words: readonly string[], gap: number, page: number): void {
  const lines: Line[] = []
  if (sheet.text !== '') sheet.text += '\n'.repeat(gap)
  for (const text of words) {
    const start = sheet.text.length
    const before = sheet.places.at(-1)
    sheet.places.push({ start, page, line: before?.page === page ? before.line + 1 : 1 })
    lines.push({ text, start, end: start + text.length })
    sheet.text += `${text}\n`
  }
  sheet.blocks.push({ kind, lines, gap })
}
