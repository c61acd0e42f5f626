import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe } from 'vitest'
import { CLEAN } from '../halcyon.js'
import { folderWith, type Run } from '../run.js'

export const UNMARKED = CLEAN.replace('###', '')

/** Whether a missing tool fails the tests; `.ci/run` installs them all and says so. */
const ALL = process.env['PRESSLINT_TOOLS'] === 'all'

/** Nobody's own settings, and npm's cache before the network. */
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ruth Alder',
  GIT_AUTHOR_EMAIL: 'ruth@halcyon-plasma.example',
  GIT_COMMITTER_NAME: 'Ruth Alder',
  GIT_COMMITTER_EMAIL: 'ruth@halcyon-plasma.example',
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
}

/** Tests that need a tool: without it they are skipped, which is said, and fail in CI. */
export function describeWith(tool: string, isThere: boolean, tests: () => void): void {
  if (!isThere && ALL) throw new Error(`${tool} is not installed, and PRESSLINT_TOOLS=all asks for it`)
  if (!isThere) console.warn(`SKIPPED: ${tool} is not installed`)
  describe.skipIf(!isThere)(tool, tests)
}

/** Runs a command in a folder, without a shell. */
export function command(
  cwd: string,
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run {
  const { status, stdout, stderr, error } = spawnSync(name, args, { cwd, encoding: 'utf8', env: { ...ENV, ...env } })
  return { code: error ? null : status, stdout: stdout ?? '', stderr: stderr ?? '' }
}

/** A new repository with the fixtures' house, a folder `releases` and some files, all committed. */
export function repository(files: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({ '.gitignore': 'node_modules\n', 'releases/.keep': '', ...files })
  cpSync('fixtures/presslint.yaml', join(folder, 'presslint.yaml'))
  cpSync('fixtures/wording', join(folder, 'wording'), { recursive: true })
  command(folder, 'git', ['init', '-q'])
  command(folder, 'git', ['add', '.'])
  command(folder, 'git', ['commit', '-qm', 'house'])
  return folder
}

/** Puts the built presslint where npm would. */
export function installPresslint(folder: string): void {
  const bin = join(folder, 'node_modules/.bin/presslint')
  mkdirSync(dirname(bin), { recursive: true })
  symlinkSync(resolve('dist/cli.js'), bin)
}

/** Stages a file with this text and commits it for real. */
export function commit(folder: string, name: string, text: string): Run {
  writeFileSync(join(folder, name), text)
  command(folder, 'git', ['add', name])
  return command(folder, 'git', ['commit', '-m', name])
}

/** How many commits a repository has. */
export function commits(folder: string): number {
  return Number(command(folder, 'git', ['rev-list', '--count', 'HEAD']).stdout)
}

/** The block of a page in docs that is a file of this name. */
export function fileOf(page: string, title: string): string {
  const text = readFileSync(join('docs', page), 'utf8')
  const [, ...behind] = text.split(`title="${title}"\n`)
  const [block] = (behind[0] ?? '').split('```')
  if (!block) throw new Error(`docs/${page} shows no ${title}`)
  return block
}

/** Writes a file as a page shows it, executable as git asks of hooks. */
export function writeShown(folder: string, page: string, title: string, change = (text: string) => text): void {
  mkdirSync(dirname(join(folder, title)), { recursive: true })
  writeFileSync(join(folder, title), change(fileOf(page, title)))
  chmodSync(join(folder, title), 0o755)
}
