import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { FormatError } from '../../src/formats/index.js'
import { read, rangeOf } from './reading.js'

/** The bytes that windows-1252 gives to no character. */
const UNDEFINED = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

test.each(['release.txt', 'release.html', 'release.md'])(
  '%s keeps bytes that windows-1252 does not define',
  async (name) => {
    const head = Buffer.from('Halcyon \x93Plasma\x94 ', 'latin1')
    const tail = Buffer.from(' opens a center', 'latin1')
    const source = await read(name, Buffer.concat([head, Buffer.from(UNDEFINED), tail]))
    const edited = source.edit([{ ...rangeOf(source, 'opens'), text: 'closes' }])
    const expected = Buffer.concat([head, Buffer.from(UNDEFINED), Buffer.from(' closes a center', 'latin1')])
    expect(Buffer.from(edited.bytes()).equals(expected)).toBe(true)
  },
)

test.each([
  ['utf-8', 'windows-1252'],
  ['windows-1252', 'utf-8'],
])(
  'of two charsets that contradict each other, %s before %s, an edit changes its own bytes only',
  async (first, second) => {
    const words = (verb: string) =>
      Buffer.from(`<meta charset="${first}"><meta charset="${second}"><p>Café \u201cHalcyon\u201d ${verb}</p>`)
    const source = await read('release.html', words('opens'))
    const edited = source.edit([{ ...rangeOf(source, 'opens'), text: 'closes' }])
    expect(Buffer.from(edited.bytes()).equals(words('closes'))).toBe(true)
  },
)

test.each(['utf-16le', 'utf-16be'])('%s with its mark is read and kept', async (encoding) => {
  const write = (verb: string) => iconv.encode(`Caf\u00e9 Halcyon ${verb} a center`, encoding, { addBOM: true })
  for (const name of ['release.txt', 'release.html', 'release.md']) {
    const source = await read(name, write('opens'))
    expect(source.text).toBe('Caf\u00e9 Halcyon opens a center')
    const edited = source.edit([{ ...rangeOf(source, 'opens'), text: 'closes' }])
    expect(Buffer.from(edited.bytes()).equals(write('closes'))).toBe(true)
  }
})

test.each([
  ['release.html', '<div>'.repeat(10_000) + 'Halcyon'],
  ['release.html', '<b>'.repeat(10_000) + 'Halcyon'],
  ['release.html', '<table><tr><td>'.repeat(10_000) + 'Halcyon'],
  ['release.md', '> '.repeat(10_000) + 'Halcyon'],
  ['release.md', '- '.repeat(10_000) + 'Halcyon'],
  ['release.md', '['.repeat(10_000) + 'Halcyon' + '](x)'.repeat(10_000)],
])(
  '%s nested ten thousand deep is read or refused with one line, within seconds',
  { timeout: 30_000 },
  async (name, content) => {
    const start = performance.now()
    const outcome = await read(name, content).catch((error: unknown) => error)
    expect(performance.now() - start).toBeLessThan(10_000)
    if (outcome instanceof Error) {
      expect(outcome).toBeInstanceOf(FormatError)
      expect(outcome.message).not.toContain('\n')
    }
  },
)
