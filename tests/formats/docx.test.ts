import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/formats/docx.js'
import { box, by, control, docx, field, p, r, t, table } from './docx/build.js'
import { blocksOf } from './reading.js'

function read(...file: Parameters<typeof docx>) {
  const [source] = readDocx(docx(...file))
  if (!source) throw new Error('nothing was read')
  return source
}

const STYLES =
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section"/><w:basedOn w:val="Heading1"/></w:style>' +
  '<w:style w:type="character" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Spaced"><w:name w:val="Spaced"/><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>'

const LONG = 'Halcyon Plasma Corporation announced today that its board has approved a plan for the coming year.'

describe('what is printed is read', () => {
  test('a line is a paragraph, a column a character, and an empty paragraph is an empty line', () => {
    const { text } = read(p('Halcyon Plasma') + '<w:p/>' + p(LONG))
    expect(text).toBe(`Halcyon Plasma\n\n${LONG}`)
  })

  test('runs join, whatever they are split at', () => {
    expect(read(p(r('Halc') + '<w:proofErr w:type="spellStart"/>' + r('yon', '<w:i/>') + r(' Plasma'))).text).toBe(
      'Halcyon Plasma',
    )
  })

  test('entities are characters', () => {
    expect(read(p('<w:r><w:t>R&amp;D &#8220;may&#x201D; &lt;</w:t></w:r>')).text).toBe('R&D “may” <')
  })

  test('tabs, line breaks, hyphens and symbols are characters', () => {
    const run =
      `<w:r>${t('Contact:')}<w:tab/>${t('Ruth Alder')}<w:br/>${t('forward')}<w:noBreakHyphen/>${t('look')}<w:softHyphen/>${t('ing')}` +
      '<w:sym w:font="Symbol" w:char="F0D4"/></w:r>'
    const source = read(p(run))
    expect(source.text).toBe('Contact:\tRuth Alder\nforward-looking™')
    expect(blocksOf(source)).toEqual(['text: Contact:\tRuth Alder / forward-looking™'])
  })

  test('white space at the ends counts only where xml:space says so', () => {
    expect(read(p('<w:r><w:t> a </w:t><w:t xml:space="preserve"> b </w:t></w:r>')).text).toBe('a b ')
  })

  test('insertions are in, deletions are out', () => {
    const body = p(
      r('may ') +
        by('Counsel', 'del', 1, '<w:r><w:delText>will</w:delText></w:r>') +
        by('Counsel', 'ins', 2, r('could')),
    )
    expect(read(body).text).toBe('may could')
  })

  test('a paragraph whose end is deleted goes on in the next', () => {
    const mark = by('Counsel', 'del', 1, '').replace('></w:del>', '/>')
    expect(read(p('Halcyon ', `<w:rPr>${mark}</w:rPr>`) + p('Plasma')).text).toBe('Halcyon Plasma')
  })

  test('hidden words are out, by their own properties and by their style', () => {
    const body = p(r('Halcyon') + r(' draft 3', '<w:vanish/>') + r(' internal', '<w:rStyle w:val="Note"/>'))
    expect(read(body, { styles: STYLES }).text).toBe('Halcyon')
  })

  test('a field is its result, in one paragraph or over several', () => {
    expect(read(p(r('On ') + field('DATE \\@ "M/d/yyyy"', 'May 4, 2003'))).text).toBe('On May 4, 2003')
    expect(read(p('<w:fldSimple w:instr="PAGE">' + r('2') + '</w:fldSimple>')).text).toBe('2')
  })

  test('links and content controls are their words', () => {
    expect(read(p(`<w:hyperlink r:id="x">${r('www.halcyon.example')}</w:hyperlink>`)).text).toBe('www.halcyon.example')
    expect(read(control(p(control(r('Halcyon'))))).text).toBe('Halcyon')
  })

  test('words with a reading aid are read, the aid is not', () => {
    const ruby = `<w:ruby><w:rt>${r('ko')}</w:rt><w:rubyBase>${r('弧')}</w:rubyBase></w:ruby>`
    expect(read(p(r('a') + `<w:r>${ruby}</w:r>` + r('b'))).text).toBe('a弧b')
  })

  test('a text box is read once, behind the paragraph that it hangs on', () => {
    expect(read(p(r('Halcyon') + box(p('NEWS RELEASE'))) + p('Lead')).text).toBe('Halcyon\nNEWS RELEASE\nLead')
  })

  test('header, body, notes and footer stand in this order', () => {
    const source = read(p(r('Revenue') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(' rose')), {
      header: p('Halcyon Plasma Corporation'),
      footer: p('Page 1'),
      footnotes:
        `<w:footnote w:type="separator" w:id="-1">${p('----')}</w:footnote>` +
        `<w:footnote w:id="2">${p('Not audited')}</w:footnote>`,
    })
    expect(source.text).toBe('Halcyon Plasma Corporation\nRevenue rose\nNot audited\nPage 1')
  })
})

