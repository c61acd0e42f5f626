/** The golden files of fixtures/releases: each release's tree, its messages and its fixed form. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fullSchema } from '../src/engine/config.js'
import type { FileResult } from '../src/engine/findings.js'
import { fixAll } from '../src/engine/fix.js'
import { createLinter } from '../src/engine/lint.js'
import { readSources, type Source } from '../src/formats/index.js'
import { loadHouse } from '../src/house/load.js'
import { parseRelease } from '../src/release/parse.js'
import { formatCounts, formatPretty } from '../src/reporters/pretty.js'
import { formatTree } from '../src/reporters/tree.js'

export const FOLDER = 'fixtures/releases'

/** The names of the fixtures. */
export function fixtureNames(): string[] {
  return readdirSync(FOLDER).sort()
}

/** The path of a fixture's release. */
export function releaseOf(name: string): string {
  const file = readdirSync(join(FOLDER, name)).find((entry) => entry.startsWith('release.'))
  if (!file) throw new Error(`${FOLDER}/${name} holds no release`)
  return join(FOLDER, name, file)
}

/** The only source of a fixture. */
export async function sourceOf(name: string): Promise<Source> {
  const path = releaseOf(name)
  const [source] = await readSources(readFileSync(path), path)
  if (!source) throw new Error(`${path} holds no release`)
  return source
}

/** A linter with the fixtures' house. */
export function fixtureLinter() {
  return createLinter({ house: loadHouse('fixtures/presslint.yaml', fullSchema) })
}

/** File name to content of a fixture's golden files; the fixed form is there only if a fix changes something. */
export async function goldensOf(name: string): Promise<Record<string, Uint8Array | string>> {
  const path = releaseOf(name)
  const source = await sourceOf(name)
  const lint = fixtureLinter()
  const result = lint(source, resolve(path))
  const messages = printed(result, path)
  const { source: fixed, count } = fixAll(source, resolve(path), lint)
  return {
    'tree.outline': formatTree(path, parseRelease(source), { why: true }),
    'messages.pretty': messages === '' ? `${path}: no findings\n` : messages,
    ...(count > 0 && { 'fixed.release': fixed.bytes() }),
  }
}

/** What the command prints for a fixture, for the README. */
export async function screenOf(name: string): Promise<string> {
  const result = fixtureLinter()(await sourceOf(name), resolve(releaseOf(name)))
  return printed(result, `${name}/release.txt`)
}

/** The findings and their number, as the command prints them. */
function printed(result: FileResult, path: string): string {
  const counts = { errors: result.errorCount, warnings: result.warningCount }
  return (
    formatPretty({ results: [result] }, { color: false, pathOf: () => path }) + formatCounts(counts, { color: false })
  )
}
