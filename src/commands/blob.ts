/** What a part of a run found, in a file that `presslint merge` makes reports of. */
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { House } from '../house/house.js'
import { fileSettings, type FileSettings } from './check-file.js'
import { digestOf } from './digest.js'
import { joinJudged, movedJudged, type Judged } from './judged.js'
import { shown, reasonOf, UsageError } from './outcome.js'
import { version } from './package.js'
import { setIdOf, type Shard } from './shard.js'
import { emptyTally, type Tally } from './tally.js'

/** Which whole a part is of. */
export interface Whole {
  /** Of presslint. */
  version: string
  /** Stands for the options that findings depend on. */
  settings: string
  /** Stands for the house files and the approved texts. */
  houses: string
  /** Stands for the files of all parts. */
  set: string
}

/** What a part says. */
export interface Part {
  whole: Whole
  shard: Shard
  tally: Tally
  judged: Judged
}

type Blob = Part & { presslint: 'blob' }

/** What differs where a part is of another whole. */
const OF_ANOTHER: Readonly<Record<keyof Whole, string>> = {
  version: 'was made by another version of presslint',
  settings: 'was checked with other options',
  houses: 'was checked with another house file or other approved texts',
  set: 'is a part of other files',
}

/** The whole that a run is, or is a part of. */
export function wholeOf(
  paths: readonly string[],
  houses: ReadonlySet<House | undefined>,
  settings: FileSettings,
): Whole {
  const { config: _config, color: _color, digests: _digests, ...judging } = fileSettings(settings)
  const read = [...houses].flatMap((house) =>
    house ? house.read.map(({ file, bytes }) => relative(process.cwd(), file) + digestOf(bytes)) : ['none'],
  )
  return {
    version: version(),
    settings: digestOf(JSON.stringify(judging)),
    houses: digestOf(JSON.stringify(read)),
    set: setIdOf(paths),
  }
}

/** The text of a part; paths are below the working directory, since parts are made on other machines. */
export function formatBlob({ whole, shard, ...found }: Part): string {
  const blob: Blob = { presslint: 'blob', whole, shard, ...moved(found, (path) => relative(process.cwd(), path)) }
  const text = JSON.stringify(blob)
  return `${text}\n${digestOf(text)}\n`
}

/** What all files together came to, and by what they were judged. */
export type Merged = Pick<Part, 'tally' | 'judged'>

/** All parts of one whole together. @throws UsageError if one is missing, twice there, broken, or of another whole */
export function mergeBlobs(files: readonly string[]): Merged {
  const parts = files.map((file) => ({ file, blob: readBlob(file) }))
  const [first] = parts
  if (!first) throw new UsageError('Cannot merge anything: no file is named')
  const { count } = first.blob.shard
  for (const { file, blob } of parts) {
    const other = (Object.keys(OF_ANOTHER) as (keyof Whole)[]).find((key) => blob.whole[key] !== first.blob.whole[key])
    if (other) throw new UsageError(`Cannot merge ${shown(file)} with ${shown(first.file)}: it ${OF_ANOTHER[other]}`)
    if (blob.shard.count !== count)
      throw new UsageError(
        `Cannot merge ${shown(file)} with ${shown(first.file)}: it is one of ${blob.shard.count} parts, not of ${count}`,
      )
  }
  const inOrder = Array.from({ length: count }, (_, at) => at + 1).map((index) => {
    const found = parts.filter(({ blob }) => blob.shard.index === index)
    const [part, double] = found
    if (!part) throw new UsageError(`Cannot merge: part ${index} of ${count} is missing`)
    if (double)
      throw new UsageError(`Cannot merge: ${shown(part.file)} and ${shown(double.file)} are both part ${index}`)
    return part.blob
  })
  const tally = inOrder.map((part) => part.tally).reduce(added, emptyTally())
  const judged = joinJudged(inOrder.map((part) => part.judged))
  return moved({ tally, judged }, (path) => resolve(path))
}

/** @throws UsageError if a file is no whole part */
function readBlob(file: string): Blob {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`Cannot read ${shown(file)}: ${reasonOf(error)}`)
  }
  const [json = '', sum] = text.split('\n')
  if (!json.startsWith('{"presslint":"blob"'))
    throw new UsageError(`Cannot merge ${shown(file)}: it was not written by "presslint --format blob:FILE"`)
  if (sum !== digestOf(json)) throw new UsageError(`Cannot merge ${shown(file)}: it is not as it was written`)
  return JSON.parse(json) as Blob
}

function added(whole: Tally, part: Tally): Tally {
  return {
    results: [...whole.results, ...part.results],
    failures: [...whole.failures, ...part.failures],
    uses: [...whole.uses, ...part.uses],
    refusedOnly: false,
    edits: [...whole.edits, ...part.edits],
    remarks: [...whole.remarks, ...part.remarks],
    releases: whole.releases + part.releases,
    errors: whole.errors + part.errors,
    warnings: whole.warnings + part.warnings,
    waived: whole.waived + part.waived,
    fixed: whole.fixed + part.fixed,
    houseless: whole.houseless + part.houseless,
  }
}

/** The same with its paths elsewhere. */
function moved({ tally, judged }: Merged, to: (path: string) => string): Merged {
  return { tally: movedTally(tally, to), judged: movedJudged(judged, to) }
}

function movedTally(tally: Tally, to: (path: string) => string): Tally {
  const moveFile = <T extends { file: string }>(of: T): T => ({ ...of, file: to(of.file) })
  const movePath = <T extends { filePath: string }>(of: T): T => ({ ...of, filePath: to(of.filePath) })
  const results = tally.results.map((result) => ({
    ...movePath(result),
    waived: result.waived.map((message) => ({ ...message, waiver: moveFile(message.waiver) })),
    waivers: result.waivers.map(moveFile),
  }))
  return { ...tally, results, failures: tally.failures.map(movePath), uses: tally.uses.map(moveFile) }
}
