/** Running heads and page numbers: what stands on the edges of pages and is no part of the text. */
import type { Row } from './rows.js'

/** As many rows at the top and at the bottom of a page may be furniture. */
const DEEPEST = 4
/** A running head stands at the same height on each page, in points. */
const SAME_HEIGHT = 6
/** A foot that no other page repeats stands apart from the text by this much of the larger type. */
const APART = 3

/** The furniture of each page, and what is left of it. */
export function partFurniture(pages: readonly (readonly Row[])[]): { furniture: Row[]; rows: Row[] }[] {
  const heads = pages.map((rows) => rows.slice(0, DEEPEST))
  const feet = pages.map((rows) => rows.slice(-DEEPEST).toReversed())
  const [running, footing] = [indexOf(heads), indexOf(feet)]
  return pages.map((rows, page) => {
    const outermost = (edge: readonly Row[] = [], index: Index) => {
      const end = edge.findIndex(
        (row, depth) =>
          !isNumber(row, page + 1) &&
          !isNumbered(row, edge[depth + 1], page + 1) &&
          !runs(row, page, index, pages.length),
      )
      return edge.slice(0, end < 0 ? edge.length : end)
    }
    const furniture = new Set([...outermost(heads[page], running), ...outermost(feet[page], footing)])
    // a page of nothing else is all there is to read
    if (furniture.size === rows.length && pages.length === 1) return { furniture: [], rows: [...rows] }
    return { furniture: [...furniture], rows: rows.filter((row) => !furniture.has(row)) }
  })
}

/** "2", "- 2 -", "Page 2 of 3" on page 2. */
function isNumber(row: Row, page: number): boolean {
  const [, number] = /^(?:page )?\W{0,3}(\d{1,4})\W{0,3}(?:(?:of|\/) ?\d{1,4})?$/i.exec(wordsOf(row)) ?? []
  return Number(number) === page
}

/** "Halcyon Plasma Corporation - 2 -", "Halcyon | Page 2 of 3" on page 2, where the next row inwards is far away. */
function isNumbered(row: Row, inwards: Row | undefined, page: number): boolean {
  if (!inwards || Math.abs(row.y - inwards.y) < APART * Math.max(row.size, inwards.size)) return false
  const [, number] = /(?:\bpage |[-–—|] ?)(\d{1,4})(?: ?[-–—|]|(?: of |\/)\d{1,4})?$/i.exec(wordsOf(row)) ?? []
  return Number(number) === page
}

/** Rows of an edge by their words, numbers aside. */
type Index = ReadonlyMap<string, readonly { page: number; y: number }[]>

function indexOf(edges: readonly Row[][]): Index {
  const index = new Map<string, { page: number; y: number }[]>()
  for (const [page, rows] of edges.entries()) {
    for (const row of rows) {
      const words = withoutNumbers(row)
      const known = index.get(words)
      if (known) known.push({ page, y: row.y })
      else index.set(words, [{ page, y: row.y }])
    }
  }
  return index
}

/** Whether a row stands on the same edge of another page too, its numbers aside, and on half of the pages. */
function runs(row: Row, page: number, index: Index, pages: number): boolean {
  const words = withoutNumbers(row)
  // rules and numbers are alike on any page
  if (!/\p{L}/u.test(words)) return false
  const twins = (index.get(words) ?? []).filter((other) => Math.abs(row.y - other.y) < SAME_HEIGHT)
  const onPages = new Set(twins.map((twin) => twin.page)).add(page)
  return onPages.size > 1 && onPages.size * 2 >= pages
}

function withoutNumbers(row: Row): string {
  return wordsOf(row).replace(/\d+/g, '#')
}

function wordsOf({ cells }: Row): string {
  return cells.map(({ text }) => text).join(' ')
}
