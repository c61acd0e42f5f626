/** Findings as JUnit's XML: a suite for each release, a case for each finding. */
import type { Failure, FileResult, Message, Report } from '../engine/findings.js'
import type { ReportOptions } from './index.js'
import { isOwnText, placeInWords } from './place.js'
import { attributes, escapeXml } from './xml.js'

/** Errors are failures; warnings pass and say so; waived findings are skipped; files that could not be checked are errors. */
export function formatJunit({ results, failures }: Report, { pathOf }: ReportOptions): string {
  const suites = [
    ...results.map((result) => suiteOf(pathOf(result.filePath), result)),
    ...failures.map((failure) => suiteOfFailure(pathOf(failure.filePath), failure)),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="presslint">\n${suites.join('')}</testsuites>\n`
}

function suiteOf(file: string, { format, messages, waived, errorCount }: FileResult): string {
  const cases = [
    ...messages.map((message) => caseOf(file, message, format)),
    ...waived.map((message) => caseOf(file, message, format, message.waiver.reason)),
  ]
  if (messages.length === 0) cases.unshift(`    <testcase${attributes({ name: 'no findings', classname: file })}/>\n`)
  const counts = { tests: cases.length, failures: errorCount, errors: 0, skipped: waived.length }
  return `  <testsuite${attributes({ name: file, ...counts })}>\n${cases.join('')}  </testsuite>\n`
}

function caseOf(file: string, message: Message, format: string, waived?: string): string {
  const { ruleId, line, column } = message
  const place = placeInWords(message, format)
  const name = `${ruleId} ${isOwnText(format) ? `${line}:${column}` : place}`
  return `    <testcase${attributes({ name, classname: file })}>${outcomeOf(message, place, waived)}</testcase>\n`
}

function outcomeOf({ ruleId, message, severity }: Message, place: string, waived: string | undefined): string {
  if (waived !== undefined) return `<skipped>${escapeXml(`${message} (waived: ${waived})`)}</skipped>`
  if (severity === 'warning') return `<system-out>${escapeXml(`warning: ${message}`)}</system-out>`
  return `<failure${attributes({ message, type: ruleId })}>${escapeXml(`${place}: ${message}`)}</failure>`
}

function suiteOfFailure(file: string, { message }: Failure): string {
  const error = `<error${attributes({ message, type: 'presslint' })}>${escapeXml(message)}</error>`
  const one = `    <testcase${attributes({ name: 'could not be checked', classname: file })}>${error}</testcase>\n`
  return `  <testsuite${attributes({ name: file, tests: 1, failures: 0, errors: 1, skipped: 0 })}>\n${one}  </testsuite>\n`
}
