import { test, expect } from 'vitest'
import { readDocx } from '../../../src/formats/docx.js'
import type { Edit, Source } from '../../../src/formats/index.js'
import { box, by, control, docx, field, p, r, table } from './build.js'
import { newFaults, resolved, structuralFaults } from './oracle.js'

const WORDS =
  'Halcyon Plasma Corporation (OTC Bulletin Board: HALC) announced today that its R&D “may” prove to be correct, subject to risks; call 877-555-0142.'.split(
    ' ',
  )
const REPLACEMENTS = ['', 'may', 'could not', 'A & B', '“x”', 'forward\tlooking', 'one\ntwo', ' ']
const PROPERTIES = ['', '<w:b/>', '<w:i/><w:sz w:val="20"/>', '<w:vanish/>']
const DOCUMENTS = 35
const EDITS = 6

/** Numbers from 0 up to `most`, the same in every run. */
function chance(seed: number): (most: number) => number {
  let state = seed * 2654435761 + 1
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

type Chance = ReturnType<typeof chance>

function pick<T>(from: readonly T[], random: Chance): T {
  return from[random(from.length)] as T
}

/** Some words in runs split anywhere, with what real documents have between them. */
function content(random: Chance, ids: { next: number }): string {
  const words = Array.from({ length: 4 + random(12) }, () => pick(WORDS, random)).join(' ')
  let xml = ''
  for (let at = 0; at < words.length;) {
    const to = at + 1 + random(14)
    xml += wrapped(r(words.slice(at, to), pick(PROPERTIES, random)), random, ids)
    at = to
  }
  return xml
}

function wrapped(run: string, random: Chance, ids: { next: number }): string {
  const id = ids.next++
  switch (random(18)) {
    case 0:
      return by('Counsel', 'ins', id, run)
    case 1:
      return by('Counsel', 'del', id, run.replaceAll('w:t', 'w:delText')) + run
    case 2:
      return `<w:hyperlink w:anchor="top">${run}${r(' link')}</w:hyperlink>`
    case 3:
      return control(run)
    case 4:
      return `${field('DATE', 'May 4, 2003')}${run}`
    case 5:
      return `<w:bookmarkStart w:id="${id}" w:name="b${id}"/>${run}<w:bookmarkEnd w:id="${id}"/>`
    case 6:
      return by('Counsel', 'ins', id, run + r(' and ', '<w:b/>') + r('more'))
    case 7:
      return `${run}<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    default:
      return run
  }
}

function document(random: Chance): Uint8Array {
  const ids = { next: 1 }
  const paragraphs = Array.from({ length: 3 }, () => p(content(random, ids)))
  const section = p('', '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>').replace(/<w:r>.*<\/w:r>/, '')
  const body = [
    ...paragraphs,
    table(['', '2003', '2002'], [p(content(random, ids)), '$ 1', '(2)'], ...Array(6).fill(['Net', '12', '13'])),
    section,
    p(r('box') + box(p('NEWS RELEASE'))),
    p(content(random, ids)),
  ]
  const notes = Array.from(
    { length: ids.next },
    (_, id) => `<w:footnote w:id="${id}">${p(`Not audited, note ${id}`)}</w:footnote>`,
  )
  return docx(body.join(''), { header: p('Halcyon Plasma Corporation'), footnotes: notes.join('') })
}

/** Some edits that can be made, in order and apart. */
function someEdits(source: Source, random: Chance): Edit[] {
  const edits: Edit[] = []
  for (let tries = 0; tries < 200 && edits.length < EDITS; tries++) {
    const start = random(source.text.length)
    const edit = { start, end: Math.min(source.text.length, start + random(25)), text: pick(REPLACEMENTS, random) }
    const apart = edits.every((other) => other.end < edit.start || edit.end < other.start)
    if (apart && (edit.text !== '' || edit.end > start) && source.canEdit?.(edit)) edits.push(edit)
  }
  return edits.sort((a, b) => a.start - b.start)
}

function spliced(text: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce((now, { start, end, text }) => now.slice(0, start) + text + now.slice(end), text)
}

test(`${DOCUMENTS * EDITS} edits of ${DOCUMENTS} documents: accepted they are the new text, rejected the old one`, async () => {
  let count = 0
  for (let seed = 1; seed <= DOCUMENTS; seed++) {
    const random = chance(seed)
    const original = document(random)
    const [source] = readDocx(original)
    if (!source) throw new Error('nothing was read')
    const edits = someEdits(source, random)
    count += edits.length
    const expected = spliced(source.text, edits)
    const after = source.edit(edits)
    expect(after.text, `document ${seed}`).toBe(expected)
    expect(structuralFaults(after.bytes()), `document ${seed}`).toEqual([])
    expect(await newFaults(after.bytes(), original), `document ${seed}`).toEqual([])
    const { accepted, rejected } = await resolved(after.bytes())
    expect(accepted, `document ${seed}`).toBe(expected)
    expect(rejected, `document ${seed}`).toBe((await resolved(original)).rejected)
  }
  expect(count).toBeGreaterThanOrEqual(200)
}, 240_000)
