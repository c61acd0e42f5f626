import { expect, test } from 'vitest'
import { readDocx } from '../../../src/formats/docx.js'
import { blocksOf } from '../reading.js'
import { by, docx, p } from './build.js'
import { resolved } from './oracle.js'

const level = (index: number, format: string, text: string, more = '', start = 1) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const at = (id: number, index = 0) => `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`

function read(numbering: string, body: string, styles = '') {
  const [source] = readDocx(docx(body, { numbering, styles }), { date: '2026-02-03T09:00:00Z' })
  if (!source) throw new Error('nothing was read')
  return source
}

test('levels count, begin again behind a higher one, and show the levels above', () => {
  const lists =
    definition(1, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%1(%2)'), level(2, 'upperRoman', '%3')) +
    list(1, 1)
  const body = [0, 1, 1, 2, 2, 0, 1].map((index) => p('Item', at(1, index))).join('')
  expect(read(lists, body).text.split('\n')).toEqual(
    ['1.', '1(a)', '1(b)', 'I', 'II', '2.', '2(a)'].map((number) => `${number} Item`),
  )
})

test.each([
  ['lowerLetter', 26, ['z', 'aa']],
  ['upperLetter', 1, ['A', 'B']],
  ['lowerRoman', 3, ['iii', 'iv']],
  ['upperRoman', 1999, ['MCMXCIX', 'MM']],
  ['decimalZero', 9, ['09', '10']],
  ['upperRoman', 2_000_000_000, ['2000000000', '2000000001']],
])('%s from %i', (format, start, expected) => {
  const lists = definition(1, level(0, format, '(%1)', '<w:suff w:val="nothing"/>', start)) + list(1, 1)
  const body = p('x', at(1)) + p('x', at(1))
  expect(read(lists, body).text.split('\n')).toEqual(expected.map((number) => `(${number})x`))
})

test('a list goes on where another of its definition stopped, unless it begins anew', () => {
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
  const lists = definition(1, level(0, 'decimal', '%1)')) + list(1, 1) + list(2, 1) + list(3, 1, anew)
  const body = [1, 2, 3, 3, 1].map((id) => p('x', at(id))).join('')
  expect(read(lists, body).text).toBe('1) x\n2) x\n5) x\n6) x\n7) x')
})

test('bullets, unknown lists, empty and deleted paragraphs have no number', () => {
  const lists =
    definition(1, level(0, 'bullet', '\uf0b7')) + definition(2, level(0, 'decimal', '%1.')) + list(1, 1) + list(2, 2)
  const gone = `<w:rPr>${by('Counsel', 'del', 1, '').replace('></w:del>', '/>')}</w:rPr>`
  const words = by('Counsel', 'del', 2, '<w:r><w:delText>gone</w:delText></w:r>')
  const body = p('a', at(1)) + p('b', at(9)) + p('c', at(2)) + p(words, at(2) + gone) + p('d', at(2)) + p('e', at(0))
  expect(read(lists, body).text).toBe('a\nb\n1. c\n2. d\ne')
})

test('a style may number its paragraphs', () => {
  const styles = `<w:style w:type="paragraph" w:styleId="Point"><w:pPr>${at(1)}</w:pPr></w:style>`
  const lists = definition(1, level(0, 'decimal', '%1.')) + list(1, 1)
  const source = read(
    lists,
    p('Growth', '<w:pStyle w:val="Point"/>') + p('None', `<w:pStyle w:val="Point"/>${at(0)}`),
    styles,
  )
  expect(blocksOf(source)).toEqual(['listItem: 1. Growth', 'text: None'])
})

test('a telephone that Word took for a list is a line of its block, and only its words can be edited', async () => {
  const lists = definition(1, level(0, 'decimal', '(%1) ', '', 312)) + list(1, 1)
  const body = p('Dana Okafor') + p('555-0117', at(1))
  const source = read(lists, body)
  expect(blocksOf(source)).toEqual(['text: Dana Okafor / (312) 555-0117'])
  const start = source.text.indexOf('(312)')
  expect(source.canEdit?.({ start, end: start + 5, text: '(313)' })).toBe(false)
  expect(source.canEdit?.({ start, end: source.text.length, text: '(313) 555-0117' })).toBe(false)
  const edited = source.edit([{ start: start + 6, end: start + 9, text: '556' }])
  expect(edited.text).toBe('Dana Okafor\n(312) 556-0117')
  expect((await resolved(edited.bytes())).rejected).toContain('555-0117')
})

test('a list that names a style has the levels of the style, and goes on where another such list stopped', () => {
  const named = '<w:numStyleLink w:val="Clauses"/>'
  const style = definition(3, level(0, 'upperRoman', '%1.')).replace('<w:lvl', '<w:styleLink w:val="Clauses"/><w:lvl')
  const lists = definition(1, named) + definition(2, named) + style + list(1, 1) + list(2, 2) + list(3, 3)
  expect(read(lists, [1, 2, 3].map((id) => p('x', at(id))).join('')).text).toBe('I. x\nII. x\nIII. x')
})
