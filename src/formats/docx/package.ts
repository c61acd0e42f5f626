/** A Word document as its archive holds it: XML parts, and the relationships that tell which is what. */
import { FormatError } from '../encoding.js'
import { attribute, parseXml, type Xml } from './xml.js'
import { openZip, type Archive } from './zip.js'

/** An XML part. */
export interface Part extends Xml {
  readonly path: string
  /** The bytes of another text in the encoding of this part, with its byte order mark. */
  encode(text: string): Uint8Array
}

/** A relationship of a part: the last word of its type, and the part that it points to. */
export interface Relationship {
  id: string
  type: string
  path: string
}

/** An opened document. */
export interface Package {
  readonly archive: Archive
  readonly bytes: Uint8Array
  /** The main part, most often "word/document.xml". */
  readonly main: Part
  /** The main part's relationships to other parts of the archive. */
  readonly relationships: readonly Relationship[]
  /** The document's properties: its authors, its title. */
  readonly properties: Part | undefined
  /** A part, parsed once; nothing if there is none. */
  part(path: string): Part | undefined
}

/** A 256 MB archive is what hostile files are stopped at; a release with pictures has a few. */
export const MOST_BYTES = 256 * 1024 * 1024

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

/**
 * Opens a document.
 * @throws FormatError if the bytes are no Word document, or one that is hostile, encrypted or damaged
 */
export function openPackage(bytes: Uint8Array, most = MOST_BYTES): Package {
  checkKind(bytes)
  const archive = openZip(bytes, most)
  const parts = new Map<string, Part | undefined>()
  const part = (path: string) => {
    if (!parts.has(path)) parts.set(path, readPart(archive, path))
    return parts.get(path)
  }
  const roots = relationshipsOf('', part)
  const path = roots.find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml'
  const properties = roots.find(({ type }) => type === 'core-properties')?.path
  const main = part(path)
  if (main?.root.name !== 'w:document') {
    throw new FormatError(`it is no Word document: its archive holds no ${main ? 'text in ' : ''}"${path}"`)
  }
  const relationships = relationshipsOf(path, part)
  return { archive, bytes, main, part, relationships, properties: properties ? part(properties) : undefined }
}

/** Where a part's relationships stand: "word/_rels/document.xml.rels" for "word/document.xml". */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function checkKind(bytes: Uint8Array): void {
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    // an encrypted document is a container of the old kind with this stream
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new FormatError(
      encrypted ? 'it is encrypted, save it without a password' : 'it is a Word 97-2003 document, save it as .docx',
    )
  }
  if (!ZIP.every((byte, index) => bytes[index] === byte)) {
    throw new FormatError('it is no zip archive, as every .docx is')
  }
}

function readPart(archive: Archive, path: string): Part | undefined {
  const bytes = archive.read(path)
  if (!bytes) return undefined
  const written = WRITTEN.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte)) ?? UTF8
  const text = decodeXml(bytes.subarray(written.mark.length), written.encoding, path)
  return { ...parseXml(text, path), path, encode: (other) => encodeXml(other, written) }
}

/** How the characters of a part are written: XML is UTF-8, or UTF-16 behind a byte order mark. */
interface Written {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  mark: readonly number[]
}

const UTF8: Written = { encoding: 'utf-8', mark: [] }
const WRITTEN: readonly Written[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
]

function decodeXml(bytes: Uint8Array, encoding: string, path: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new FormatError(`${path} is not written in ${encoding.toUpperCase()}`, { cause: error })
  }
}

function encodeXml(text: string, { encoding, mark }: Written): Uint8Array {
  const bytes = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le')
  return Buffer.concat([Buffer.from(mark), encoding === 'utf-16be' ? bytes.swap16() : bytes])
}

function relationshipsOf(path: string, part: Package['part']): Relationship[] {
  const file = part(relationshipsPath(path))
  if (!file) return []
  return file.root.children.flatMap((one) => {
    const target = attribute(file.text, one, 'Target') ?? ''
    if (attribute(file.text, one, 'TargetMode') === 'External') return []
    const type = attribute(file.text, one, 'Type') ?? ''
    return {
      id: attribute(file.text, one, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolve(path, target),
    }
  })
}

/** "styles.xml" and "/word/styles.xml" are both "word/styles.xml" for "word/document.xml". */
function resolve(path: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = path.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}
