/** Findings as Checkstyle's XML. */
import type { Message, Report } from '../engine/findings.js'
import type { ReportOptions } from './index.js'
import { placedText } from './place.js'
import { attributes } from './xml.js'

/** One `<file>` a release; a file that could not be checked holds an error on its first line. */
export function formatCheckstyle({ results, failures }: Report, { pathOf }: ReportOptions): string {
  const files = [
    ...results.map(({ filePath, format, messages }) => {
      const errors = messages.map((message) => errorOf(message, placedText(message, format)))
      return fileOf(pathOf(filePath), errors)
    }),
    ...failures.map(({ filePath, message }) =>
      fileOf(pathOf(filePath), [error({ line: 1, column: 1, severity: 'error', message, source: 'presslint' })]),
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n${files.join('')}</checkstyle>\n`
}

function errorOf({ line, column, severity, ruleId }: Message, message: string): string {
  return error({ line, column, severity, message, source: `presslint.${ruleId}` })
}

function error(values: Readonly<Record<string, string | number>>): string {
  return `    <error${attributes(values)}/>\n`
}

function fileOf(name: string, errors: readonly string[]): string {
  return `  <file${attributes({ name })}>\n${errors.join('')}  </file>\n`
}
