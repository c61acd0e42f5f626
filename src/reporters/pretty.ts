/** Findings for people, through vfile-reporter; under a wording finding stands the sentence with its changes marked. */
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { FileResult, Message, Report } from '../engine/findings.js'
import { formatRedline } from '../wording/redline.js'
import type { ReportOptions } from './index.js'

type Look = Pick<ReportOptions, 'color' | 'pathOf'>

/** vfile-reporter's table, its notes indented below the findings. */
export function formatPretty({ results }: Pick<Report, 'results'>, { color, pathOf }: Look): string {
  const files = results.filter(({ messages }) => messages.length > 0).map((result) => fileOf(result, { color, pathOf }))
  return files.length === 0 ? '' : `${reporter(files, { color, verbose: true })}\n`
}

function fileOf({ filePath, messages }: FileResult, { color, pathOf }: Look): VFile {
  const paged = messages.some(({ page }) => page !== undefined)
  const file = new VFile({ path: pathOf(filePath) + (paged ? ' (page:line)' : '') })
  for (const found of messages) {
    const message = file.message(found.message, { place: placeOf(found), ruleId: found.ruleId, source: 'presslint' })
    message.fatal = found.severity === 'error'
    const note = noteOf(found, color)
    if (note) message.note = note
  }
  return file
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
