/** The forms of tickers that releases have. */
import { describe, expect, it } from 'vitest'
import { EXCHANGES, findExchange } from '../../src/lexicon/exchanges.js'
import { findTickers } from '../../src/release/ticker.js'

/** "NYSE ABC" for each listing of a text. */
function tickersOf(text: string): string[] {
  return findTickers(`Halcyon Plasma Corporation ${text} announced today`).map(
    ({ exchange, symbol }) => `${exchange ?? 'unknown'} ${symbol}`,
  )
}

describe('a listing', () => {
  it.each([
    ['a colon and a space', '(NYSE: ABC)', 'NYSE ABC'],
    ['a colon', '(NASDAQ:ABC)', 'Nasdaq ABC'],
    ['a dash between spaces', '(NYSE - ABC)', 'NYSE ABC'],
    ['a dash', '(NASDAQ-ABC)', 'Nasdaq ABC'],
    ['a dash in the exchange’s name', '(TSX-V: ABC)', 'TSX Venture Exchange ABC'],
    ['two classes', '(NYSE: ABC, ABC.B)', 'NYSE ABC', 'NYSE ABC.B'],
    ['shares and warrants', '(Nasdaq: ABC and ABCW)', 'Nasdaq ABC', 'Nasdaq ABCW'],
    ['quotation marks', '(Nasdaq: "ABC")', 'Nasdaq ABC'],
    ['three markets with slashes', '(CSE: ABC / OTCQB: ABCF / FRA: 1A2)', 'CSE ABC', 'OTCQB ABCF', 'Frankfurt 1A2'],
    ['two pairs of brackets', '(TSXV:ABC)(OTCQB:ABCF)', 'TSX Venture Exchange ABC', 'OTCQB ABCF'],
    ['a class', '(NYSE: BRK.A)', 'NYSE BRK.A'],
    ['a class behind a space', '(Nasdaq Stockholm: ERIC B)', 'Nasdaq Stockholm ERIC B'],
    ['units', '(NYSE: SOUL.U)', 'NYSE SOUL.U'],
    ['warrants', '(NYSE: ABC.WS, ABC WS)', 'NYSE ABC.WS', 'NYSE ABC WS'],
    ['preferred shares', '(NYSE: BAC PR L, ABC Pr A, ABCpB)', 'NYSE BAC PR L', 'NYSE ABC Pr A', 'NYSE ABCpB'],
    ['.OB', '(OTCBB: HALC.OB)', 'OTC Bulletin Board HALC.OB'],
    ['.PK', '(Pink Sheets: HALC.PK)', 'OTC Pink HALC.PK'],
    ['no brackets', 'NYSE: ABC', 'NYSE ABC'],
    ['a symbol named', 'on the New York Stock Exchange under the symbol "ABC"', 'NYSE ABC'],
    ['a market inside of another word', 'and the stock is traded under the symbol "ABC"', 'unknown ABC'],
    ['symbols named', 'on Nasdaq under the symbols “ABC” and “ABCU,” respectively', 'Nasdaq ABC', 'Nasdaq ABCU'],
    ['a symbol without its exchange', '(Ticker symbol: ABC)', 'unknown ABC'],
    ['a misspelt exchange', '(NYES: ABC)', 'unknown ABC'],
  ])('%s', (_name, text, ...said) => {
    expect(tickersOf(text)).toEqual(said)
  })

  it.each([
    ['an abbreviation', '(ABC)'],
    ['an initiative’s name that begins like a market', '(AIM-AHEAD)'],
    ['a label with a colon', '(Note: ABC)'],
    ['a security’s number', '(ISIN: US123)'],
  ])('%s is none', (_name, text) => {
    expect(tickersOf(text)).toEqual([])
  })
})

describe('the exchanges', () => {
  it.each(
    (
      'NYSE, NYSE American, NYSE MKT, AMEX, NYSE Arca, Nasdaq GS, Nasdaq GM, Nasdaq CM, OTCBB, OTCQX, OTCQB, OTCID, Pink, ' +
      'TSX, TSXV, CSE, NEO, Cboe, LSE, AIM, ASX, NZX, Euronext, Xetra, FRA, HKEX, TSE, SGX, JSE, B3, NSE, BSE, SIX, ' +
      'Nasdaq Stockholm, Nasdaq Helsinki, Nasdaq Copenhagen, Nasdaq Iceland'
    ).split(', '),
  )('%s is known', (name) => {
    expect(findExchange(name)?.source).toBeTruthy()
  })

  it('are in force one after the other where one was renamed', () => {
    const years = ['AMEX', 'NYSE MKT', 'NYSE American'].map((name) => {
      const { from, until } = findExchange(name) ?? {}
      return [from, until]
    })
    expect(years).toEqual([
      [undefined, 2012],
      [2012, 2017],
      [2017, undefined],
    ])
  })

  it('have no alias twice', () => {
    const taken = EXCHANGES.flatMap(({ name, aliases }) =>
      aliases.filter((alias) => findExchange(alias)?.name !== name).map((alias) => `${alias} of ${name}`),
    )
    expect(taken).toEqual([])
  })
})
