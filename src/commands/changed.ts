/** `--since REF` and `--staged`: of the files to check only those that git says changed. */
import { existsSync, realpathSync } from 'node:fs'
import { extname, sep } from 'node:path'
import { EXTENSIONS } from '../formats/index.js'
import type { Listing } from './files.js'
import { changedSince, staged, unstaged, workTree } from './git.js'
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
  const outside = files.find((file) => !realpathSync(file).startsWith(`${root}${sep}`))
  if (outside !== undefined) throw new UsageError(`Cannot ask git about ${shown(outside)}: it is not below ${root}`)
  const changed = ofIndex ? staged(root) : changedSince(since ?? 'HEAD', root)
  // a file that is staged and gone from the work tree is committed all the same, and no folder or glob finds it
  const gone = ofIndex
    ? changed.filter((path) => !existsSync(path) && EXTENSIONS.includes(extname(path).toLowerCase()))
    : []
  const known = new Set(changed)
  const isKnown = (file: string) => known.has(realpathSync(file))
  const left = { files: [...files.filter(isKnown), ...gone], unread: unread.filter(isKnown) }
  const kind = ofIndex ? 'staged' : `changed since ${since ?? 'HEAD'}`
  const remark = `${left.files.length || 'None'} of ${files.length + gone.length} releases ${kind}`
  if (!ofIndex) return { ...left, remark }
  if (!fix) return { ...left, remark, stagedIn: root }
  refuseHalfStaged(left.files, root)
  return { ...left, remark }
}

/** A fix goes into the work tree, which must be what is staged then. */
function refuseHalfStaged(paths: readonly string[], root: string): void {
  const differing = new Set(unstaged(root))
  const half = paths.find((path) => differing.has(existsSync(path) ? realpathSync(path) : path))
  if (half !== undefined)
    throw new UsageError(
      `Cannot fix ${shown(half)}: it also has changes that are not staged; stage or stash them first`,
    )
}
