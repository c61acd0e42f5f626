/** Writes what a fix made of a file. */
import { readFileSync } from 'node:fs'
import { labelOf, type CheckedFile, type FileSettings } from './check-file.js'
import { digestOf } from './digest.js'
import { reasonOf } from './outcome.js'
import { writeAtomically } from './write.js'

/** Writes a fixed file, unless somebody changed it after it was read; gives the line that says why it could not. */
export function writeFixed({ path, digest, fixed }: CheckedFile, settings: FileSettings): string | undefined {
  if (!fixed) return undefined
  const label = labelOf(path, settings)
  try {
    if (digestOf(readFileSync(path)) !== digest) return `Cannot fix ${label}: it was changed while it was checked`
    writeAtomically(path, fixed.bytes)
    return undefined
  } catch (error) {
    return `Cannot write ${label}: ${reasonOf(error)}`
  }
}
