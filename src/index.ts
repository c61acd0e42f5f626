/** The public API: parse and check releases, and write rules for them. */
import { fullSchema } from './engine/config.js'
import { createLinter, type LintSettings } from './engine/lint.js'
import type { FileResult } from './engine/findings.js'
import { textSource, type Source } from './formats/index.js'
import type { House } from './house/house.js'
import { loadHouse as load } from './house/load.js'
import type { Release } from './release/nodes.js'
import { parseRelease } from './release/parse.js'

export type { FileResult, Fix, Message, WaivedMessage, WaiverUse } from './engine/findings.js'
export { waiverResults } from './engine/waivers.js'
export { createLinter, RuleFailure, type LintSettings } from './engine/lint.js'
export { FormatError, readSources, type Source } from './formats/index.js'
export { ConfigError } from './house/config-error.js'
export type { House, Issuer, Plugin } from './house/house.js'
export { findHouseFile } from './house/find.js'
export type * from './release/nodes.js'
export {
  createRule,
  type Finding,
  type ReleaseView,
  type Rule,
  type RuleContext,
  type RuleSpec,
  type Visitor,
} from './rules/create-rule.js'
export { RuleTester, type InvalidReleaseCase, type ReleaseCase } from './rule-tester.js'
export { rules } from './rules/index.js'

/** Reads a house file. @throws ConfigError with file, line and column for what is wrong in it or in a file that it names */
export function loadHouse(file: string): House {
  return load(file, fullSchema)
}

/** The tree of a release, given as text or as what `readSources` made of a file's bytes. */
export function parse(release: string | Source): Release {
  return parseRelease(sourceOf(release)).tree
}

/** Checks one release. */
export function lint(release: string | Source, settings: LintSettings = {}): FileResult {
  return createLinter(settings)(sourceOf(release), settings.path ?? 'release.txt')
}

function sourceOf(release: string | Source): Source {
  return typeof release === 'string' ? textSource({ text: release, bom: false, encoding: 'utf8' }) : release
}
