/** What git says of the files; git is run by itself, never through a shell. */
import { spawnSync } from 'node:child_process'
import { join, relative, resolve, sep } from 'node:path'
import { UsageError } from './outcome.js'

/** What git prints at most: 1 GiB, above any file or list of files. */
const MOST_BYTES = 2 ** 30

/** The folder of the work tree in which a command runs, with links resolved. @throws UsageError outside of one */
export function workTree(): string {
  const { ok, stdout, reason } = git(process.cwd(), ['rev-parse', '--show-toplevel'])
  if (!ok) throw new UsageError(`Cannot ask git what changed: ${reason}`)
  return stdout.toString().replace(/\r?\n$/, '')
}

/** What git says differs; absolute paths. */
export interface Difference {
  files: string[]
  /** Repositories of their own below the work tree that changed, such as submodules; of their files git says nothing. */
  nested: string[]
}

/**
 * What differs from the last commit shared with `ref`, in the work tree, and what git does not track yet.
 * @throws UsageError if there is no such commit
 */
export function changedSince(ref: string, root: string): Difference {
  const commit = ref.startsWith('-') ? '' : text(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
  if (!commit) throw new UsageError(`Cannot find what changed since ${ref}: git knows no such commit`)
  const base = text(root, ['merge-base', commit, 'HEAD'])
  if (!base)
    throw new UsageError(
      `Cannot find what changed since ${ref}: no commit is shared with it; a shallow clone needs more history`,
    )
  const changed = differing(root, [base])
  const untracked = must(root, ['ls-files', '--others', '--exclude-standard', '-z']).split('\0')
  // "drafts/" is a repository in which git does not look
  const others = untracked.filter((path) => path.endsWith('/')).map((path) => join(root, path.slice(0, -1)))
  const files = untracked.filter((path) => path !== '' && !path.endsWith('/')).map((path) => join(root, path))
  return { files: [...changed.files, ...files], nested: [...changed.nested, ...others] }
}

/** What the next commit would add or change. */
export function staged(root: string): Difference {
  return differing(root, ['--cached'])
}

function differing(root: string, of: readonly string[]): Difference {
  // U is a file whose merge is not resolved: it has no staged bytes, which is said when they are to be read
  const how = ['--raw', '--no-abbrev', '-z', '--no-renames', '--diff-filter=AMTU', '--ignore-submodules=none']
  const raw = must(root, ['diff', ...how, ...of])
  const paths = (mode: string) => pathsOf(raw, mode).map((path) => join(root, path))
  return { files: [...paths('100'), ...paths('000')], nested: paths('160') }
}

/** The absolute paths of the files whose work tree and staged bytes differ. */
export function unstaged(root: string): string[] {
  const names = must(root, ['diff', '--name-only', '-z', '--no-renames']).split('\0')
  return names.filter((name) => name !== '').map((name) => join(root, name))
}

/** The staged bytes of a file, as git would check them out. @throws UsageError if git cannot give them */
export function stagedBytes(path: string, root: string): Uint8Array {
  const name = relative(root, path).replaceAll(sep, '/')
  const { ok, stdout, reason } = git(root, ['cat-file', '--filters', `:0:${name}`])
  if (!ok) throw new UsageError(`Cannot read the staged ${name}: ${reason}`)
  return stdout
}

/** The paths of one kind in git's raw list: ":100644 100644 <id> <id> M\0releases/q3.txt\0" are of regular files, 100; 000 of none */
function pathsOf(raw: string, kind: string): string[] {
  const fields = raw.split('\0')
  return fields.filter((_, index) => index % 2 === 1 && fields[index - 1]?.split(' ')[1]?.startsWith(kind))
}

/** What git prints, without the last line end; empty if it fails. */
function text(root: string, args: readonly string[]): string {
  const { ok, stdout } = git(root, args)
  return ok ? stdout.toString().trim() : ''
}

function must(root: string, args: readonly string[]): string {
  const { ok, stdout, reason } = git(root, args)
  if (!ok) throw new UsageError(`Cannot ask git what changed: ${reason}`)
  return stdout.toString()
}

function git(cwd: string, args: readonly string[]): { ok: boolean; stdout: Buffer; reason: string } {
  ENVIRONMENT ??= environment()
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, maxBuffer: MOST_BYTES, env: ENVIRONMENT })
  if (error) return { ok: false, stdout, reason: reasonOf(error) }
  const [line = ''] = stderr.toString().split('\n')
  // "fatal: not a git repository (or any of the parent directories): .git"
  return { ok: status === 0, stdout, reason: line.replace(/^fatal: /, '') }
}

let ENVIRONMENT: NodeJS.ProcessEnv | undefined

/** A hook of a linked work tree is told GIT_DIR, with which git takes the working directory for the top of the work tree. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: named, ...env } = process.env
  if (named === undefined || env['GIT_WORK_TREE'] !== undefined) return process.env
  const { stdout } = spawnSync('git', ['rev-parse', '--absolute-git-dir'], { env, encoding: 'utf8' })
  return stdout?.trimEnd() === resolve(named) ? env : process.env
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code === 'ENOENT' ? 'git is not installed' : message
}