describe('blocks', () => {
  test('headings are known by style, by outline level, and by bold short paragraphs', () => {
    const body =
      p('About Halcyon', '<w:pStyle w:val="Section"/>') +
      p('Outlook', '<w:outlineLvl w:val="1"/><w:spacing w:before="240"/>') +
      p(r('Safe Harbor', '<w:b/>'), '<w:spacing w:before="240"/>') +
      p(r('Not bold', '<w:b w:val="0"/>'), '<w:spacing w:before="240"/>')
    expect(blocksOf(read(body, { styles: STYLES }))).toEqual([
      'heading: About Halcyon',
      'heading: Outlook',
      'heading: Safe Harbor',
      'text: Not bold',
    ])
  })

  test('short paragraphs without space between them are lines of one block', () => {
    expect(blocksOf(read(p('Ruth Alder') + p('877-555-0142') + p(LONG)))).toEqual([
      'text: Ruth Alder / 877-555-0142',
      `text: ${LONG}`,
    ])
    const spaced = '<w:pStyle w:val="Spaced"/>'
    expect(blocksOf(read(p('Ruth Alder', spaced) + p('877-555-0142', spaced), { styles: STYLES }))).toHaveLength(2)
  })

  test('list items are list items', () => {
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    expect(blocksOf(read(p('Lower cost', item)))).toEqual(['listItem: Lower cost'])
  })

  test('a table of figures is one block, a line a row', () => {
    const source = read(table(['', '2003', '2002'], ['Revenues', '$ 6,931', '$ 6,321'], ['Net loss', '(12)', '—']))
    expect(blocksOf(source)).toEqual(['table:    2003   2002 / Revenues   $ 6,931   $ 6,321 / Net loss   (12)   —'])
  })

  test('a table of layout is read as text', () => {
    expect(blocksOf(read(table(['Contact:', 'Ruth Alder'], ['Phone:', '877-555-0142'])))).toEqual([
      'text: Contact:   Ruth Alder / Phone:   877-555-0142',
    ])
    expect(blocksOf(read(table([p(LONG) + p(LONG)])))).toEqual([`text: ${LONG}`, `text: ${LONG}`])
  })

  test('an empty line inside a paragraph parts two blocks', () => {
    expect(blocksOf(read(p(`<w:r>${t('one')}<w:br/><w:br/>${t('two')}</w:r>`)))).toEqual(['text: one', 'text: two'])
  })
})

test('other prefixes than w are read', () => {
  const bytes = docx('', {
    files: {
      'word/document.xml':
        '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>Halcyon</x:t></x:r></x:p></x:body></x:document>',
    },
  })
  expect(readDocx(bytes)[0]?.text).toBe('Halcyon')
  const edited = readDocx(bytes)[0]?.edit([{ start: 0, end: 7, text: 'Halcyon Plasma' }])
  expect(edited?.text).toBe('Halcyon Plasma')
})
