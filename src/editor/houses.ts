/** The houses that judge open documents: each is read once, and again when one of its files has changed. */
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fullSchema } from '../engine/config.js'
import { createLinter } from '../engine/lint.js'
import { ConfigError } from '../house/config-error.js'
import type { House } from '../house/house.js'
import { loadHouse } from '../house/load.js'
import { WAIVERS_NAME } from '../house/waivers.js'

/** A house and its linter. */
export interface Judge {
  house?: House
  lint: ReturnType<typeof createLinter>
}

/** The houses of a session. */
export interface Houses {
  /** The judge of a house file. @throws ConfigError if the house file or a text that it names cannot be used */
  judge(file: string): Judge
  /** Reads again what was asked for before, and these files; gives what nobody foresaw. */
  refresh(files: readonly string[]): Error[]
  /** What is wrong with the houses asked for, as of the last reading. */
  problems(): ConfigError[]
  /** The files that the houses asked for were read from. */
  files(): string[]
}

/** A house as it was read, with the state of its files then. */
interface Reading {
  judge: Judge
  stamps: ReadonlyMap<string, string>
}

/** No houses yet. */
export function createHouses(): Houses {
  const readings = new Map<string, Reading>()
  const problems = new Map<string, ConfigError>()
  const read = (file: string): Judge => {
    problems.delete(file)
    readings.delete(file)
    try {
      const house = loadHouse(file, fullSchema)
      const judge = { house, lint: createLinter({ house }) }
      // waivers may come to be where there were none
      const files = [...house.read.map(({ file: path }) => path), join(dirname(file), WAIVERS_NAME)]
      readings.set(file, { judge, stamps: new Map(files.map((path) => [path, stampOf(path)])) })
      return judge
    } catch (error) {
      // a house file that is gone is no problem any more
      if (error instanceof ConfigError && stampOf(file) !== GONE) problems.set(file, error)
      throw error
    }
  }
  return {
    judge: (file) => {
      const known = readings.get(file)
      return known && isFresh(known) ? known.judge : read(file)
    },
    refresh: (files) =>
      [...new Set([...files, ...readings.keys(), ...problems.keys()])].flatMap((file) => {
        try {
          read(file)
          return []
        } catch (error) {
          return error instanceof ConfigError ? [] : [error as Error]
        }
      }),
    problems: () => [...problems.values()],
    files: () => [
      ...[...readings.values()].flatMap(({ stamps }) => [...stamps.keys()]),
      ...[...problems].flatMap(([file, { place }]) => [file, place.file]),
    ],
  }
}

function isFresh({ stamps }: Reading): boolean {
  return [...stamps].every(([file, stamp]) => stampOf(file) === stamp)
}

const GONE = 'gone'

/** What tells that a file has changed. */
function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true })
  return stats ? `${stats.mtimeNs} ${stats.size} ${stats.ino}` : GONE
}
