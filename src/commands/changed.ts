/** `--since REF` and `--staged`: of the files to check only those that git says changed. */
import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import { isReadable } from '../formats/index.js'
import type { Listing } from './files.js'
import { changedSince, staged, unstaged, workTree } from './git.js'
import { realPath } from './house-files.js'
import { shown, UsageError } from './outcome.js'

/** What the command line says of git. */
export interface ChangeOptions {
  /** A commit, branch or tag. */
  since?: string
  /** Whether what the next commit holds is checked, and not the work tree. */
  staged?: boolean
  fix?: boolean
}

/** The files left to check. */
export interface Changed extends Listing {
  /** How many of how many that is, for the user. */
  remark: string
  /** The work tree whose staged bytes are to be read in place of the files'. */
  stagedIn?: string
}

/** Narrows files to the changed ones. @throws UsageError if git cannot tell, or staged files cannot be fixed */
export function onlyChanged({ files, unread }: Listing, { since, staged: ofIndex, fix }: ChangeOptions): Changed {
  const root = workTree()
  const outside = files.find((file) => !isBelow(file, root))
  if (outside !== undefined) throw new UsageError(`Cannot ask git about ${shown(outside)}: it is not below ${root}`)
  const { files: changed, nested } = ofIndex ? staged(root) : changedSince(since ?? 'HEAD', root)
  refuseNested(files, nested)
  // a file that is staged and gone from the work tree is committed all the same, and no folder or glob finds it
  const gone = ofIndex ? changed.filter((path) => !existsSync(path) && isReadable(path)) : []
  const known = new Set(changed)
  const isKnown = (file: string) => known.has(realPath(file))
  const left = { files: [...files.filter(isKnown), ...gone], unread: unread.filter(isKnown) }
  const kind = ofIndex ? 'staged' : `changed since ${since ?? 'HEAD'}`
  const remark = `${left.files.length || 'None'} of ${files.length + gone.length} releases ${kind}`
  if (!ofIndex) return { ...left, remark }
  if (!fix) return { ...left, remark, stagedIn: root }
  refuseHalfStaged(left.files, root)
  return { ...left, remark }
}

/** Of a submodule that changed git says only that it did. */
function refuseNested(files: readonly string[], nested: readonly string[]): void {
  for (const repository of nested) {
    const file = files.find((path) => isBelow(path, repository))
    if (file !== undefined)
      throw new UsageError(
        `Cannot ask git about ${shown(file)}: ${shown(repository)} is a repository of its own, run presslint in it`,
      )
  }
}

function isBelow(file: string, folder: string): boolean {
  return realPath(file).startsWith(`${folder}${sep}`)
}

/** A fix goes into the work tree, which must be what is staged then. */
function refuseHalfStaged(paths: readonly string[], root: string): void {
  const differing = new Set(unstaged(root))
  const half = paths.find((path) => differing.has(realPath(path)))
  if (half !== undefined)
    throw new UsageError(
      `Cannot fix ${shown(half)}: it also has changes that are not staged; stage or stash them first`,
    )
}
