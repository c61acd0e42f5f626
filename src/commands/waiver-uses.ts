/** What a run may say of the entries of waivers files. */
import { dirname } from 'node:path'
import type { WaiverUse } from '../engine/findings.js'
import { isReadable } from '../formats/index.js'
import { glob } from './glob.js'
import { realPath } from './house-files.js'

/** The releases that a run checked, and the files that its houses are read from. */
export interface Covered {
  checked: readonly string[]
  houseFiles: readonly string[]
}

/**
 * Leaves out that an entry waives nothing where it names other releases too, which were not checked: a run of what
 * changed does not know what they need.
 */
export async function knownUses(uses: readonly WaiverUse[], covered: Covered): Promise<WaiverUse[]> {
  if (uses.every(({ state }) => state !== 'unused')) return [...uses]
  const paths = new Set([...covered.checked, ...covered.houseFiles].map(realPath))
  const known = new Map<string, Promise<boolean>>()
  const isKnown = ({ file, names }: WaiverUse) => {
    const key = JSON.stringify([file, names])
    const answer = known.get(key) ?? glob([names], dirname(file)).then(coversAll)
    known.set(key, answer)
    return answer
  }
  const coversAll = (named: readonly string[]) => named.filter(isReadable).every((path) => paths.has(realPath(path)))
  const kept: WaiverUse[] = []
  for (const use of uses) if (use.state !== 'unused' || (await isKnown(use))) kept.push(use)
  return kept
}
