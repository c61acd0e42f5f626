/** Which version of a wording is in force on a day. */
import type { Facts } from './graph.js'
import type { Template } from './template.js'

/** One approved version of a wording. */
export interface ApprovedVersion {
  name: string
  template: Template
  /** First and last day in force, as ISO dates, inclusive; absent: open. */
  from?: string
  until?: string
  /** Where it was read from, and who approved it. */
  file?: string
  approvedBy?: string
  /** Facts of its own, where they are not the query's: another issuer's name. */
  facts?: Facts
}

/** The version in force on a day; of several the newest. Without a day: the newest of all. */
export function versionInForce(
  versions: readonly ApprovedVersion[],
  date: string | undefined,
): ApprovedVersion | undefined {
  const standing = date === undefined ? versions : versions.filter((version) => isInForce(version, date))
  let newest = standing[0]
  for (const version of standing) if (newest && (version.from ?? '') >= (newest.from ?? '')) newest = version
  return newest
}

function isInForce(version: ApprovedVersion, date: string): boolean {
  return (version.from ?? '') <= date && date <= (version.until ?? '9999-12-31')
}

/** A version's days in force, in words: "in force from 2003-06-01 until 2004-05-31". */
export function daysInForce(version: ApprovedVersion): string {
  if (!version.from && !version.until) return 'always in force'
  const from = version.from ? ` from ${version.from}` : ''
  const until = version.until ? ` until ${version.until}` : ''
  return `in force${from}${until}`
}
