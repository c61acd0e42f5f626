/** Corrected text as the smallest edits of the document. */
import { diffWordsWithSpace } from 'diff'
import type { TextEdit } from 'vscode-languageserver/node'
import type { Edit } from '../formats/index.js'
import { rangeIn } from './diagnostics.js'
import type { Checked } from './check.js'

/** Words beyond which a change is one replacement. */
const MOST_CHANGES = 2000

/** The edits that turn one text into another, in order; offsets into the first. */
export function editsBetween(before: string, after: string): Edit[] {
  const top = commonStart(before, after)
  const bottom = commonEnd(before, after, top)
  const [old, now] = [before.slice(top, before.length - bottom), after.slice(top, after.length - bottom)]
  if (old === '' || now === '') return old === now ? [] : [{ start: top, end: top + old.length, text: now }]
  const changes = diffWordsWithSpace(old, now, { maxEditLength: MOST_CHANGES })
  if (!changes) return [{ start: top, end: top + old.length, text: now }]
  const edits: Edit[] = []
  let at = top
  for (const { added, removed, value } of changes) {
    const last = edits.at(-1)
    const edit = last?.end === at ? last : { start: at, end: at, text: '' }
    if (added) edit.text += value
    if (removed) edit.end += value.length
    if (!added) at += value.length
    if ((added || removed) && edit !== last) edits.push(edit)
  }
  return edits
}

/** Edits of a release as edits of its document. */
export function textEditsOf(checked: Checked, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, text }) => ({ range: rangeIn(checked, start, end), newText: text }))
}

/** How many units two texts begin with in common; a pair of surrogates or of CR and LF is not cut. */
function commonStart(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++
  while (length > 0 && isCut(a, length)) length--
  return length
}

function commonEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  while (length > 0 && isCut(a, a.length - length)) length--
  return length
}

/** Whether an offset is inside of what counts as one character. */
function isCut(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1)
  return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair)
}
