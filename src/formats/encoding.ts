/** Bytes to characters and back, in the encoding that the file has. */
import { isUtf8 } from 'node:buffer'
import { createRequire } from 'node:module'

/** A file's characters and how they were written. */
export interface Decoded {
  text: string
  bom: boolean
  /** Name of the encoding, as iconv knows it. */
  encoding: string
}

/** What keeps a file from being read; `message` is the reason, to follow "Cannot read FILE: ". */
export class FormatError extends Error {
  override name = 'FormatError'
}

type Iconv = typeof import('iconv-lite')

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** First bytes of files that are not text, and what such a file is. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a zip archive (a Word file should end in .docx)', [0x50, 0x4b, 0x03, 0x04]],
  ['a Word 97-2003 document, save it as .docx', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['Rich Text, save it as .docx or .txt', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/**
 * Decodes a text file: by its byte order mark, else as it declares, else as UTF-8 where its bytes allow, else as windows-1252.
 * @throws FormatError if the bytes are no text
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  for (const [kind, magic] of MAGIC) {
    if (startsWith(bytes, magic)) throw new FormatError(`it is ${kind}`)
  }
  const mark = BOMS.find(([, bom]) => startsWith(bytes, bom))
  const body = mark ? bytes.subarray(mark[1].length) : bytes
  const encoding = mark?.[0] ?? encodingOf(body, declared)
  const text =
    encoding === 'utf8'
      ? Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8')
      : fromBytes(body, encoding)
  if (looksBinary(text)) throw new FormatError('it is a binary file, expected text')
  return { text, bom: mark !== undefined, encoding }
}

/**
 * The bytes of a text in the encoding and with the byte order mark that its file had.
 * @throws FormatError if a character has no place in that encoding
 */
export function encode({ text, bom, encoding }: Decoded): Uint8Array {
  const mark = bom ? BOMS.find(([name]) => name === encoding)?.[1] : undefined
  const body = encoding === 'utf8' ? Buffer.from(text, 'utf8') : toBytes(text, encoding)
  if (encoding !== 'utf8' && fromBytes(body, encoding) !== text) {
    throw new FormatError(`the corrected text has a character that ${encoding} cannot write`)
  }
  return mark ? Buffer.concat([Buffer.from(mark), body]) : body
}

/** The bytes that windows-1252 gives to no character are the control characters of their numbers, so that they stay. */
function fromBytes(bytes: Uint8Array, encoding: string): string {
  const text = iconv().decode(Buffer.from(bytes), encoding)
  if (encoding !== 'windows-1252') return text
  return text.replace(/\ufffd/g, (_, at: number) => String.fromCharCode(bytes[at] ?? 0))
}

function toBytes(text: string, encoding: string): Uint8Array {
  const bytes = iconv().encode(text, encoding)
  if (encoding !== 'windows-1252') return bytes
  for (const { index } of text.matchAll(/[\x81\x8d\x8f\x90\x9d]/g)) bytes[index] = text.charCodeAt(index)
  return bytes
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  if (declared !== undefined && iconv().encodingExists(declared)) return declared
  return isUtf8(bytes) ? 'utf8' : 'windows-1252'
}

/** Text has no NUL, and of other control characters at most a few (form feeds, a DOS end-of-file mark). */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const sample = text.slice(0, 65_536)
  // "\x01", not "\t", "\n", "\f", "\r" or "\x1a"
  const controls = sample.match(/[\x01-\x08\v\x0e-\x19\x1b-\x1f]/g)?.length ?? 0
  return controls > sample.length / 100
}

/** iconv is loaded only for the files that need it. */
function iconv(): Iconv {
  return createRequire(import.meta.url)('iconv-lite') as Iconv
}
