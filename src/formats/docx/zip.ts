/** A zip archive, read within bounds and written again entry by entry: what nobody changed keeps its very bytes. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { FormatError } from '../encoding.js'

/** A file inside an archive. */
interface Entry {
  name: string
  /** Where its record in the directory begins, and how long that is. */
  record: number
  recordSize: number
  /** Where its local header begins. */
  start: number
  /** Where the next entry, or the directory, begins. */
  end: number
  flags: number
  method: number
  crc: number
  packedSize: number
  size: number
}

/** An archive whose directory was read and found sound. */
export interface Archive {
  /** The names of the files, in the directory's order. */
  readonly names: readonly string[]
  /**
   * A file's bytes; nothing if the archive has no such file.
   * @throws FormatError if they are damaged or more than the directory declares
   */
  read(name: string): Uint8Array | undefined
  /** The archive with some files' bytes replaced in place, and those added that it does not have. */
  replace(changes: ReadonlyMap<string, Uint8Array>): Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22
/** The comment behind the end record is at most this long. */
const MOST_COMMENT = 65_535
/** Flag bit 0: encrypted; bit 11: the name is UTF-8. */
const ENCRYPTED = 1
const UTF8_NAME = 0x800
const STORED = 0
const DEFLATED = 8
const ZIP64 = 0xffffffff
/** 1980-01-01, the first day that the format can tell. */
const NO_DATE = 33

/**
 * Reads an archive's directory.
 * @throws FormatError if it is damaged, encrypted, escapes its folder, or declares more than `most` bytes
 */
export function openZip(bytes: Uint8Array, most: number): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ending = findEnd(view)
  const entries = readDirectory(view, bytes, ending)
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > most) throw new FormatError(`it expands to ${total} bytes, at most ${most} are read`)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  if (byName.size < entries.length) throw new FormatError('its archive holds two files of one name')
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = byName.get(name)
      return entry && inflate(view, bytes, entry)
    },
    replace: (changes) => rewrite(bytes, view, entries, ending, changes),
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new FormatError('its archive is cut short, expected a directory at the end')
}

function readDirectory(view: DataView, bytes: Uint8Array, ending: number): Entry[] {
  const count = view.getUint16(ending + 10, true)
  const directory = view.getUint32(ending + 16, true)
  const entries: Entry[] = []
  let at = directory
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > ending || view.getUint32(at, true) !== CENTRAL) {
      throw new FormatError('its archive is damaged: the directory cannot be read')
    }
    const entry = readRecord(view, bytes, at)
    checkEntry(entry, directory)
    entries.push(entry)
    at += entry.recordSize
  }
  const inOrder = entries.toSorted((a, b) => a.start - b.start)
  inOrder.forEach((entry, index) => {
    entry.end = inOrder[index + 1]?.start ?? directory
    if (entry.start + LOCAL_SIZE + entry.packedSize > entry.end) {
      throw new FormatError(`its archive is damaged: "${entry.name}" overlaps what stands behind it`)
    }
  })
  return entries
}

function readRecord(view: DataView, bytes: Uint8Array, at: number): Entry {
  const nameSize = view.getUint16(at + 28, true)
  const name = Buffer.from(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize)).toString('utf8')
  return {
    name,
    record: at,
    recordSize: CENTRAL_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
    start: view.getUint32(at + 42, true),
    end: 0,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
  }
}

function checkEntry(entry: Entry, directory: number): void {
  const { name, flags, method, start, size, packedSize } = entry
  if (flags & ENCRYPTED) throw new FormatError('it is encrypted, save it without a password')
  if (method !== STORED && method !== DEFLATED) throw new FormatError(`"${name}" is packed in an unknown way`)
  if (size === ZIP64 || packedSize === ZIP64 || start === ZIP64) throw new FormatError(`"${name}" is over 4 GB`)
  if (start + LOCAL_SIZE > directory) throw new FormatError('its archive is cut short')
  // "../styles.xml", "word\..\x", "/etc/x", "C:x"
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name)) {
    throw new FormatError(`its archive holds a file outside itself, "${name}"`)
  }
}

