/** Exhibits of filings, laid out as pages: columns beside each other, centred titles, paragraphs that no blank line parts. */
import { describe, expect, it } from 'vitest'
import { treeOf, wordsOf } from './parts.js'

const right = (text: string) => text.padStart(132)
/** A line with words at the left and at some column. */
const columns = (left: string, text: string, column = 76) => left.padEnd(column) + text

const COVER = `Item 9. Regulation FD Disclosure

    On July 8, 2003, Halcyon Plasma Corporation (the "Company") issued a press release regarding its donor center in Fresno. The full text
of the press release is attached hereto as an exhibit, which is furnished and shall not be deemed filed for the purposes of any section.

                                                                      -2-
\fTable of Contents

                                                                   SIGNATURE

   Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf
by the undersigned hereunto duly authorized.

${columns('Dated: July 8, 2003', 'Halcyon Plasma Corporation')}

${columns('', 'By: /s/ RUTH ALDER')}
${columns('', 'Ruth Alder', 80)}

                                                                      -3-
\fTable of Contents

                                                               INDEX TO EXHIBITS

Exhibit
Number                                                  Description of Document

99.1        Press Release dated July 8, 2003.

                                                                      -4-
`
const EXHIBIT = `\f${right('Exhibit 99.1')}\n\n`
const NAMES = ['Ruth Alder', 'Vice President of Communications', 'Halcyon Plasma, Inc.', '(877) 555-0142']
const TITLE = 'Halcyon Plasma Corporation Reports Second Quarter Financial Results'
const centred = (text: string) => text.padStart(70 + text.length / 2)
const LEAD = `FRESNO, Calif., July 8, 2003 — Halcyon Plasma Corporation (Nasdaq: HALC) reported today that revenues for the second quarter of 2003 were
$6.9 million, with an income from operations of $0.8 million, and that its third donor center in the valley has opened in Fresno.
`
/** A contact in a column, the label beside its first line. */
const contactAt = (column: number, name = column + 22) =>
  NAMES.map((text, row) => columns(row > 0 ? '' : columns('', 'CONTACT:', column), text, name))

async function partsOf(text: string) {
  const tree = await treeOf(text)
  const words = (type: Parameters<typeof wordsOf>[1]) => wordsOf(tree, type)
  return {
    lines: words('releaseLine'),
    contacts: words('contactBlock').join(' '),
    headline: words('headline'),
    decks: words('subheadline'),
  }
}

describe('an exhibit below its filing’s cover', () => {
  it('has its date in one column and its contact in another', async () => {
    const [first = '', second = '', ...names] = contactAt(76)
    const head = [
      columns('FOR IMMEDIATE RELEASE', first.trimStart()),
      columns('Tuesday July 8, 2003', second.trimStart(), 98),
      ...names,
    ]
    const { lines, contacts, headline } = await partsOf(
      `${COVER}${EXHIBIT}${head.join('\n')}\n\n${centred(TITLE)}\n\n${LEAD}`,
    )
    expect(lines).toEqual(['FOR IMMEDIATE RELEASE', 'Tuesday July 8, 2003'])
    expect(contacts).toBe(`CONTACT: ${NAMES.join(' ')}`)
    expect(headline).toEqual([TITLE])
  })

  it('has its release line at the left of its number', async () => {
    const line = 'For Release on July 8, 2003 at 7:30 a.m. E.D.T.'
    const head = columns(line, 'EXHIBIT 99.1', 120)
    const { lines, headline } = await partsOf(
      `${COVER}\f${head}\n\n${contactAt(60).join('\n')}\n\n${centred(TITLE)}\n${LEAD}`,
    )
    expect(lines).toEqual([line])
    expect(headline).toEqual([TITLE])
  })

  it('has its parts below an agreement, which is an exhibit too', async () => {
    const clause = (number: number) =>
      `${number}. The Buyer agrees to buy of the Seller, and the Seller agrees to sell to the Buyer, all beds and chairs of the centers.\n\n`
    const agreement = `\f${right('Exhibit 10.1')}\n\nASSET PURCHASE AGREEMENT\n\n${Array.from({ length: 90 }, (_, index) => clause(index + 1)).join('')}`
    const head = columns('FOR IMMEDIATE RELEASE', contactAt(76).join('\n').trimStart())
    const { lines, contacts, headline } = await partsOf(
      `${COVER}${agreement}${EXHIBIT}${head}\n\n${centred(TITLE)}\n\n${LEAD}`,
    )
    expect(lines).toEqual(['FOR IMMEDIATE RELEASE'])
    expect(contacts).toBe(`CONTACT: ${NAMES.join(' ')}`)
    expect(headline).toEqual([TITLE])
  })

  it('begins behind the index where no line names the exhibit', async () => {
    const { lines, headline, decks } = await partsOf(
      `SECURITIES AND EXCHANGE COMMISSION\n\n${COVER}\fFOR IMMEDIATE RELEASE: July 8, 2003\n\n${contactAt(60).join('\n')}\n\n${centred('Halcyon Plasma, Inc. Cooperates with Board of Health')}\n\n${LEAD}`,
    )
    expect(lines).toEqual(['FOR IMMEDIATE RELEASE: July 8, 2003'])
    expect(headline).toEqual(['Halcyon Plasma, Inc. Cooperates with Board of Health'])
    expect(decks).toEqual([])
  })
})

