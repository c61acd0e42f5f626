/** Findings as GitLab's Code Quality report. */
import type { Failure, Message, Report } from '../engine/findings.js'
import { fingerprintOf, fingerprintsOf } from './fingerprint.js'
import type { ReportOptions } from './index.js'
import { placedText } from './place.js'

/** An array of issues; a file that could not be checked is a blocker on its first line. */
export function formatGitlab({ results, failures }: Report, { pathOf }: ReportOptions): string {
  const found = results.flatMap(({ filePath, format, messages }) => {
    const path = pathOf(filePath)
    const fingerprints = fingerprintsOf(messages, path)
    return messages.map((message, index) =>
      issueOf(path, message, placedText(message, format), fingerprints[index] ?? ''),
    )
  })
  const failed = failures.map((failure) => issueOfFailure(pathOf(failure.filePath), failure))
  return `${JSON.stringify([...found, ...failed], null, 2)}\n`
}

function issueOf(path: string, message: Message, description: string, fingerprint: string) {
  const { ruleId, severity, category, line, endLine } = message
  const graver = category === 'substantive' ? 'critical' : 'major'
  return {
    description,
    check_name: ruleId,
    fingerprint,
    severity: severity === 'error' ? graver : 'minor',
    location: { path, lines: { begin: line, end: endLine } },
  }
}

function issueOfFailure(path: string, { message }: Failure) {
  return {
    description: message,
    check_name: 'presslint',
    fingerprint: fingerprintOf(path, message),
    severity: 'blocker',
    location: { path, lines: { begin: 1 } },
  }
}
