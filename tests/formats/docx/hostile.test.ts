import { deflateRawSync } from 'node:zlib'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/formats/docx.js'
import { FormatError } from '../../../src/formats/index.js'
import { docx, p, zip } from './build.js'

/** Reads within a bound, and gives the reason for which it failed. */
function reasonOf(bytes: Uint8Array, mostBytes?: number): string {
  const start = performance.now()
  try {
    readDocx(bytes, mostBytes === undefined ? {} : { mostBytes })
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError)
    // far above what it takes, so that a busy machine passes, and far below what no bound would take
    expect(performance.now() - start).toBeLessThan(10_000)
    return (error as Error).message
  }
  throw new Error('it was read')
}

/** The bytes with each occurrence of a directory's or local header's field changed. */
function patched(bytes: Uint8Array, change: (view: Buffer, record: number) => void): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    change(copy, at)
  }
  return copy
}

const GOOD = docx(p('Halcyon Plasma'))

describe('a hostile or damaged file is one clear reason, in bounded time', () => {
  test('a bomb that says how large it is', () => {
    const zeros = Buffer.alloc(3_000_000)
    expect(reasonOf(docx(p('x'), { files: { 'word/media/a.bin': zeros } }), 2_000_000)).toMatch(
      /^it expands to 30\d{5} bytes, at most 2000000 are read$/,
    )
  })

  test('a bomb of 300 MB in 300 KB', () => {
    const bomb = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, ' '))
    const archive = Buffer.from(zip({ 'word/document.xml': bomb }))
    const lying = patched(archive, (view, at) => {
      // deflated in truth, and said to expand to 100 bytes
      view.writeUInt16LE(8, at + 10)
      view.writeUInt32LE(100, at + 24)
    })
    const honest = patched(lying, (view, at) => view.writeUInt32LE(300 * 1024 * 1024, at + 24))
    expect(reasonOf(stored(lying, bomb, 100))).toMatch(/expands to more than the 100 bytes that it declares/)
    expect(reasonOf(stored(honest, bomb, 300 * 1024 * 1024))).toMatch(
      /^it expands to \d+ bytes, at most 268435456 are read$/,
    )
  })

  test('entities that expand', () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    expect(reasonOf(docx('', { files: { 'word/document.xml': xml } }))).toMatch(/declares a document type/)
    expect(reasonOf(docx('<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>'))).toBe('"&bomb;" is no entity of XML')
  })

  test.each(['../evil.xml', '/etc/passwd', 'word\\..\\..\\x', 'C:x'])('a path outside the archive, %s', (name) => {
    expect(reasonOf(docx(p('x'), { files: { [name]: 'x' } }))).toMatch(/holds a file outside itself/)
  })

  test('an archive cut short, anywhere', () => {
    for (let length = 4; length < GOOD.length; length += 97) {
      expect(reasonOf(GOOD.subarray(0, length))).toMatch(/archive|zip/)
    }
  })

  test('bytes changed in the middle', () => {
    const copy = Buffer.from(GOOD)
    const at = copy.indexOf('word/document.xml') + 60
    copy[at] = (copy[at] ?? 0) ^ 0xff
    expect(reasonOf(copy)).toMatch(/"word\/document\.xml" in its archive/)
  })

  test('an encrypted file, in both ways', () => {
    expect(reasonOf(patched(GOOD, (view, at) => view.writeUInt16LE(1, at + 8)))).toMatch(/^it is encrypted/)
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(reasonOf(ole)).toMatch(/^it is encrypted/)
  })

  test('a .doc, a text and another kind of archive by a wrong name', () => {
    expect(reasonOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/Word 97-2003/)
    expect(reasonOf(Buffer.from('For Immediate Release'))).toMatch(/no zip archive/)
    expect(reasonOf(zip({ 'content.xml': '<x/>' }))).toMatch(/holds no "word\/document\.xml"/)
    expect(reasonOf(zip({ 'word/document.xml': '<html/>' }))).toMatch(/holds no text in/)
  })

  test('XML that is not well-formed, not UTF-8, or nested without end', () => {
    const xml = (content: string | Uint8Array) => docx('', { files: { 'word/document.xml': content } })
    expect(reasonOf(xml('<w:document><w:body></w:document>'))).toMatch(/no well-formed XML at character 20/)
    expect(reasonOf(xml('<w:document'))).toMatch(/no well-formed XML/)
    expect(reasonOf(xml(Buffer.concat([strToU8('<x>'), Buffer.from([0xe9]), strToU8('</x>')])))).toMatch(/UTF-8/)
    expect(reasonOf(docx('<w:sdt><w:sdtContent>'.repeat(100_000)))).toMatch(/nested more than/)
  })

  test('elements and entities without end', () => {
    expect(reasonOf(docx('<w:p/>'.repeat(1_600_000)))).toMatch(/more than 1500000 elements/)
    expect(reasonOf(docx(`<w:p><w:r><w:t>${'&amp;'.repeat(1_600_000)}</w:t></w:r></w:p>`))).toMatch(/1500000 entities/)
  })

  test('two files of one name, and files that overlap', () => {
    const twice = patched(zip({ 'word/document.xml': 'x', 'word/document.xmm': 'x' }), (view, at) =>
      view.write('l', at + 46 + 16),
    )
    expect(reasonOf(twice)).toMatch(/two files of one name/)
    const overlapping = patched(GOOD, (view, at) => view.writeUInt32LE(0, at + 42))
    expect(reasonOf(overlapping)).toMatch(/overlaps/)
  })

  test('an embedded document is said, not skipped', () => {
    expect(reasonOf(docx(p('x') + '<w:altChunk r:id="x"/>'))).toMatch(/embeds another document/)
  })
})

/** An archive of one file whose data are already packed. */
function stored(directory: Uint8Array, packed: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(directory)
  const record = copy.lastIndexOf('PK\x01\x02', copy.length, 'latin1')
  const name = Buffer.from('word/document.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  copy.writeUInt32LE(packed.length, record + 20)
  copy.writeUInt32LE(size, record + 24)
  copy.writeUInt32LE(0, record + 42)
  const end = copy.length - 22
  const start = local.length + name.length + packed.length
  copy.writeUInt32LE(start, end + 16)
  return Buffer.concat([local, name, packed, copy.subarray(record)])
}
