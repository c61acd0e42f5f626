/** Shapes that Word and other programs write and that most documents do not have. */
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/formats/docx.js'
import { review } from '../../../src/formats/docx/review.js'
import type { Source } from '../../../src/formats/index.js'
import { by, control, docx, p, r, table } from './build.js'
import { newFaults, resolved, structuralFaults } from './oracle.js'

const OPTIONS = { author: 'presslint', date: '2026-02-03T09:00:00Z' }

function open(bytes: Uint8Array): Source {
  const [source] = readDocx(bytes, OPTIONS)
  if (!source) throw new Error('nothing was read')
  return source
}

/** Replaces words, and asks the oracles. */
async function replaced(original: Uint8Array, words: string, others: string): Promise<Uint8Array> {
  const source = open(original)
  const start = source.text.indexOf(words)
  const bytes = source.edit([{ start, end: start + words.length, text: others }]).bytes()
  expect(structuralFaults(bytes)).toEqual([])
  expect(await newFaults(bytes, original)).toEqual([])
  const { accepted, rejected } = await resolved(bytes)
  expect(accepted).toBe(source.text.replace(words, others))
  expect(rejected).toBe((await resolved(original)).rejected)
  return bytes
}

/** The document with its parts in UTF-16. */
function inUtf16(bytes: Uint8Array, swap: boolean): Uint8Array {
  const files = unzipSync(bytes)
  for (const name of ['word/document.xml', 'word/footer.xml']) {
    const xml = new TextDecoder().decode(files[name]).replace('encoding="UTF-8"', 'encoding="UTF-16"')
    const written = Buffer.from(`\ufeff${xml}`, 'utf16le')
    files[name] = swap ? written.swap16() : written
  }
  return zipSync(files)
}

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

describe('an edit', { timeout: 60_000 }, () => {
  test.each([
    ['little', false],
    ['big', true],
  ])('of a part in UTF-16, the %s end first, keeps its encoding', async (_, swap) => {
    const original = inUtf16(docx(p(by('Counsel', 'ins', 44, r('Ruth')) + r(' Aldér')), { footer: p('Page') }), swap)
    const xml = unzipSync(await replaced(original, 'Aldér', 'Maddox'))['word/document.xml']!
    expect([...xml.slice(0, 2)]).toEqual(swap ? [0xfe, 0xff] : [0xff, 0xfe])
    expect(Buffer.from(xml).toString('latin1').replaceAll('\0', '')).toContain('w:id="45"')
  })

  test('has numbers of its own where others stand near the largest that Word reads', async () => {
    const original = docx(
      p(by('Counsel', 'ins', 2_147_483_600, r('Ruth')) + by('Counsel', 'ins', 1, r(' A'))) + p('may'),
    )
    const xml = new TextDecoder().decode(unzipSync(await replaced(original, 'may', 'will'))['word/document.xml'])
    expect([...xml.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['2147483600', '1', '2', '3'])
  })

  test('stops at a comment of the XML, whatever it holds', async () => {
    await replaced(docx(p('<w:r><w:t>may <!-- a > b -->not be</w:t></w:r>')), 'not', 'never')
  })

  test('is made in no custom XML inside a paragraph, which programs leave out', () => {
    const source = open(docx(p(`<w:customXml w:uri="urn:x" w:element="city">${r('Fresno')}</w:customXml>`)))
    expect(source.canEdit?.({ start: 0, end: 6, text: 'Reseda' })).toBe(false)
  })

  test('is made in no row or cell whose control is locked, and its placeholder is residue', () => {
    const locked = '<w:lock w:val="contentLocked"/>'
    const row = control(`<w:tr><w:tc><w:tcPr/>${p('Fresno')}</w:tc></w:tr>`, locked)
    const cell = `<w:tr>${control(`<w:tc><w:tcPr/>${p('Enter a date')}</w:tc>`, '<w:showingPlcHdr/>')}</w:tr>`
    const source = open(docx(table(['x']).replace('</w:tbl>', `${row}${cell}</w:tbl>`)))
    const at = source.text.indexOf('Fresno')
    expect(source.canEdit?.({ start: at, end: at + 6, text: 'Reseda' })).toBe(false)
    expect(source.residue).toMatchObject([{ kind: 'placeholder', words: 'Enter a date' }])
  })
})

test('a comment on words from the body to a note ends in the body', async () => {
  const footnotes = `<w:footnote w:id="2">${p('Not audited')}</w:footnote>`
  const original = docx(p(r('Revenue') + '<w:r><w:footnoteReference w:id="2"/></w:r>'), { footnotes })
  const reviewed = review(original, [{ start: 2, end: 14, text: 'See' }], [], OPTIONS)
  expect(await newFaults(reviewed, original)).toEqual([])
}, 60_000)

describe('what is read', () => {
  test('words that only the branch for other readers has', () => {
    const xml =
      '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:char="2713"/></mc:Choice>' +
      '<mc:Fallback><w:t>✓</w:t></mc:Fallback></mc:AlternateContent>'
    expect(open(docx(p(r('a ') + `<w:r>${xml}</w:r>` + r(' b')))).text).toBe('a ✓ b')
  })

  test('the words of a watermark', () => {
    const header = p('<w:r><w:pict><v:shape><v:textpath string="DRAFT &amp; SECRET"/></v:shape></w:pict></w:r>')
    expect(open(docx(p('News'), { header })).text).toBe('\nDRAFT & SECRET\nNews')
  })

  test('what stands behind a field whose end is deleted', () => {
    const end = field('separate') + '<w:r><w:delText>May</w:delText></w:r>' + field('end')
    const body = p(
      field('begin') + '<w:r><w:instrText>DATE</w:instrText></w:r>' + by('Counsel', 'del', 5, end) + r('July'),
    )
    expect(open(docx(body)).text).toBe('July')
  })

  test('a row that was inserted is residue', () => {
    const row = `<w:tr><w:trPr><w:ins w:id="9" w:author="Counsel"/></w:trPr><w:tc><w:tcPr/>${p('Net')}</w:tc></w:tr>`
    expect(open(docx(table(['x']).replace('</w:tbl>', `${row}</w:tbl>`))).residue).toMatchObject([
      { kind: 'insertion', author: 'Counsel' },
    ])
  })

  test('nothing where a field has no end, or a document stands inside a paragraph', () => {
    expect(() => open(docx(p(field('begin') + r('lost')) + p('too')))).toThrow(
      'a field in word/document.xml has no end, open it in Word and save it',
    )
    expect(() => open(docx(p('<w:subDoc r:id="rId9"/>')))).toThrow('it embeds another document')
  })
})
