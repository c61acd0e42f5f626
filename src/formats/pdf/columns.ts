/** The order in which the rows of a page are read: columns of prose one after the other, tables row by row. */
import type { Cell, Row } from './rows.js'

/** Rows that are read from the top to the bottom, with their left and right edges. */
export interface Region {
  rows: Row[]
  left: number
  right: number
}

/** Fewer lines beside each other are no columns. */
const FEWEST_LINES = 4
/** Columns of prose have cells of this length on average; those of tables have shorter ones. */
const PROSE_CELL = 22
/** Columns inside columns end somewhere. */
const DEEPEST = 4

/** The regions of a page in reading order. */
export function regionsOf(rows: readonly Row[], depth = 0): Region[] {
  if (rows.length === 0) return []
  const band = depth < DEEPEST ? widestBand(rows) : undefined
  if (!band) return [regionOf(rows)]
  const { from, to, at } = band
  const beside = rows.slice(from, to)
  const parts = [rows.slice(0, from), side(beside, (cell) => cell.x < at), side(beside, (cell) => cell.x >= at)]
  return [...parts.flatMap((part) => regionsOf(part, depth + 1)), ...regionsOf(rows.slice(to), depth)]
}

function side(rows: readonly Row[], keep: (cell: Cell) => boolean): Row[] {
  return rows.flatMap((row) => {
    const cells = row.cells.filter(keep)
    return cells.length > 0 ? [{ ...row, cells }] : []
  })
}

function regionOf(rows: readonly Row[]): Region {
  const cells = rows.flatMap((row) => row.cells)
  const left = cells.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const right = cells.reduce((most, { end }) => Math.max(most, end), 0)
  return { rows: [...rows], left, right }
}

/** Rows with a gutter between two columns of prose. */
interface Band {
  from: number
  to: number
  /** The left edge of the right column. */
  at: number
}

function widestBand(rows: readonly Row[]): Band | undefined {
  const edges = new Map<number, number>()
  for (const { cells } of rows) for (const { x } of cells) edges.set(Math.floor(x), (edges.get(Math.floor(x)) ?? 0) + 1)
  const gutters = [...edges].filter(([, lines]) => lines >= FEWEST_LINES).map(([x]) => x)
  const bands = gutters.flatMap((x) => bandsAt(rows, x))
  return bands.sort((a, b) => b.to - b.from - (a.to - a.from))[0]
}

/** The stretches of rows that no cell bridges at `x`, where there is prose on both sides. */
function bandsAt(rows: readonly Row[], at: number): Band[] {
  const bands: Band[] = []
  let from = 0
  for (let to = 0; to <= rows.length; to++) {
    const row = rows[to]
    if (row?.cells.every((cell) => cell.end < at || cell.x >= at)) continue
    const cells = rows.slice(from, to).flatMap((one) => one.cells)
    if (isColumn(cells.filter((cell) => cell.x < at)) && isColumn(cells.filter((cell) => cell.x >= at)))
      bands.push({ from, to, at })
    from = to + 1
  }
  return bands
}

function isColumn(cells: readonly Cell[]): boolean {
  const characters = cells.reduce((sum, { text }) => sum + text.length, 0)
  return cells.length >= FEWEST_LINES && characters >= PROSE_CELL * cells.length
}
