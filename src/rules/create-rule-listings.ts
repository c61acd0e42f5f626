/** Where the company behind a release is listed, as far as its tickers say. */
import { isNorthAmerican } from '../lexicon/exchanges.js'
import type { Ticker } from '../release/nodes.js'

/** Whether a ticker is of a market in the United States or Canada; one that names no market is taken for one. */
export function isListedAtHome(tickers: readonly Ticker[]): boolean {
  return tickers.some(({ exchange }) => exchange === undefined || isNorthAmerican(exchange))
}

/** Whether all tickers are of markets elsewhere. */
export function isListedAbroad(tickers: readonly Ticker[]): boolean {
  return tickers.length > 0 && !isListedAtHome(tickers)
}
