/** Finds files by globs, and says what it could not look into, which a gate must not pass over. */
import * as nodeFs from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'

/** Folders that hold no releases, and what Word keeps beside a document that is open. */
const IGNORED = ['**/node_modules/**', '**/.git/**', '**/~$*']

/**
 * Absolute paths, sorted: the files that match, and the folders and links on the way that cannot be followed, so that
 * whoever reads them says why.
 */
export async function glob(patterns: readonly string[], cwd: string): Promise<string[]> {
  const { glob: find } = await import('tinyglobby')
  const closed: string[] = []
  const broken: string[] = []
  const found = await find([...patterns], {
    cwd,
    ignore: IGNORED,
    onlyFiles: true,
    expandDirectories: false,
    caseSensitiveMatch: false,
    fs: watched(
      (path) => void closed.push(resolve(cwd, path)),
      (path) => void broken.push(resolve(cwd, path)),
    ),
  })
  const files = found.map((file) => join(cwd, file))
  return [...files, ...closed, ...(await matching(broken, patterns, cwd))].toSorted()
}

/** The file system, which tells of folders that it cannot read and of links that lead nowhere. */
function watched(closed: (path: string) => void, broken: (path: string) => void) {
  const readdir = (path: string, options: { withFileTypes: true }, done: Done<nodeFs.Dirent[]>) =>
    nodeFs.readdir(path, options, (error, entries) => {
      // a folder that is not there holds nothing
      if (error && error.code !== 'ENOENT') closed(path)
      done(error, entries)
    })
  const realpath = (path: string, done: Done<string>) =>
    nodeFs.realpath(path, (error, real) => {
      if (error) broken(path)
      done(error, real)
    })
  return { readdir, realpath } as unknown as typeof nodeFs
}

type Done<Result> = (error: NodeJS.ErrnoException | null, result: Result) => void

/** Of links that lead nowhere those that were asked for; ".#q3.txt" is Emacs's lock of a file. */
async function matching(paths: readonly string[], patterns: readonly string[], cwd: string): Promise<string[]> {
  if (paths.length === 0) return []
  const { default: picomatch } = await import('picomatch')
  const matches = picomatch([...patterns], { nocase: true })
  return paths.filter((path) => !basename(path).startsWith('.') && matches(relative(cwd, path)))
}
