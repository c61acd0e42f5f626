/** What stands inside a block's words: the dateline, listings, page furniture. */
import { findDateline, type WrittenDateline } from './dateline.js'
import type { Passage } from './draft.js'
import type { Dateline, Phrasing, Ticker } from './nodes.js'
import type { Positions } from './positions.js'
import { read, type Reading } from './reading.js'
import { findTickers } from './ticker.js'

/** The inline nodes of a passage in source order. */
export function inlineNodes(passage: Passage, at: Positions, isLead = false): Phrasing[] {
  const reading = read(passage.lines)
  const nodes: Phrasing[] = [...passage.furniture, ...tickersIn(reading, at)]
  const dateline = isLead ? datelineIn(reading, at) : undefined
  if (dateline) nodes.push(dateline)
  return nodes.sort((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0))
}

function tickersIn(reading: Reading, at: Positions): Ticker[] {
  return findTickers(reading.text).map(({ index, end, ...ticker }) => {
    const { start, end: behind } = reading.range(index, end)
    return { type: 'ticker', ...ticker, position: at.of(start, behind) }
  })
}

function datelineIn(reading: Reading, at: Positions): Dateline | undefined {
  const found = findDateline(reading.text)
  return found && found.score >= LEAST_SCORE ? datelineNode(found, reading, at) : undefined
}

/** The evidence that a paragraph's head needs to be a dateline. */
export const LEAST_SCORE = 3

function datelineNode(found: WrittenDateline, reading: Reading, at: Positions): Dateline {
  const { index, length, score: _score, evidence: _evidence, ...dateline } = found
  const { start, end } = reading.range(index, length)
  return { type: 'dateline', ...dateline, position: at.of(start, end) }
}
