/** The wording of Halcyon Plasma Corporation that the tests compare with. */
import {
  compareWording,
  parseTemplate,
  type ApprovedVersion,
  type Comparison,
  type WordingQuery,
} from '../../src/wording/index.js'
import { readLines } from './release.js'

export const FACTS = { issuer: ['Halcyon Plasma Corporation', 'Halcyon Plasma', 'Halcyon'], exchange: ['Nasdaq'] }

export const SAFE_HARBOR = `This press release may contain "forward-looking statements" within the meaning of Section 27A
of the Securities Act of 1933. Such statements are subject to risks that the Company can neither predict nor control.
Although the Company believes that its expectations are reasonable, it can give no assurance that they will prove to be
correct. Consequently, actual results could differ materially from those set forth in, or contemplated by, the
forward-looking statements contained herein. The Company undertakes no obligation to revise them after the date hereof.`

export const OLDER = SAFE_HARBOR.replace('may contain', 'contains').replace('prove to be', 'prove to have been')

export function version(name: string, text: string, days: { from?: string; until?: string } = {}): ApprovedVersion {
  return { name, template: parseTemplate(text), ...days }
}

export const VERSIONS = [
  version('safe-harbor-1', OLDER, { until: '2003-05-31' }),
  version('safe-harbor-2', SAFE_HARBOR, { from: '2003-06-01' }),
]

export function compare(text: string, more: Partial<WordingQuery> = {}): Comparison {
  return compareWording({ text, ...readLines(text), versions: VERSIONS.slice(1), facts: FACTS, ...more })
}

/** A release with some news before the wording. */
export function release(wording: string): string {
  return `Spokane, WA, June 3, 2003 - Halcyon Plasma Corporation announced today that it has opened a center.\n\n${wording}\n\n###\n`
}

/** The text with all fixes. */
export function fix(text: string, { differences }: Comparison): string {
  const edits = differences.flatMap((each) => (each.fix ? [each.fix] : [])).sort((a, b) => b.start - a.start)
  return edits.reduce((fixed, edit) => fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end), text)
}
