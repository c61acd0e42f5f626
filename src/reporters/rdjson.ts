/** Findings in reviewdog's diagnostic format, corrections included. */
import type { Excerpt, Fix, Message, Report } from '../engine/findings.js'
import type { ReportOptions } from './index.js'
import { isOwnText, placedText } from './place.js'

/** A place as reviewdog counts: lines from 1, columns from 1 in bytes of UTF-8. */
interface Position {
  line: number
  column?: number
}

/** One object with every finding; a file that could not be checked has no range. */
export function formatRdjson({ results, failures }: Report, { pathOf }: ReportOptions): string {
  const found = results.flatMap(({ filePath, format, messages }) =>
    messages.map((message) => diagnosticOf(pathOf(filePath), message, format)),
  )
  const failed = failures.map(({ filePath, message }) => ({
    message,
    location: { path: pathOf(filePath) },
    severity: 'ERROR',
  }))
  return `${JSON.stringify({ source: { name: 'presslint' }, diagnostics: [...found, ...failed] }, null, 2)}\n`
}

function diagnosticOf(path: string, message: Message, format: string) {
  const { ruleId, severity, line, endLine, excerpt, offset, endOffset, fix, suggestions = [] } = message
  const exact = isOwnText(format) ? excerpt : undefined
  const range = exact ? rangeOf(exact, offset, endOffset) : { start: { line }, end: { line: endLine } }
  const fixes = fix ? [fix] : suggestions.map((suggestion) => suggestion.fix)
  return {
    message: placedText(message, format),
    location: { path, range },
    severity: severity === 'error' ? 'ERROR' : 'WARNING',
    code: { value: ruleId },
    ...(exact && fixes.length > 0 && { suggestions: fixes.map((one) => suggestionOf(exact, one)) }),
  }
}

function suggestionOf(excerpt: Excerpt, { range: [start, end], text }: Fix) {
  return { range: rangeOf(excerpt, start, end), text }
}

function rangeOf(excerpt: Excerpt, start: number, end: number): { start: Position; end: Position } {
  return { start: positionAt(excerpt, start), end: positionAt(excerpt, end) }
}

function positionAt({ text, offset: from, line }: Excerpt, offset: number): Position {
  const above = text.slice(0, offset - from).split(/\r\n|\n|\r/)
  return { line: line + above.length - 1, column: new TextEncoder().encode(above.at(-1)).length + 1 }
}
