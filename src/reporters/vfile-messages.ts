/** Findings as the messages of a vfile, which all tools of unified know. */
import type { VFile } from 'vfile'
import type { Message } from '../engine/findings.js'
import { formatRedline } from '../wording/redline.js'

/** Adds findings to a file; its text is the one that they refer to. */
export function addMessages(file: VFile, messages: readonly Message[], { color }: { color: boolean }): void {
  for (const found of messages) {
    const message = file.message(found.message, { place: placeOf(found), ruleId: found.ruleId, source: 'presslint' })
    message.fatal = found.severity === 'error'
    if (found.actual !== undefined) message.actual = found.actual
    if (found.expected !== undefined) message.expected = [found.expected]
    const note = noteOf(found, color)
    if (note) message.note = note
  }
}

/** The range of a finding, or its page and line where it has such. */
function placeOf({ line, column, endLine, endColumn, offset, endOffset, page, pageLine }: Message) {
  if (page !== undefined && pageLine !== undefined) return { line: page, column: pageLine }
  return { start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } }
}

/** The sentence as counsel would mark it. */
function noteOf({ redline }: Message, color: boolean): string | undefined {
  return redline && redline.length > 0 ? formatRedline(redline, { color }) : undefined
}
