/** Redlines for people: whole words, deletion before insertion. */
import type { Mark } from './marks.js'

/** Text that stays, goes or comes. */
export interface RedlinePart {
  kind: 'same' | 'deleted' | 'inserted'
  text: string
}

const DELETED = { color: ['\u001b[31m\u001b[9m', '\u001b[0m'], plain: ['[-', '-]'] } as const
const INSERTED = { color: ['\u001b[32m\u001b[4m', '\u001b[0m'], plain: ['{+', '+}'] } as const

/** A redline as one line: `[-have been-]{+be+}`, or in red and green. */
export function formatRedline(parts: readonly RedlinePart[], options: { color: boolean }): string {
  let line = ''
  for (const part of parts) {
    if (part.kind === 'same') line += part.text
    else line += wrap(part.text, part.kind === 'deleted' ? DELETED : INSERTED, options.color)
  }
  return line
}

function wrap(text: string, style: typeof DELETED | typeof INSERTED, color: boolean): string {
  const [open, close] = color ? style.color : style.plain
  return open + text + close
}

/** The redline of some marks; within a change every deletion comes before the insertions. */
export function redlineOf(marks: readonly Mark[]): RedlinePart[] {
  const parts: RedlinePart[] = []
  let index = 0
  while (index < marks.length) {
    let end = index
    while (end < marks.length && marks[end]?.kind !== 'same') end++
    if (end === index) {
      append(parts, marks[index++])
      continue
    }
    const changed = marks.slice(index, end)
    for (const mark of changed) if (mark.kind === 'deleted') append(parts, mark)
    for (const mark of changed) if (mark.kind === 'inserted') append(parts, mark)
    index = end
  }
  return parts
}

/** The space before a word stays outside of a change, and a replacement stands right behind what it replaces. */
function append(parts: RedlinePart[], mark: Mark | undefined): void {
  if (!mark) return
  const last = parts[parts.length - 1]
  const space = !last || mark.glued ? '' : ' '
  if (last?.kind === mark.kind) {
    last.text += space + mark.text
    return
  }
  const replaces = last?.kind === 'deleted' && mark.kind === 'inserted'
  if (mark.kind === 'same') parts.push({ kind: 'same', text: space + mark.text })
  else {
    if (space !== '' && !replaces) addSpace(parts)
    parts.push({ kind: mark.kind, text: mark.text })
  }
}

function addSpace(parts: RedlinePart[]): void {
  const last = parts[parts.length - 1]
  if (last?.kind === 'same') last.text += ' '
  else parts.push({ kind: 'same', text: ' ' })
}
