/** Aligns a stretch of a release with a template: a cost for each difference, and a weight for each word in it. */
import { FIXED, FREE, type Graph, type Node } from './graph.js'
import { bandOf, wholeOf, type Band } from './band.js'
import type { Passage } from './passage.js'

/** One step of an alignment; -1 where the step has no word or no node. */
export interface Step {
  kind: 'same' | 'dropped' | 'added' | 'free'
  word: number
  node: number
}

/** Nodes and words to align: `first` is matched or the start, `last` is reached at the end. */
export interface Stretch {
  first: number
  last: number
  from: number
  to: number
  /** Where the passage is likely to begin or end, if that is open: words beyond it stand there at no cost. */
  likelyStart?: number | undefined
  likelyEnd?: number | undefined
  /** Words and nodes that are likely to match, in order: the band of comparison follows them. */
  guides: readonly Guide[]
}

export interface Guide {
  word: number
  node: number
}

interface Table {
  graph: Graph
  passage: Passage
  stretch: Stretch
  /** Columns that are kept of a row: all, or a band. */
  width: number
  /** The first column of each row. */
  lows: Int32Array
  same: Int32Array
  differs: Int32Array
  sameFrom: Uint8Array
  differsFrom: Uint8Array
}

const NEVER = 1 << 29
/** Cost of two words that differ in case or hyphen only. */
const LOOSE_PAIR = 40
/** What a word of free text costs: next to nothing, but a shorter free text wins. */
const FREE_WORD = 1
/** Cost of a difference at an open start: that of one behind a sentence. */
const START_OPEN = 56

/** Where the cost of a cell comes from. */
const BY_SAME = 0
const BY_DIFFERENCE = 1
const BY_OTHER = 2
const BY_ADDING = 3
const BY_PAIR = 4
const BY_STAYING = 5

/** The cheapest steps through a stretch. */
export function alignStretch(graph: Graph, passage: Passage, stretch: Stretch): Step[] {
  return alignIn(graph, passage, stretch, bandOf(stretch)) ?? alignIn(graph, passage, stretch, wholeOf(stretch)) ?? []
}

/** The steps within a band; nothing where no way leads through it. */
function alignIn(graph: Graph, passage: Passage, stretch: Stretch, band: Band): Step[] | undefined {
  const table = makeTable(graph, passage, stretch, band)
  fillFirstRow(table)
  for (let row = 1; row <= stretch.last - stretch.first; row++) fillRow(table, row)
  const end = endColumn(table)
  const cell = cellOf(table, stretch.last, end)
  if (cell < 0 || Math.min(table.same[cell]!, table.differs[cell]!) >= NEVER) return undefined
  return trace(table, end)
}

function makeTable(graph: Graph, passage: Passage, stretch: Stretch, band: Band): Table {
  const rows = stretch.last - stretch.first + 1
  const { lows, width } = band
  const cells = rows * width
  return {
    graph,
    passage,
    stretch,
    width,
    lows,
    ...cellsOf(cells),
  }
}

type Cells = Pick<Table, 'same' | 'differs' | 'sameFrom' | 'differsFrom'>

let spare: Cells | undefined

/** Cleared cells; small tables share theirs, one after the other, since a new array each time costs more than it holds. */
function cellsOf(count: number): Cells {
  if (!spare || spare.same.length < count) {
    const size = Math.max(count, SPARE_CELLS)
    const [same, differs] = [new Int32Array(size), new Int32Array(size)]
    const cells = { same, differs, sameFrom: new Uint8Array(size), differsFrom: new Uint8Array(size) }
    if (size === SPARE_CELLS) spare = cells
    same.fill(NEVER)
    differs.fill(NEVER)
    return cells
  }
  spare.same.fill(NEVER, 0, count)
  spare.differs.fill(NEVER, 0, count)
  spare.sameFrom.fill(0, 0, count)
  spare.differsFrom.fill(0, 0, count)
  return spare
}

const SPARE_CELLS = 1 << 17

/** Where the start is open, words that are left out cost what they weigh, from the likely start on. */
function fillFirstRow(table: Table): void {
  const { same, differs, differsFrom, passage, stretch, width } = table
  let skipped = 0
  for (let column = 0; column < width; column++) {
    const word = stretch.from + column
    if (stretch.likelyStart !== undefined) {
      if (column > 0 && word > stretch.likelyStart) skipped += passage.weights[word - 1]!
      same[column] = skipped
      differs[column] = skipped + START_OPEN
      continue
    }
    if (column === 0) same[column] = 0
    const opened = same[column]! + passage.opens[word]!
    const added = column > 0 ? differs[column - 1]! + passage.weights[word - 1]! : NEVER
    differs[column] = Math.min(opened, added)
    differsFrom[column] = added < opened ? BY_ADDING : BY_SAME
  }
}

function fillRow(table: Table, row: number): void {
  const node = table.graph.nodes[table.stretch.first + row]
  if (!node) return
  if (node.kind === FIXED) fillFixed(table, row, node)
  else fillOther(table, row, node)
}

