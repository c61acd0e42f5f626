/** Makes PDF documents for tests: words at places, in the typefaces that every reader has. */
import { deflateSync } from 'node:zlib'
import iconv from 'iconv-lite'

/** Words at a place: points from the lower left corner of a page of 612 by 792. */
export interface Placed {
  text: string
  x: number
  y: number
  size?: number
  font?: 'Courier' | 'Times-Roman' | 'Times-Bold'
  /** Turned by some degrees, as a watermark is. */
  turned?: number
}

/** What else a document may hold. */
interface Extra {
  /** Entries of the trailer, such as `/Encrypt`. */
  trailer?: string
  /** PDF operators of each page before its words. */
  operators?: string
  /** Objects from number 100 on, as `<< ... >>` or a stream. */
  objects?: readonly string[]
  /** Entries of each page's resources. */
  resources?: string
}

const FONTS = ['Courier', 'Times-Roman', 'Times-Bold'] as const

/** A document of pages. */
export function pdf(pages: readonly (readonly Placed[])[], extra: Extra = {}): Uint8Array {
  const objects = new Map<number, string | Buffer>()
  const fonts = FONTS.map((_, index) => `/F${index} ${3 + index} 0 R`).join(' ')
  const kids = pages.map((_, index) => `${10 + 2 * index} 0 R`).join(' ')
  objects.set(1, '<< /Type /Catalog /Pages 2 0 R >>')
  objects.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  for (const [index, name] of FONTS.entries()) {
    objects.set(3 + index, `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`)
  }
  for (const [index, words] of pages.entries()) {
    const resources = `<< /Font << ${fonts} >> ${extra.resources ?? ''} >>`
    objects.set(
      10 + 2 * index,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${resources} /Contents ${11 + 2 * index} 0 R >>`,
    )
    objects.set(11 + 2 * index, stream(`${extra.operators ?? ''}\n${words.map(operatorsOf).join('\n')}`))
  }
  for (const [index, object] of (extra.objects ?? []).entries()) objects.set(100 + index, Buffer.from(object, 'latin1'))
  return written(objects, extra.trailer ?? '')
}

/** A compressed stream with its dictionary. */
export function stream(content: string | Uint8Array, entries = ''): Buffer {
  const packed = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}

/** Lines of a typewritten page, from the top; lines of more than 80 characters in a smaller type. */
export function typewritten(lines: readonly string[]): Placed[] {
  const widest = Math.max(80, ...lines.map(({ length }) => length))
  return lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ text, x: 72, y: 740 - 12 * index, size: 800 / widest }],
  )
}

/** A plain text as pages of 54 lines. */
export function asPdf(text: string, decorate: (page: number) => Placed[] = () => []): Uint8Array {
  const lines = text.replace('\ufeff', '').replaceAll('\r\n', '\n').split('\n')
  const pages = Array.from({ length: Math.ceil(lines.length / 54) }, (_, page) =>
    lines.slice(54 * page, 54 * page + 54),
  )
  return pdf(pages.map((page, index) => [...typewritten(page), ...decorate(index + 1)]))
}

function operatorsOf({ text, x, y, size = 10, font = 'Courier', turned = 0 }: Placed): string {
  const angle = (turned * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((value) => value.toFixed(4))
  const place = `${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm`
  return `BT /F${FONTS.indexOf(font)} ${size} Tf ${place} (${escaped(text)}) Tj ET`
}

function escaped(text: string): string {
  return iconv
    .encode(text, 'windows-1252')
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
}

function written(objects: ReadonlyMap<number, string | Buffer>, trailer: string): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets = new Map<number, number>()
  const size = () => pieces.reduce((sum, { length }) => sum + length, 0)
  for (const [number, object] of objects) {
    offsets.set(number, size())
    pieces.push(Buffer.from(`${number} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n'))
  }
  const start = size()
  const last = Math.max(...objects.keys())
  const rows = Array.from({ length: last + 1 }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  pieces.push(Buffer.from(`xref\n0 ${last + 1}\n${rows.join('')}`))
  pieces.push(Buffer.from(`trailer\n<< /Size ${last + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(pieces)
}
