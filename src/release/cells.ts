/**
 * The marks that a converter leaves of a table's cells.
 *
 *     | Contact: | Ruth Alder |
 *     ^          ^            ^
 */
import { sliceLine, type Line } from '../formats/source.js'

/** The most cells of a row that names, numbers and dates at the head of a release are set in. */
const MOST_CELLS = 3

/** A line without the marks that a converter left of a table's cells; at the head each cell is a line. */
export function cellsApart(line: Line, isHead: boolean): Line[] {
  if (!line.text.includes('|')) return [line]
  const isMark = (at: number) => line.text[at] === '|' || line.text[at]?.trim() === ''
  let from = 0
  while (isMark(from)) from++
  let to = line.text.length
  while (to > from && isMark(to - 1)) to--
  // a line of nothing but marks is a rule
  const isRule = from === line.text.length
  if (isRule || ![line.text.slice(0, from), line.text.slice(to)].some((margin) => margin.includes('|'))) return [line]
  const inner = sliceLine(line, from, to)
  // " | " or " | | " between two cells
  const gaps = [...inner.text.matchAll(/\s?\|[|\s]*/g)]
  if (!isHead || gaps.length === 0 || gaps.length >= MOST_CELLS) return [inner]
  const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)]
  return starts.map((start, index) => sliceLine(inner, start, gaps[index]?.index ?? inner.text.length))
}