/** A fixed word: matched by the word before the column, or dropped. */
function fillFixed(table: Table, row: number, node: Node): void {
  const { same, differs, sameFrom, differsFrom, passage, stretch, width, lows } = table
  const { ids, others, loose, weights, opens } = passage
  const before = node.before - stretch.first
  const shift = lows[row]! - lows[before]!
  for (let column = 0; column < width; column++) {
    const cell = row * width + column
    const word = stretch.from + lows[row]! + column - 1
    const up = column + shift
    const above = before * width + up
    const hasUp = up < width
    const hasDiagonal = up > 0 && up <= width
    if (hasDiagonal && (ids[word] === node.id || others[word] === node.id)) {
      const bySame = same[above - 1]!
      const byDifference = differs[above - 1]!
      same[cell] = Math.min(bySame, byDifference)
      sameFrom[cell] = byDifference < bySame ? BY_DIFFERENCE : BY_SAME
    }
    let cost = same[cell]! + opens[word + 1]!
    let from = BY_SAME
    const dropped = hasUp ? differs[above]! + node.dropCost : NEVER
    if (dropped < cost) {
      cost = dropped
      from = BY_DIFFERENCE
    }
    const added = column > 0 ? differs[cell - 1]! + weights[word]! : NEVER
    if (added < cost) {
      cost = added
      from = BY_ADDING
    }
    const paired =
      hasDiagonal && loose[word] === node.loose && node.loose > 0 && ids[word] !== node.id
        ? differs[above - 1]! + LOOSE_PAIR
        : NEVER
    if (paired < cost) {
      cost = paired
      from = BY_PAIR
    }
    differs[cell] = cost
    differsFrom[cell] = from
  }
}

/** Free text takes words as they come; a join takes the cheaper of its two ways. */
function fillOther(table: Table, row: number, node: Node): void {
  const { same, differs, sameFrom, differsFrom, passage, stretch, width, lows } = table
  for (let column = 0; column < width; column++) {
    const cell = row * width + column
    const at = lows[row]! + column
    const first = cellOf(table, node.before, at)
    const second = cellOf(table, node.other, at)
    const firstSame = first < 0 ? NEVER : same[first]!
    const secondSame = second < 0 ? NEVER : same[second]!
    same[cell] = Math.min(firstSame, secondSame)
    sameFrom[cell] = secondSame < firstSame ? BY_OTHER : BY_SAME
    if (node.kind === FREE) takeFree(table, cell, column, first)
    let cost = same[cell]! + passage.opens[stretch.from + at]!
    let from = BY_SAME
    if (first >= 0 && differs[first]! < cost) {
      cost = differs[first]!
      from = BY_DIFFERENCE
    }
    if (second >= 0 && differs[second]! < cost) {
      cost = differs[second]!
      from = BY_OTHER
    }
    const added = column > 0 ? differs[cell - 1]! + passage.weights[stretch.from + at - 1]! : NEVER
    if (added < cost) {
      cost = added
      from = BY_ADDING
    }
    differs[cell] = cost
    differsFrom[cell] = from
  }
}

function takeFree(table: Table, cell: number, column: number, above: number): void {
  const { same, differs, sameFrom } = table
  const byDifference = above < 0 ? NEVER : differs[above]!
  if (byDifference < same[cell]!) {
    same[cell] = byDifference
    sameFrom[cell] = BY_DIFFERENCE
  }
  const staying = column > 0 ? same[cell - 1]! + FREE_WORD : NEVER
  if (staying < same[cell]!) {
    same[cell] = staying
    sameFrom[cell] = BY_STAYING
  }
}

/** The cell of a node at a column of the whole table, -1 outside the band. */
function cellOf(table: Table, node: number, at: number): number {
  const row = node - table.stretch.first
  if (row < 0) return -1
  const column = at - table.lows[row]!
  return column < 0 || column >= table.width ? -1 : row * table.width + column
}

function trace(table: Table, end: number): Step[] {
  const { stretch, graph, differs, same, sameFrom, differsFrom } = table
  const steps: Step[] = []
  let at = end
  let node = stretch.last
  let cell = cellOf(table, node, at)
  const anchored = graph.nodes[node]?.kind === FIXED
  let inside = !anchored && differs[cell]! < same[cell]!
  while (node > stretch.first || inside) {
    const here = graph.nodes[node]!
    const from = inside ? differsFrom[cell]! : sameFrom[cell]!
    const word = stretch.from + at - 1
    const fixed = here.kind === FIXED && node > stretch.first
    if (inside && from === BY_SAME) {
      inside = false
      continue
    }
    if (from === BY_PAIR) steps.push({ kind: 'added', word, node: -1 }, { kind: 'dropped', word: -1, node })
    else if (from === BY_ADDING) steps.push({ kind: 'added', word, node: -1 })
    else if (from === BY_STAYING) steps.push({ kind: 'free', word, node })
    else if (fixed && inside) steps.push({ kind: 'dropped', word: -1, node })
    else if (fixed) steps.push({ kind: 'same', word, node })
    const back = from === BY_PAIR || from === BY_ADDING || from === BY_STAYING || (fixed && !inside)
    const up = from !== BY_ADDING && from !== BY_STAYING
    if (!inside && from === BY_DIFFERENCE) inside = true
    if (back) at--
    if (up) node = from === BY_OTHER ? here.other : here.before
    cell = cellOf(table, node, at)
  }
  return steps.reverse()
}

function endColumn(table: Table): number {
  const { stretch, same, differs, lows, width, passage } = table
  const row = stretch.last - stretch.first
  const columns = stretch.to - stretch.from
  if (stretch.likelyEnd === undefined) return columns
  let best = columns
  let least = NEVER * 2
  let skipped = 0
  for (let column = Math.min(width - 1, columns - lows[row]!); column >= 0; column--) {
    const cell = row * width + column
    const word = stretch.from + lows[row]! + column
    if (word < stretch.likelyEnd) skipped += passage.weights[word] ?? 0
    const cost = Math.min(same[cell]!, differs[cell]!) + skipped
    if (cost <= least) {
      least = cost
      best = lows[row]! + column
    }
  }
  return best
}
