/** Compressed streams of a PDF: readers show those that are damaged up to the damage, and say nothing. */
import { createInflate } from 'node:zlib'
import { FormatError } from '../encoding.js'

// "<< /Length 12 /Filter /FlateDecode >>\nstream\n"
const BEGIN = />>\s{0,4}stream\r?\n/g
const END = 'endstream'
/** No dictionary of a stream is longer. */
const LONGEST = 4096
// "/Filter /FlateDecode", "/Filter [/FlateDecode /DCTDecode]"
const PACKED = /\/Filter\s*(?:\[\s*)?\/FlateDecode/
// "/Subtype /Image": no words
const IMAGE = /\/Subtype\s*\/Image\b/
// "/Encrypt 9 0 R": the streams are whole only once they are decrypted
const ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/

/**
 * Unpacks the streams that may hold words or say what letters they show.
 * @throws FormatError if one is damaged, or if all together expand to more than `most` bytes
 */
export async function checkStreams(bytes: Uint8Array, most: number): Promise<void> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (ENCRYPTED.test(text)) return
  let size = 0
  for (const [from, to] of packedStreams(text)) {
    size += await unpackedSize(bytes.subarray(from, to), most - size)
    if (size > most) throw new FormatError(`it expands to more than ${Math.round(most / 2 ** 20)} MB`)
  }
}

function* packedStreams(text: string): Generator<[number, number]> {
  BEGIN.lastIndex = 0
  for (let begin = BEGIN.exec(text); begin; begin = BEGIN.exec(text)) {
    const from = BEGIN.lastIndex
    const to = text.indexOf(END, from)
    if (to < 0) return
    const near = text.slice(Math.max(0, begin.index - LONGEST), begin.index)
    const entries = near.slice(near.lastIndexOf(' obj') + 1)
    if (PACKED.test(entries) && !IMAGE.test(entries)) yield [from, to]
    BEGIN.lastIndex = to + END.length
  }
}

/** How many bytes a stream expands to, or more than `most`. @throws FormatError if it is damaged */
function unpackedSize(packed: Uint8Array, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0
    const inflate = createInflate()
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) inflate.destroy()
    })
    inflate.on('close', () => resolve(size))
    inflate.on('error', (cause) =>
      reject(new FormatError('it is a damaged PDF: a part of its text cannot be read', { cause })),
    )
    inflate.end(packed)
  })
}
