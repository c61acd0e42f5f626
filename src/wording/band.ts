/** The columns that are compared in each row of an alignment: a band along the words that are likely to match. */
import type { Guide, Stretch } from './align.js'

/** Columns on either side of the likely way. */
const MARGIN = 24
/** Above this many cells the band is narrowed: the bound on time and memory. */
const MOST_CELLS = 3_000_000

/** The first column of each row, and how many are compared. */
export interface Band {
  lows: Int32Array
  width: number
}

/** Every column: what remains where no way leads through the band. */
export function wholeOf(stretch: Stretch): Band {
  return { lows: new Int32Array(stretch.last - stretch.first + 1), width: stretch.to - stretch.from + 1 }
}

/** The band along the guides. */
export function bandOf(stretch: Stretch): Band {
  const rows = stretch.last - stretch.first + 1
  const columns = stretch.to - stretch.from + 1
  const points = pointsOf(stretch)
  const margin = MARGIN + widestStep(points)
  const most = Math.max(2 * MARGIN, Math.floor(MOST_CELLS / rows))
  const width = Math.min(columns, 2 * margin + 1, most)
  const lows = new Int32Array(rows)
  if (width === columns) return { lows, width }
  let next = 1
  for (let row = 0; row < rows; row++) {
    while (next < points.length - 1 && (points[next]?.node ?? 0) <= row) next++
    const center = between(points[next - 1], points[next], row)
    const low = Math.min(columns - width, Math.max(0, center - (width >> 1)))
    lows[row] = Math.max(low, row > 0 ? (lows[row - 1] ?? 0) : 0)
  }
  lows[0] = stretch.likelyStart === undefined ? 0 : (lows[0] ?? 0)
  if (stretch.likelyEnd === undefined) raiseEnd(lows, columns - width)
  return { lows, width }
}

/** The guides as rows and columns, with the stretch's own corners. */
function pointsOf(stretch: Stretch): Guide[] {
  const { first, last, from, to, likelyStart, likelyEnd, guides } = stretch
  const start = { node: 0, word: Math.max(0, (likelyStart ?? from) - from) }
  const end = { node: last - first, word: Math.min(to, likelyEnd ?? to) - from }
  const inner = guides
    .filter((guide) => guide.node > first && guide.node < last && guide.word >= from && guide.word < to)
    .map((guide) => ({ node: guide.node - first, word: guide.word - from + 1 }))
  return [start, ...inner, end]
}

/** The most by which the way leaves the straight one from guide to guide. */
function widestStep(points: readonly Guide[]): number {
  let widest = 0
  for (let at = 1; at < points.length; at++) {
    const from = points[at - 1]
    const to = points[at]
    if (from && to) widest = Math.max(widest, Math.abs(to.word - from.word - (to.node - from.node)))
  }
  return widest
}

function between(from: Guide | undefined, to: Guide | undefined, row: number): number {
  if (!from || !to || to.node === from.node) return to?.word ?? 0
  const part = Math.max(0, Math.min(1, (row - from.node) / (to.node - from.node)))
  return Math.round(from.word + part * (to.word - from.word))
}

/** The last row must reach the last column. */
function raiseEnd(lows: Int32Array, low: number): void {
  const last = lows.length - 1
  lows[last] = low
}
