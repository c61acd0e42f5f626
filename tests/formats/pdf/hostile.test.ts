import { describe, expect, test } from 'vitest'
import { FormatError, readSources } from '../../../src/formats/index.js'
import { extractPages, type Bounds } from '../../../src/formats/pdf/extract.js'
import { asPdf, pdf, stream, typewritten } from './build.js'

const WORDS = [typewritten(['Halcyon Plasma opens a center'])]
const GOOD = pdf(WORDS)

/** The reason for which a file is not read. */
async function reasonOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError)
    return (error as Error).message
  }
  throw new Error('it was read')
}

const read = (bytes: Uint8Array) => reasonOf(readSources(bytes, 'release.pdf'))
const extract = (bytes: Uint8Array, bounds: Bounds) => reasonOf(extractPages(bytes, bounds))

describe('a PDF that cannot be read is one clear reason', () => {
  test('a text that is called PDF', async () => {
    expect(await read(Buffer.from('Halcyon Plasma opens a center'))).toBe('it is no PDF')
  })

  test('one that ends in the middle, and one whose middle is gone', async () => {
    expect(await read(GOOD.subarray(0, GOOD.length - 200))).toBe('it is a truncated PDF, its end is missing')
    const damaged = Buffer.from(GOOD)
    damaged.fill(0x20, 9, GOOD.length - 60)
    expect(await read(damaged)).toBe('it is a damaged PDF')
  })

  test('one of whose compressed streams a part was changed or cut out', async () => {
    const lines = Array.from({ length: 40 }, (_, line) => `Halcyon Plasma opens center ${line * 7919} in Fresno`)
    const good = pdf([typewritten(lines)])
    expect((await readSources(good, 'release.pdf'))[0]?.text).toContain(lines[39])
    const from = Buffer.from(good).lastIndexOf('stream\n', Buffer.from(good).lastIndexOf('endstream') - 1) + 7
    const reason = 'it is a damaged PDF: a part of its text cannot be read'
    for (const at of [from + 80, from + 200]) {
      const changed = Buffer.from(good)
      changed[at]! ^= 0x40
      expect(await read(changed)).toBe(reason)
    }
    expect(await read(Buffer.concat([good.subarray(0, from + 150), good.subarray(from + 170)]))).toBe(reason)
  })

  test('a picture that is damaged hides no words', async () => {
    const image = stream(Buffer.alloc(3000, 'abc'), '/Type /XObject /Subtype /Image /Width 1 /Height 1').toString(
      'latin1',
    )
    const at = image.indexOf('stream\n') + 12
    const damaged = `${image.slice(0, at)}\0\0${image.slice(at + 2)}`
    const [source] = await readSources(pdf(WORDS, { objects: [damaged] }), 'release.pdf')
    expect(source?.text).toContain('Halcyon Plasma opens a center')
  })

  test('one that asks for a password', async () => {
    const [key, id] = ['41'.repeat(32), '42'.repeat(16)]
    const trailer = `/ID [<${id}> <${id}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${key}> /U <${key}> >>`
    expect(await read(pdf(WORDS, { trailer }))).toBe('it is encrypted, save it without a password')
  })

  test('a scan, and one scanned page among others', async () => {
    const image = 'q 500 0 0 700 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xaa EI Q'
    expect(await read(pdf([[]], { operators: image }))).toMatch(/^it holds no text; a scan/)
    expect(await read(pdf([...WORDS, []], { operators: image }))).toBe('its page 2 is a picture without text')
  })

  test('an empty page is none of those', async () => {
    const [source] = await readSources(pdf([...WORDS, []]), 'release.pdf')
    expect(source?.text).toContain('Halcyon Plasma opens a center')
  })

  test('letters that no font names', async () => {
    const nameless = Array.from({ length: 20 }, (_, index) => String.fromCharCode(1 + (index % 8))).join('')
    expect(await read(asPdf(nameless))).toMatch(/fonts do not say|no text/)
  })
})

describe('a hostile PDF is bounded', () => {
  test('a stream that expands a thousandfold', async () => {
    const objects = [stream(Buffer.alloc(2 ** 27, '(x) Tj ')).toString('latin1')]
    const bomb = pdf(WORDS, {
      operators: '/Bomb Do',
      resources: '/XObject << /Bomb 100 0 R >>',
      objects: [form(objects[0] ?? '')],
    })
    expect(bomb.length).toBeLessThan(2 ** 21)
    expect(await extract(bomb, { time: 2000, memory: 100 * 2 ** 20 })).toMatch(
      /^it (?:expands to more than|takes more)/,
    )
  })

  test('forms that show forms that show forms', async () => {
    const objects = Array.from({ length: 9 }, (_, index) => {
      const next = `/XObject << /Next ${101 + index} 0 R >>`
      return stream(
        '/Next Do '.repeat(12),
        `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << ${next} >>`,
      ).toString('latin1')
    })
    const last = stream('BT (x) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 1 1]').toString('latin1')
    const resources = '/XObject << /Next 100 0 R >>'
    const bomb = pdf(WORDS, { operators: '/Next Do', resources, objects: [...objects, last] })
    const start = performance.now()
    expect(await extract(bomb, { time: 2000, memory: 400 * 2 ** 20 })).toMatch(/^it /)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

/** A stream as a form of a page. */
function form(object: string): string {
  return object.replace('/Filter', '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Filter')
}
