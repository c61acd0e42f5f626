/** Where findings stand: in the file itself, or in a view of it as in Word and PDF. */
import type { Message } from '../engine/findings.js'

/** Whether a format's lines, columns and offsets are those of the file itself. */
export function isOwnText(format: string): boolean {
  return format !== 'docx' && format !== 'pdf'
}

/** "page 2, line 14", "paragraph 20, character 48", "line 38, column 24" */
export function placeInWords({ line, column, page, pageLine }: Message, format: string): string {
  if (page !== undefined && pageLine !== undefined) return `page ${page}, line ${pageLine}`
  return format === 'docx' ? `paragraph ${line}, character ${column}` : `line ${line}, column ${column}`
}

/** A finding's text for a report that knows lines and columns only, with its place where those are a view's. */
export function placedText(message: Message, format: string): string {
  return isOwnText(format) ? message.message : `${placeInWords(message, format)}: ${message.message}`
}
