/** Parts of a set of releases, for several machines; each machine comes to the same parts. */
import { relative } from 'node:path'
import { digestOf } from './digest.js'
import { sizeOf } from './files.js'
import { UsageError } from './outcome.js'

/** The part `index` of `count`, from 1. */
export interface Shard {
  index: number
  count: number
}

/** Reads "2/4". @throws UsageError if it is no part of a whole */
export function parseShard(named: string): Shard {
  // "2/4"
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(named) ?? []).map(Number)
  if (index < 1 || index > count)
    throw new UsageError(`Cannot use --shard ${named}: expected INDEX/COUNT, such as 1/4 to 4/4`)
  return { index, count }
}

/** Neighbours of about as many bytes as every other part has, so that parts one after the other are the whole. */
export function shardOf(paths: readonly string[], { index, count }: Shard): string[] {
  // a byte more, so that empty files are spread too
  const sizes = paths.map((path) => sizeOf(path) + 1)
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  let before = 0
  return paths.filter((_, at) => {
    const middle = before + (sizes[at] ?? 0) / 2
    before += sizes[at] ?? 0
    return Math.floor((middle / whole) * count) === index - 1
  })
}

/** Stands for a set of files, by their names below the working directory and their sizes. */
export function setIdOf(paths: readonly string[]): string {
  return digestOf(JSON.stringify(paths.map((path) => [relative(process.cwd(), path), sizeOf(path)])))
}
