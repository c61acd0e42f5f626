/** The record of a run: what was checked, when, by which version, against what, and what was found. */
import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { resolveLevels } from '../engine/config.js'
import type { FileResult, Message, Waived } from '../engine/findings.js'
import type { House, RuleLevels } from '../house/house.js'
import { WAIVERS_NAME } from '../house/waivers.js'
import type { ApprovedVersion } from '../wording/index.js'
import { digestOf } from './digest.js'
import { reasonOf, UsageError } from './outcome.js'
import { version } from './package.js'
import { writeAtomically } from './write.js'

/** The version of a record's form, see `recordSchema`. */
export const RECORD_VERSION = 1

/** One file of a run. */
export interface RecordedFile {
  /** Absolute. */
  path: string
  /** SHA-256 of its bytes; empty if they could not be read. */
  digest: string
  results: readonly FileResult[]
  failures: readonly string[]
}

/** A run that is to be recorded. */
export interface RecordedRun {
  files: readonly RecordedFile[]
  /** What was said of waivers files. */
  waivers: readonly FileResult[]
  /** Levels of the command line. */
  rules: RuleLevels
  /** The day asked for. */
  date: string | undefined
  exitCode: number
  /** The house that judged a release. */
  houseOf(path: string): Promise<House | undefined>
}

/** @throws UsageError if a record would replace a file that is none */
export function guardRecord(file: string): void {
  const path = resolve(file)
  const stats = statSync(path, { throwIfNoEntry: false })
  // what is written to a device or a pipe replaces nothing, and it may have no end to read
  if (!stats || !(stats.isFile() || stats.isDirectory())) return
  try {
    const { record } = JSON.parse(readFileSync(path, 'utf8')) as { record?: unknown }
    if (typeof record === 'number') return
  } catch {
    // whatever it is, it is no record
  }
  throw new UsageError(`Cannot write the record to ${file}: a file that is no record stands there`)
}

/** Writes the record of a run, whole or not at all. @throws UsageError if it cannot be written */
export async function writeRecord(file: string, run: RecordedRun): Promise<void> {
  const content = await recordOf(run, dirname(resolve(file)))
  const record = { ...content, digest: digestOf(JSON.stringify(content)) }
  try {
    writeAtomically(resolve(file), `${JSON.stringify(record, null, 2)}\n`)
  } catch (error) {
    throw new UsageError(`Cannot write ${file}: ${reasonOf(error)}`)
  }
}

/** The record but for its digest; paths are relative to the folder in which it stands. */
async function recordOf({ files, waivers, rules, date, exitCode, houseOf }: RecordedRun, folder: string) {
  const name = (path: string) => relative(folder, path).replaceAll('\\', '/')
  const houses = new Set<House>()
  const recorded = []
  for (const file of files) {
    const house = await houseOf(file.path)
    if (house) houses.add(house)
    recorded.push(await recordedFile(file, { rules, ...(house && { house }) }, name))
  }
  return {
    record: RECORD_VERSION,
    checkedAt: new Date().toISOString(),
    judgedAsOf: date ?? null,
    presslint: version(),
    node: process.versions.node,
    exitCode,
    houses: [...houses].map((house) => recordedHouse(house, name)),
    files: recorded,
    waiverFindings: waivers.flatMap(({ filePath, messages }) =>
      messages.map((message) => ({ file: name(filePath), ...findingOf(message) })),
    ),
  }
}

type Name = (path: string) => string

function recordedHouse({ file, read, issuers }: House, name: Name) {
  const digests = new Map(read.map((known) => [known.file, digestOf(known.bytes)]))
  const waivers = join(dirname(file), WAIVERS_NAME)
  const wording = issuers.flatMap((issuer) => {
    const named = issuer.wording.map(({ name: wording, versions }) => ({ wording, versions }))
    const all = [
      { wording: 'about', versions: issuer.about },
      { wording: 'safeHarbor', versions: issuer.safeHarbor },
      ...named,
    ]
    return all.flatMap(({ wording, versions }) =>
      versions.map((approved) => ({ issuer: issuer.name, wording, ...textOf(approved, digests, name) })),
    )
  })
  const known = new Set([file, waivers, ...issuers.flatMap(approvedFiles)])
  return {
    file: name(file),
    sha256: digests.get(file) ?? null,
    waivers: { file: name(waivers), sha256: digests.get(waivers) ?? null },
    wording,
    others: [...digests].filter(([path]) => !known.has(path)).map(([path, sha256]) => ({ file: name(path), sha256 })),
  }
}

function approvedFiles({ about, safeHarbor, wording }: House['issuers'][number]): string[] {
  return [...about, ...safeHarbor, ...wording.flatMap(({ versions }) => versions)].flatMap(({ file }) => file ?? [])
}

function textOf(
  { name: text, file = '', from, until, approvedBy }: ApprovedVersion,
  digests: ReadonlyMap<string, string>,
  name: Name,
) {
  const sha256 = digests.get(file) ?? null
  return {
    name: text,
    file: name(file),
    sha256,
    from: from ?? null,
    until: until ?? null,
    approvedBy: approvedBy ?? null,
  }
}

async function recordedFile(
  { path, digest, results, failures }: RecordedFile,
  settings: { house?: House; rules: RuleLevels },
  name: Name,
) {
  const levels = await resolveLevels(path, settings)
  const { house } = settings
  return {
    file: name(path),
    sha256: digest === '' ? null : digest,
    house: house ? name(house.file) : null,
    failures,
    releases: results.map((result) => ({
      format: result.format,
      issuer: result.issuer ?? null,
      date: result.date ?? null,
      rules: Object.entries(levels).map(([rule, level]) => ruleOf(rule, levelOf(level), result, name)),
      findings: result.messages.map(findingOf),
      waived: result.waived.map((message) => ({ ...findingOf(message), waiver: answerOf(message.waiver, name) })),
    })),
  }
}

function levelOf(level: RuleLevels[string]): string {
  return typeof level === 'string' ? level : level[0]
}

/** A rule that is on and did not say otherwise was checked; one with a waived finding says who answers for that. */
function ruleOf(rule: string, level: string, { rules, waived }: FileResult, name: Name) {
  if (level === 'off') return { rule, level, status: 'off' }
  const waivers = waived.filter(({ ruleId }) => ruleId === rule).map(({ waiver }) => answerOf(waiver, name))
  if (waivers.length > 0) {
    const distinct = new Map(waivers.map((waiver) => [JSON.stringify(waiver), waiver]))
    return { rule, level, status: 'waived', waivers: [...distinct.values()] }
  }
  // a rule that never started is silent since the text is no release
  const reason = Object.hasOwn(rules, rule) ? rules[rule] : 'the text is no press release'
  return typeof reason === 'string'
    ? { rule, level, status: 'not applicable', reason }
    : { rule, level, status: 'checked' }
}

function answerOf({ reason, approvedBy, until, file, line }: Waived, name: Name) {
  return { reason, approvedBy: approvedBy ?? null, until: until ?? null, file: name(file), line }
}

function findingOf({ actual, expected, approved, ...found }: Message) {
  const { ruleId: rule, severity, message, line, column, endLine, endColumn, page, pageLine } = found
  const said = { actual: actual ?? null, expected: expected ?? null, approved: approved ?? null }
  const printed = page !== undefined && pageLine !== undefined && { page, pageLine }
  return { rule, severity, message, line, column, endLine, endColumn, ...printed, ...said }
}
