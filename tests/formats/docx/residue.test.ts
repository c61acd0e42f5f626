import { expect, test } from 'vitest'
import { readDocx } from '../../../src/formats/docx.js'
import { textSource } from '../../../src/formats/index.js'
import { by, control, docx, p, r, table } from './build.js'

/** Each piece as its kind, the words that it is on, and what it says. */
function residueIn(...file: Parameters<typeof docx>): string[] {
  const [source] = readDocx(docx(...file))
  if (!source) throw new Error('nothing was read')
  return (source.residue ?? []).map(({ kind, start, end, author, words }) => {
    const range = start === undefined ? 'no place' : `"${source.text.slice(start, end)}" at ${start}`
    return [kind, range, author, words].filter(Boolean).join(', ')
  })
}

test('a clean document has no residue, nor has a text', () => {
  expect(residueIn(p('Halcyon'))).toEqual([])
  expect(textSource({ text: 'Halcyon', bom: false, encoding: 'utf8' }).residue).toBeUndefined()
})

test('revisions that nobody accepted, what one person did in a row as one', () => {
  const deletion = by('Counsel', 'del', 2, '<w:r><w:delText>will &amp; must</w:delText></w:r>')
  const insertion = by('Counsel', 'ins', 3, r('may ')) + by('Counsel', 'ins', 4, r('not'))
  const format = r(' be', '<w:rPrChange w:id="5" w:author="Ruth Alder"><w:rPr/></w:rPrChange>')
  expect(residueIn(p(r('It ') + deletion + insertion + format))).toEqual([
    'deletion, "" at 3, Counsel, will & must',
    'insertion, "may not" at 3, Counsel',
    'formatting, " be" at 10, Ruth Alder',
  ])
})

test('rows that are deleted', () => {
  const deleted = by('Counsel', 'del', 9, '').replace('></w:del>', '/>')
  const body = table(['a', '1'], ['b', '2']).replace('<w:tr>', `<w:tr><w:trPr>${deleted}</w:trPr>`) + p('end')
  expect(residueIn(body)).toEqual(['deletion, "" at 0, Counsel, a1'])
})

test('hidden words, placeholders and names in the properties', () => {
  const body =
    p(r('Halcyon') + r(' draft 3', '<w:vanish/>')) + p(control(r('Click here to enter text'), '<w:showingPlcHdr/>'))
  const core = '<dc:creator>Ruth Alder</dc:creator><cp:lastModifiedBy/>'
  expect(residueIn(body, { core })).toEqual([
    'hidden, "" at 7,  draft 3',
    'placeholder, "Click here to enter text" at 8, Click here to enter text',
    'author, no place, Ruth Alder, creator',
  ])
})

test('comments, also without a range', () => {
  const comments =
    `<w:comment w:id="1" w:author="Counsel">${p('Is this approved?')}</w:comment>` +
    `<w:comment w:id="2" w:author="Counsel">${p('And this?')}</w:comment>`
  const body = p(
    r('Halcyon ') +
      `<w:commentRangeStart w:id="1"/>${r('Plasma')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>` +
      `${r(' Corp')}<w:r><w:commentReference w:id="2"/></w:r>`,
  )
  expect(residueIn(body, { comments })).toEqual([
    'comment, "Plasma" at 8, Counsel, Is this approved?',
    'comment, "" at 19, Counsel, And this?',
  ])
})
