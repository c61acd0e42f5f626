/** One symbol for one listing: within the release, and as the house has it. */
import { findExchange } from '../lexicon/exchanges.js'
import type { Issuer, Listing } from '../house/house.js'
import type { Ticker } from '../release/nodes.js'
import { exchangeRange, isCompany, symbolRange } from '../release/ticker.js'
import { createRule } from './create-rule.js'

export const tickerConsistency = createRule<readonly [], 'symbol' | 'exchange' | 'within' | 'replace'>({
  name: 'ticker-consistency',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the same symbol and exchange throughout, as the house lists them',
      group: 'identity',
      recommended: 'error',
    },
    messages: {
      symbol: 'Ticker "{{written}}" should read "{{expected}}", as {{issuer}} is listed',
      exchange: 'Exchange of "{{symbol}}" is "{{written}}", expected "{{expected}}", as {{issuer}} is listed',
      within: 'Ticker "{{written}}" contradicts "{{expected}}" on line {{line}}',
      replace: 'Write "{{expected}}"',
    },
    schema: [],
    hasSuggestions: true,
  },
  defaultOptions: [],
  needs: ['ticker'],
  create: ({ release, report }) => {
    const { issuer, house } = release
    // another client's symbol is a matter for wrong-issuer
    const isForeign = ({ symbol }: Ticker) =>
      house?.issuers.some((other) => other !== issuer && other.tickers.some((listing) => listing.symbol === symbol)) &&
      !issuer?.tickers.some((listing) => listing.symbol === symbol)
    const seen: Ticker[] = []
    const reportSymbol = (
      node: Ticker,
      messageId: 'symbol' | 'within',
      expected: string,
      data: Record<string, string>,
      first?: Ticker,
    ) => {
      const at = symbolRange(node)
      report({
        messageId,
        at,
        data: { written: node.symbol, expected, ...data },
        actual: node.symbol,
        expected,
        suggest: [{ messageId: 'replace', data: { expected }, fix: { ...at, text: expected } }],
        ...(first && { related: [{ message: `Ticker is "${expected}" here`, at: symbolRange(first) }] }),
      })
    }
    return {
      ticker: (node) => {
        const own = issuer && !isForeign(node) ? listingFor(issuer, node) : undefined
        if (issuer && own === 'other exchange') {
          const expected = issuer.tickers.map(({ exchange }) => exchange).join('" or "')
          const data = { symbol: node.symbol, written: node.exchange ?? '', expected, issuer: issuer.name }
          report({
            messageId: 'exchange',
            at: exchangeRange(node, release.source),
            data,
            actual: data.written,
            expected,
          })
        } else if (issuer && own && own !== 'other exchange') {
          if (own.symbol !== node.symbol) reportSymbol(node, 'symbol', own.symbol, { issuer: issuer.name })
        } else {
          const first = seen.find((other) => contradict(other, node) && !areBeside(other, node, seen))
          if (first) reportSymbol(node, 'within', first.symbol, { line: String(first.position.start.line) }, first)
        }
        const known = seen.some(
          ({ symbol, exchange, issuer: name }) =>
            symbol === node.symbol && exchange === node.exchange && name === node.issuer,
        )
        if (!known) seen.push(node)
      },
    }
  },
})

/** The house's listing that a ticker means; nothing where it is another company's or a listing that the house does not know. */
function listingFor(issuer: Issuer, node: Ticker): Listing | 'other exchange' | undefined {
  if (isCompany(node.issuer ?? '') && !isNamed(issuer, node)) return undefined
  const sameSymbol = issuer.tickers.filter(({ symbol }) => symbol === node.symbol)
  const market = node.exchange === undefined ? undefined : familyOf(node.exchange)
  if (sameSymbol.length > 0) {
    const fits = market === undefined || sameSymbol.some(({ exchange }) => familyOf(exchange) === market)
    return fits ? sameSymbol[0] : 'other exchange'
  }
  const sameMarket = issuer.tickers.find(({ exchange }) => market === undefined || familyOf(exchange) === market)
  return sameMarket && (isNamed(issuer, node) || isNear(sameMarket.symbol, node.symbol)) ? sameMarket : undefined
}

/** The tiers of one market count as one: "Nasdaq" for "Nasdaq Global Market". */
function familyOf(exchange: string): string {
  const name = findExchange(exchange)?.name ?? exchange
  // "Nasdaq Global Select Market", "OTCQB", "OTC Pink"; the bulletin board was never a tier of OTC Markets
  if (/^Nasdaq(?: (?:Global|Capital)|$)/.test(name)) return 'Nasdaq'
  return /^OTC(?:QX|QB|ID| Pink| Markets)/.test(name) ? 'OTC Markets' : name
}

function isNamed(issuer: Issuer, { issuer: written }: Ticker): boolean {
  const name = written?.toLowerCase()
  return name !== undefined && [issuer.name, ...issuer.aliases].some((known) => name.endsWith(known.toLowerCase()))
}

/** Two tickers of the same company on the same market with symbols that only a slip or a vendor's suffix tells apart. */
function contradict(a: Ticker, b: Ticker): boolean {
  if (a.symbol === b.symbol || a.exchange === undefined || b.exchange === undefined) return false
  if (familyOf(a.exchange) !== familyOf(b.exchange)) return false
  if (bare(a.symbol) === bare(b.symbol)) return true
  const sameCompany = a.issuer !== undefined && a.issuer === b.issuer
  return sameCompany && a.position.end.offset !== undefined && isSlip(a.symbol, b.symbol)
}

function isNear(a: string, b: string): boolean {
  return bare(a) === bare(b) || isSlip(a, b)
}

/** "HALC.OB" as "HALC": suffixes of data vendors. */
function bare(symbol: string): string {
  return symbol.replace(/\.(?:OB|PK)$/, '')
}

/** "HACL", "HALX" or "HAL" for "HALC": the same letters in another order, or one letter changed, added or dropped. */
function isSlip(a: string, b: string): boolean {
  // "MLF.A" and "MLF.B" are classes of shares
  if (/[./-]/.test(a + b)) return false
  if (Math.min(a.length, b.length) < 3) return false
  if (Math.abs(a.length - b.length) === 1) return a.startsWith(b) || b.startsWith(a)
  if (a.length !== b.length) return false
  const differing = [...a].filter((letter, index) => letter !== b[index]).length
  return differing === 1 || [...a].toSorted().join('') === [...b].toSorted().join('')
}

/** Classes of shares stand side by side somewhere: "(NYSE: MLF, MLFA)". */
function areBeside(a: Ticker, b: Ticker, seen: readonly Ticker[]): boolean {
  const all = [...seen, b]
  return all.some((left, index) => {
    const right = all[index + 1]
    const gap = (right?.position.start.offset ?? Infinity) - (left.position.end.offset ?? 0)
    return right !== undefined && gap < 12 && new Set([left.symbol, right.symbol, a.symbol, b.symbol]).size === 2
  })
}
