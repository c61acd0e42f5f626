/** Word documents written in code, as Word writes them. */
import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const NAMESPACES =
  `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** The other parts of a document: their content without the root element. */
export interface Parts {
  header?: string
  footer?: string
  footnotes?: string
  comments?: string
  styles?: string
  numbering?: string
  core?: string
  /** Files as they are, by their names. */
  files?: Record<string, string | Uint8Array>
}

const ROOTS = {
  numbering: 'numbering',
  header: 'hdr',
  footer: 'ftr',
  footnotes: 'footnotes',
  comments: 'comments',
  styles: 'styles',
} as const

/** A document with some paragraphs, and other parts. */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  const kinds = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((kind) => parts[kind] !== undefined)
  const references = kinds
    .filter((kind) => kind === 'header' || kind === 'footer')
    .map((kind) => `<w:${kind}Reference w:type="default" r:id="${kind}"/>`)
  const overrides = kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${TYPES}.${kind}+xml"/>`)
  const related = kinds.map((kind) => `<Relationship Id="${kind}" Type="${R}/${kind}" Target="${kind}.xml"/>`)
  const section = `<w:sectPr>${references.join('')}<w:pgSz w:w="12240" w:h="15840"/></w:sectPr>`
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(overrides.join('')),
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>` +
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    ),
    'word/document.xml': xml(`<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`),
    'word/_rels/document.xml.rels': relationships(related.join('')),
    'docProps/core.xml': xml(
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
        `xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core ?? ''}</cp:coreProperties>`,
    ),
  }
  for (const kind of kinds) {
    files[`word/${kind}.xml`] = xml(`<w:${ROOTS[kind]} ${NAMESPACES}>${parts[kind]}</w:${ROOTS[kind]}>`)
  }
  return zip({ ...files, ...parts.files })
}

/** An archive of some files. */
export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: '2026-02-03T09:00:00' })
}

/** A paragraph of runs, or of words. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.includes('<') ? content : r(content)}</w:p>`
}

/** A run of words, with properties. */
export function r(words: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(words)}</w:r>`
}

export function t(words: string): string {
  return `<w:t xml:space="preserve">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t>`
}

/** A revision by somebody. */
export function by(author: string, kind: 'ins' | 'del', id: number, content: string): string {
  return `<w:${kind} w:id="${id}" w:author="${author}" w:date="2026-02-01T10:00:00Z">${content}</w:${kind}>`
}

export function table(...rows: string[][]): string {
  const cells = (row: string[]) => row.map((cell) => `<w:tc><w:tcPr/>${cell.includes('<') ? cell : p(cell)}</w:tc>`)
  const grid = `<w:tblGrid>${rows[0]?.map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid>`
  return `<w:tbl><w:tblPr/>${grid}${rows.map((row) => `<w:tr>${cells(row).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A content control around paragraphs or runs. */
export function control(content: string, properties = ''): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

/** A field with its code and its result. */
export function field(code: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`
  return `${mark('begin')}${instruction}${mark('separate')}${r(result)}${mark('end')}`
}

/** A text box written twice, as Word does for its older versions. */
export function box(content: string): string {
  const inside = `<w:txbxContent>${content}</w:txbxContent>`
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Box"/>' +
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `<wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx>${inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>` +
    `</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback>` +
    '</mc:AlternateContent></w:r>'
  )
}

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`
}

function relationships(content: string): string {
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
  )
}

function contentTypes(overrides: string): string {
  return xml(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>` +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
      `${overrides}</Types>`,
  )
}
