import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getComments, initialize } from 'docxodus/core'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/formats/docx.js'
import { review } from '../../../src/formats/docx/review.js'
import { box, by, docx, field, p, r } from './build.js'
import { newFaults, resolved, structuralFaults } from './oracle.js'

const OPTIONS = { author: 'presslint', date: '2026-02-03T09:00:00Z' }

/** Remarks on some words, each with the words as its text. */
function remarksOn(bytes: Uint8Array, ...words: string[]) {
  const text = readDocx(bytes)[0]?.text ?? ''
  return words.map((one) => {
    const start = text.indexOf(one)
    expect(start).toBeGreaterThanOrEqual(0)
    return { start, end: start + one.length, text: `On "${one}"` }
  })
}

/** The comments that a document has, with the words that they are on. */
function commentsIn(bytes: Uint8Array): string[] {
  const [source] = readDocx(bytes)
  if (!source) throw new Error('nothing was read')
  return (source.residue ?? [])
    .filter(({ kind }) => kind === 'comment')
    .map(({ start = 0, end = 0, words }) => `${source.text.slice(start, end)} | ${words}`)
}

async function checked(bytes: Uint8Array, original: Uint8Array): Promise<Uint8Array> {
  expect(structuralFaults(bytes)).toEqual([])
  expect(await newFaults(bytes, original)).toEqual([])
  return bytes
}

describe('a review', { timeout: 60_000 }, () => {
  test('is comments on the exact words', async () => {
    const original = docx(p(r('The results prove ') + r('to have', '<w:b/>') + r(' been correct.')) + p('HALC & Co'))
    const reviewed = await checked(
      review(original, remarksOn(original, 'prove to have been', 'C & C'), [], OPTIONS),
      original,
    )
    expect(commentsIn(reviewed)).toEqual(['prove to have been | On "prove to have been"', 'C & C | On "C & C"'])
    await initialize()
    const comments = await getComments(reviewed)
    expect(comments.map(({ author }) => author)).toEqual(['presslint', 'presslint'])
    expect(readDocx(reviewed)[0]?.text).toBe(readDocx(original)[0]?.text)
  })

  test('is not written where the names of XML have no prefix, which attributes need', () => {
    const files = unzipSync(docx(p('Halcyon')))
    const xml = new TextDecoder().decode(files['word/document.xml'])
    files['word/document.xml'] = new TextEncoder().encode(xml.replaceAll(/(<\/?)w:/g, '$1').replace('xmlns:w', 'xmlns'))
    expect(() => review(zipSync(files), [{ start: 0, end: 7, text: 'See' }], [])).toThrow('no prefix')
  })

  test('has fixes as tracked changes under their comments', async () => {
    const original = docx(p('may prove to have been correct today'))
    const remarks = remarksOn(original, 'prove to have been', 'today')
    const edits = remarks.slice(0, 1).map(({ start, end }) => ({ start, end, text: 'prove to be' }))
    const reviewed = await checked(review(original, remarks, edits, OPTIONS), original)
    expect(commentsIn(reviewed)).toEqual(['prove to be | On "prove to have been"', 'today | On "today"'])
    expect(await resolved(reviewed)).toEqual({
      accepted: 'may prove to be correct today',
      rejected: 'may prove to have been correct today',
    })
  })

  test('overlapping, over paragraphs, in links, fields and insertions', async () => {
    const original = docx(
      p(r('see ') + `<w:hyperlink w:anchor="x">${r('our site')}</w:hyperlink>` + r(' on ') + field('DATE', 'May 4')) +
        p(by('Counsel', 'ins', 4, r('may not')) + r(' be')),
    )
    const words = ['see our', 'our site on', 'May 4\nmay', 'not be']
    const reviewed = await checked(review(original, remarksOn(original, ...words), [], OPTIONS), original)
    expect(commentsIn(reviewed)).toEqual(words.map((one) => expect.stringContaining(`${one} |`)))
  })

  test('keeps the comments that are there, and numbers its own above them', async () => {
    const note = `<w:comment w:id="41" w:author="Counsel" w:initials="C">${p('Check this')}</w:comment>`
    const range = (id: number, inside: string) =>
      `<w:commentRangeStart w:id="${id}"/>${inside}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    const original = docx(p(range(41, r('Halcyon')) + r(' Plasma')), { comments: note })
    const reviewed = await checked(review(original, remarksOn(original, 'Plasma'), [], OPTIONS), original)
    expect(commentsIn(reviewed)).toEqual(['Halcyon | Check this', 'Plasma | On "Plasma"'])
    const xml = new TextDecoder().decode(unzipSync(reviewed)['word/comments.xml'])
    expect(xml).toContain('w:id="42"')
  })

  test('quotes words where Word allows no comment', async () => {
    const original = docx(
      p(r('Revenue') + '<w:r><w:footnoteReference w:id="2"/></w:r>') + p(r('Lead') + box(p('NEWS RELEASE'))),
      {
        header: p('Page one'),
        footnotes: `<w:footnote w:id="2">${p('Not audited')}</w:footnote>`,
      },
    )
    const remarks = remarksOn(original, 'Page', 'audited', 'NEWS')
    const reviewed = await checked(review(original, remarks, [], OPTIONS), original)
    expect(commentsIn(reviewed).sort()).toEqual([
      ' | "NEWS": On "NEWS"',
      ' | "Page": On "Page"',
      ' | "audited": On "audited"',
    ])
  })

  test('of a place without words stands at the word beside it, or in the empty paragraph', async () => {
    const original = docx(p('Halcyon Plasma') + '<w:p/>')
    const reviewed = await checked(
      review(
        original,
        [
          { start: 14, end: 14, text: 'no end mark' },
          { start: 15, end: 15, text: 'here' },
        ],
        [],
        OPTIONS,
      ),
      original,
    )
    expect(commentsIn(reviewed)).toEqual(['Plasma | no end mark', ' | here'])
  })

  test('without remarks and edits changes nothing', () => {
    const original = docx(p('Halcyon'))
    expect(Buffer.compare(review(original, [], []), original)).toBe(0)
  })
})

const OFFICE = spawnSync('soffice', ['--version']).status === 0
if (!OFFICE) console.warn('soffice is not installed: the review is not opened in LibreOffice')

test.skipIf(!OFFICE)('LibreOffice opens a review and prints its words', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'presslint-'))
  try {
    const original = docx(p('may prove to have been correct today'))
    const remarks = remarksOn(original, 'prove to have been')
    const edits = remarks.map(({ start, end }) => ({ start, end, text: 'prove to be' }))
    writeFileSync(join(folder, 'reviewed.docx'), review(original, remarks, edits, OPTIONS))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, join(folder, 'reviewed.docx')]
    execFileSync('soffice', args, { stdio: 'ignore' })
    expect(readFileSync(join(folder, 'reviewed.txt'), 'utf8')).toContain('correct today')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
