/** What is made of a house is kept until one of the house's files changes. */
import { statSync } from 'node:fs'
import type { House, Plugin } from './house.js'
import { loadHouse } from './load.js'
import type { Schema } from './schema.js'
import { filesOf } from './waivers.js'

/** What was made of a house, and the state of the house's files then. */
export interface Kept<Made> {
  made: Made
  /** What tells by its path that a file has changed. */
  stamps: ReadonlyMap<string, string>
}

/** Reads a house for what is made of it. @throws ConfigError */
export function keep<Made>(
  file: string,
  schemaOf: (plugins: readonly Plugin[]) => Schema,
  make: (house: House) => Made,
): Kept<Made> {
  const house = loadHouse(file, schemaOf)
  return { made: make(house), stamps: new Map(filesOf(house).map((path) => [path, stampOf(path)])) }
}

/** Whether all files are as they were. */
export function isFresh({ stamps }: Kept<unknown>): boolean {
  return [...stamps].every(([file, stamp]) => stampOf(file) === stamp)
}

/** Gives what is made of house files, each read once and again after a change. @throws ConfigError */
export function keeper<Made>(
  schemaOf: (plugins: readonly Plugin[]) => Schema,
  make: (house: House) => Made,
): (file: string) => Made {
  const all = new Map<string, Kept<Made>>()
  return (file) => {
    const known = all.get(file)
    const kept = known && isFresh(known) ? known : keep(file, schemaOf, make)
    all.set(file, kept)
    return kept.made
  }
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true })
  return stats ? `${stats.mtimeNs} ${stats.size} ${stats.ino}` : 'gone'
}
