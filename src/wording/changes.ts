/** Groups the marks of an alignment into the changes that a person would mark as one. */
import type { Mark } from './marks.js'

/** A change: marks from index `from` up to `to`, with the other half of it where words moved. */
export interface Change {
  from: number
  to: number
  /** Where the moved words belong, for a change that took them away from there. */
  origin?: { from: number; to: number }
}

/** Unchanged words between two halves of a swap. */
const SWAP_DISTANCE = 4
/** Words that are a clause of their own: moved, not by chance the same. */
const SHORTEST_MOVE = 4

/** The changes in order. */
export function changesOf(marks: readonly Mark[]): Change[] {
  return joinMoves(marks, joinSwaps(marks, runsOf(marks)))
}

function runsOf(marks: readonly Mark[]): Change[] {
  const changes: Change[] = []
  let from = -1
  for (let index = 0; index <= marks.length; index++) {
    const changed = marks[index] !== undefined && marks[index]?.kind !== 'same'
    if (changed && from < 0) from = index
    if (changed || from < 0) continue
    changes.push({ from, to: index })
    from = -1
  }
  return changes
}

/** "and risks" for "risks and": words dropped here and added a few words on are one change. */
function joinSwaps(marks: readonly Mark[], changes: readonly Change[]): Change[] {
  const joined: Change[] = []
  for (const change of changes) {
    const last = joined[joined.length - 1]
    const near = last && change.from - last.to <= SWAP_DISTANCE
    if (last && near && isSwap(marks, last, change)) last.to = change.to
    else joined.push({ ...change })
  }
  return joined
}

function isSwap(marks: readonly Mark[], first: Change, second: Change): boolean {
  const forth = textOf(marks, first, 'deleted')
  const back = textOf(marks, first, 'inserted')
  const there = textOf(marks, second, 'inserted')
  const here = textOf(marks, second, 'deleted')
  return (forth !== '' && sorted(forth) === sorted(there)) || (back !== '' && sorted(back) === sorted(here))
}

function sorted(text: string): string {
  return text.split(' ').sort().join(' ')
}

/** A clause or sentence that was dropped in one place and added in another is one move. */
function joinMoves(marks: readonly Mark[], changes: readonly Change[]): Change[] {
  const dropped = new Map<string, Change>()
  for (const change of changes) {
    const text = textOf(marks, change, 'inserted')
    if (isWhole(marks, change, 'inserted') && text.split(' ').length >= SHORTEST_MOVE) dropped.set(text, change)
  }
  const taken = new Set<Change>()
  for (const change of changes) {
    const origin = dropped.get(textOf(marks, change, 'deleted'))
    if (!origin || taken.has(origin) || !isWhole(marks, change, 'deleted')) continue
    taken.add(origin)
    change.origin = { from: origin.from, to: origin.to }
  }
  return changes.filter((change) => !taken.has(change))
}

function isWhole(marks: readonly Mark[], change: Change, kind: Mark['kind']): boolean {
  for (let index = change.from; index < change.to; index++) if (marks[index]?.kind !== kind) return false
  return true
}

function textOf(marks: readonly Mark[], change: Change, kind: Mark['kind']): string {
  let text = ''
  for (let index = change.from; index < change.to; index++) {
    const mark = marks[index]
    if (mark?.kind === kind) text += (text === '' ? '' : ' ') + mark.text
  }
  return text
}
