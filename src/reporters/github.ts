/** Findings as GitHub's workflow commands, which it shows as annotations. */
import type { Message, Report } from '../engine/findings.js'
import type { ReportOptions } from './index.js'
import { placedText } from './place.js'

/** A line for each finding and each file that could not be checked. */
export function formatGithub({ results, failures }: Report, { pathOf }: ReportOptions): string {
  const found = results.flatMap(({ filePath, format, messages }) =>
    messages.map((message) => annotation(pathOf(filePath), message, format)),
  )
  const failed = failures.map(({ filePath, message }) =>
    command('error', { file: pathOf(filePath), title: 'presslint' }, message),
  )
  return [...found, ...failed].map((line) => `${line}\n`).join('')
}

/** Columns are left out where a finding spans lines: GitHub refuses them there. */
function annotation(file: string, message: Message, format: string): string {
  const { severity, ruleId, line, column, endLine, endColumn } = message
  const columns = line === endLine ? { col: column, endColumn } : {}
  return command(
    severity,
    { file, line, endLine, ...columns, title: `presslint ${ruleId}` },
    placedText(message, format),
  )
}

/** "::error file=a.txt,line=1::End mark is missing" */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const named = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${named.join(',')}::${escapeData(message)}`
}

/** What GitHub's own toolkit escapes in a command's text. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