describe('an exhibit’s column of contacts', () => {
  it.each([20, 40, 60, 84])('at %i is over where the title begins, blank line or not', async (column) => {
    const { contacts, headline } = await partsOf(
      `${EXHIBIT}${contactAt(column).join('\n')}\n${centred(TITLE)}\n${LEAD}`,
    )
    expect(contacts).toBe(`CONTACT: ${NAMES.join(' ')}`)
    expect(headline).toEqual([TITLE])
  })

  it('beside a date in a narrow column is of that contact, blank line below it or not', async () => {
    const [first = '', second = '', ...names] = contactAt(30, 40)
    const head = [
      columns('FOR IMMEDIATE RELEASE', first.trimStart(), 30),
      columns('Tuesday July 8, 2003', second.trimStart(), 40),
      ...names,
    ]
    const { contacts, headline } = await partsOf(`${EXHIBIT.trimEnd()}\n${head.join('\n')}\n${centred(TITLE)}\n${LEAD}`)
    expect(contacts).toBe(`CONTACT: ${NAMES.join(' ')}`)
    expect(headline).toEqual([TITLE])
  })

  it('stands below the paper’s title, which a short release line has beside it', async () => {
    const head = [`FOR IMMEDIATE RELEASE   NEWS RELEASE`, ...contactAt(2)].join('\n')
    const { lines, contacts } = await partsOf(`${EXHIBIT}${head}\n\n${centred(TITLE)}\n\n${LEAD}`)
    expect(lines).toEqual(['FOR IMMEDIATE RELEASE'])
    expect(contacts).toBe(`CONTACT: ${NAMES.join(' ')}`)
  })

  it('is none where the paper’s title and the date have an address beside them', async () => {
    const address = [
      'One Cedar Parkway, Suite 200, Third Floor',
      'Fresno, CA 93721-2349',
      '877-555-0142 Phone',
      'www.halcyon.example',
    ]
    const head = ['Press Release', 'July 8, 2003', '', ''].map((left, row) => columns(left, address[row] ?? '', 16))
    const { lines, contacts, headline } = await partsOf(`${EXHIBIT}${head.join('\n')}\n\n${centred(TITLE)}\n\n${LEAD}`)
    expect(lines).toEqual(['July 8, 2003'])
    expect(contacts).toBe('')
    expect(headline).toEqual([TITLE])
  })

  it('goes on beside the date, which stands in the left column of its last row', async () => {
    const rows = [
      ['', 'Contact:   Ruth Alder'],
      ['', '           Director'],
      ['July 8, 2003', '           (877) 555-0142'],
    ] as const
    const head = rows.map(([left, text]) => columns(left, text, 30)).join('\n')
    const { lines, contacts } = await partsOf(
      `${EXHIBIT}FOR IMMEDIATE RELEASE\n\n${head}\n\n${centred(TITLE)}\n\n${LEAD}`,
    )
    expect(lines).toEqual(['FOR IMMEDIATE RELEASE', 'July 8, 2003'])
    expect(contacts.replaceAll(/\s+/g, ' ')).toBe('Contact: Ruth Alder Director (877) 555-0142')
  })

  it('begins beside a long release line, with a blank line below each row', async () => {
    const line = 'FOR RELEASE ON July 8, 2003 at 7:30 a.m. E.D.T.'
    const [first = '', ...names] = contactAt(76)
    const head = [columns(line, first.trimStart()), ...names].join('\n\n')
    const { lines, contacts } = await partsOf(`${EXHIBIT}${head}\n\n${centred(TITLE)}\n\n${LEAD}`)
    expect(lines).toEqual([line])
    expect(contacts).toBe(`CONTACT: ${NAMES.join(' ')}`)
  })
})

