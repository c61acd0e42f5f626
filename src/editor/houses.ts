/** The houses that judge open documents: each is read once, and again when one of its files has changed. */
import { existsSync } from 'node:fs'
import { fullSchema } from '../engine/config.js'
import { createLinter } from '../engine/lint.js'
import { ConfigError } from '../house/config-error.js'
import type { House } from '../house/house.js'
import { isFresh, keep, type Kept } from '../house/kept.js'

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

/** No houses yet. */
export function createHouses(): Houses {
  const readings = new Map<string, Kept<Judge>>()
  const problems = new Map<string, ConfigError>()
  const read = (file: string): Judge => {
    problems.delete(file)
    readings.delete(file)
    try {
      const reading = keep<Judge>(file, fullSchema, (house) => ({ house, lint: createLinter({ house }) }))
      readings.set(file, reading)
      return reading.made
    } catch (error) {
      // a house file that is gone is no problem any more
      if (error instanceof ConfigError && existsSync(file)) problems.set(file, error)
      throw error
    }
  }
  return {
    judge: (file) => {
      const known = readings.get(file)
      return known && isFresh(known) ? known.made : read(file)
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