function inflate(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  const { name, start, end, method, packedSize, size, crc } = entry
  const from = start + LOCAL_SIZE + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  if (view.getUint32(start, true) !== LOCAL || from + packedSize > end) {
    throw new FormatError(`"${name}" in its archive is damaged`)
  }
  const packed = bytes.subarray(from, from + packedSize)
  const content = method === STORED ? packed : inflateWithin(packed, name, size)
  if (content.length !== size || crc32(content) !== crc) throw new FormatError(`"${name}" in its archive is damaged`)
  return content
}

/** Inflates and stops where the declared size is passed. */
function inflateWithin(packed: Uint8Array, name: string, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    const more = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    const what = more ? `expands to more than the ${size} bytes that it declares` : 'is damaged'
    throw new FormatError(`"${name}" in its archive ${what}`, { cause: error })
  }
}

function rewrite(
  bytes: Uint8Array,
  view: DataView,
  entries: readonly Entry[],
  ending: number,
  changes: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const first = Math.min(...entries.map(({ start }) => start))
  const pieces = [bytes.subarray(0, first)]
  const records = new Map<string, Uint8Array>()
  let at = first
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    const old = bytes.subarray(entry.record, entry.record + entry.recordSize)
    const content = changes.get(entry.name)
    const packed = content && packEntry(entry.name, content, view.getUint32(entry.record + 12, true))
    const piece = packed?.bytes ?? bytes.subarray(entry.start, entry.end)
    records.set(entry.name, packed ? recordOf(old, packed.header, at) : movedRecord(old, at))
    pieces.push(piece)
    at += piece.length
  }
  for (const [name, content] of changes) {
    if (records.has(name)) continue
    const packed = packEntry(name, content, NO_DATE << 16)
    records.set(name, recordOf(newRecord(name), packed.header, at))
    pieces.push(packed.bytes)
    at += packed.bytes.length
  }
  // those that were there in the old directory's order, then the new ones
  const names = new Set([...entries.map(({ name }) => name), ...records.keys()])
  const directory = [...names].map((name) => records.get(name) ?? new Uint8Array())
  return Buffer.concat([...pieces, ...directory, endRecord(bytes.subarray(ending), directory, at)])
}

/** The end record for a directory that begins at an offset, with the archive's comment. */
function endRecord(old: Uint8Array, directory: readonly Uint8Array[], at: number): Uint8Array {
  const end = Buffer.from(old)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}

/** A local header with its data. */
function packEntry(name: string, content: Uint8Array, time: number): { header: Buffer; bytes: Uint8Array } {
  const packed = deflateRawSync(content)
  const header = Buffer.alloc(LOCAL_SIZE)
  header.writeUInt32LE(LOCAL, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(UTF8_NAME, 6)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt32LE(time, 10)
  header.writeUInt32LE(crc32(content), 14)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return { header, bytes: Buffer.concat([header, Buffer.from(name), packed]) }
}

/** A directory record with the facts of a new local header: version, flags, method, time, sum and sizes stand alike. */
function recordOf(old: Uint8Array, header: Buffer, start: number): Uint8Array {
  const record = Buffer.from(movedRecord(old, start))
  header.copy(record, 6, 4, 26)
  return record
}

function newRecord(name: string): Uint8Array {
  const record = Buffer.alloc(CENTRAL_SIZE + Buffer.byteLength(name))
  record.writeUInt32LE(CENTRAL, 0)
  record.writeUInt16LE(20, 4)
  record.writeUInt16LE(Buffer.byteLength(name), 28)
  record.write(name, CENTRAL_SIZE)
  return record
}

function movedRecord(old: Uint8Array, start: number): Uint8Array {
  const record = Buffer.from(old)
  record.writeUInt32LE(start, 42)
  return record
}