describe('an amount below a title that ends in a figure', () => {
  it.each([
    ['Halcyon Plasma Reports Record Revenue of $6.9 Million', '$0.8 Million Operating Income and $0.04 Diluted EPS'],
    ['Halcyon Plasma Reports 23% Revenue Growth in Second Quarter 2003', '$6.9 Million of Revenue'],
    ['Halcyon Plasma Announces Second Quarter Revenue Up by 23%', '€6.2 Million of Revenue'],
    [
      'Halcyon Plasma Reports Record First Quarter Revenue',
      '$6.9 Million of Revenue and $0.8 Million Operating Income',
    ],
  ])('begins a deck: "%s"', async (title, deck) => {
    const { headline, decks } = await partsOf(`${EXHIBIT}${centred(title)}\n${centred(deck)}\n${LEAD}`)
    expect(headline).toEqual([title])
    expect(decks).toEqual([deck])
  })
  it('goes on with the title behind a word', async () => {
    const [above, below] = ['Halcyon Plasma Reports Record Second Quarter With Revenue Above', '$6.9 Million in 2003']
    const { headline } = await partsOf(`${EXHIBIT}${centred(above)}\n${centred(below)}\n\n${LEAD}`)
    expect(headline).toEqual([`${above} ${below}`])
  })
})

describe('a title in the middle of the page, without a blank line below it', () => {
  it.each([
    ['Halcyon Plasma Corporation Reports Record 23% Growth', 'in 2003 over 2002'],
    ['Halcyon Plasma Corporation Reports Record Second Quarter', 'Financial Results'],
    ['Martin Vey, Former Governor of Fresno County, Joins Halcyon', 'Plasma Board of Directors'],
    ['Halcyon Plasma Corporation Reports Revenue For Quarter and Year', 'Ended December 31, 2003'],
  ])('goes on above a wider deck: "%s"', async (above, below) => {
    const deck =
      'Company Reports $6.9 Million Revenue, $5 Million Cash and Investments, and $0.33 Basic EPS for the Year'
    const { headline, decks } = await partsOf(`${EXHIBIT}${[above, below, deck].map(centred).join('\n')}\n${LEAD}`)
    expect(headline).toEqual([`${above} ${below}`])
    expect(decks).toEqual([deck])
  })
})

describe('paragraphs that no blank line parts', () => {
  const STATEMENT = `Note to Investors
This press release contains forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995. They are
subject to risks and uncertainties, and actual results may differ materially; factors that could cause this are told in the annual report on`
  const NOTICE = `The tests named herein are tests of others. Naming any hospital that makes use of them does not represent an endorsement of the plasma
products of Halcyon Plasma Corporation by any such hospital.`
  const squeezed = (text: string) => text.replaceAll('\n', ' ')

  it.each([
    [
      'a full line',
      'Form 10-K and in the quarterly reports on Form 10-Q, and in the other filings with the Commission, which are listed there.',
    ],
    ['a short line', 'Form 10-K, and in the other filings.'],
  ])('end a safe harbor above another notice, behind %s', async (_, end) => {
    const tree = await treeOf(`${LEAD}\n${STATEMENT}\n${end}\n${NOTICE}\n`)
    expect(wordsOf(tree, 'safeHarbor')).toEqual([squeezed(`${STATEMENT} ${end}`)])
    expect(wordsOf(tree, 'legend')).toEqual([squeezed(NOTICE)])
  })

  it('end at the foot of a page above a table’s title', async () => {
    const contact =
      'For further information, please contact Ruth Alder, Chairman of Halcyon Plasma, Inc., at 1-877-555-0142.'
    const title = ['Halcyon Plasma, Inc.', 'Statements of Income', '(Unaudited)'].map(centred).join('\n')
    const { contacts } = await partsOf(`${LEAD}\n${contact}\n\f${title}\n\nNet sales     $6,931,000     $5,103,000\n`)
    expect(contacts).toBe(contact)
  })

  it('end at the foot of a page, also behind the name of a form', async () => {
    const tree = await treeOf(
      `${LEAD}\n${STATEMENT}\nForm 10-K.\n\fThe Company will be hosting a conference call on its results, which may be heard by dialing the number below.\n`,
    )
    expect(wordsOf(tree, 'safeHarbor')).toEqual([squeezed(`${STATEMENT} Form 10-K.`)])
  })
})
