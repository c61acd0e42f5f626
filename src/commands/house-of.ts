/** The house file that judges a release. */
import { dirname } from 'node:path'
import type { House } from '../house/house.js'
import { isFolder } from './files.js'
import { houseFileFor } from '../house/find.js'

/** Which house file a command line asks for: one, none, or the nearest one above each release. */
export interface HouseChoice {
  config?: string
  noConfig?: boolean
}

/** Gives each release its house; a house file is read once. */
export function houseFinder({ config, noConfig = false }: HouseChoice): (path: string) => Promise<House | undefined> {
  const houses = new Map<string, Promise<House>>()
  const folders = new Map<string, string | undefined>()
  const named = noConfig ? false : config
  return async (path) => {
    // only the nearest house file depends on where a release stands
    const folder = named === undefined && isFolder(path) ? path : dirname(path)
    if (!folders.has(folder)) folders.set(folder, houseFileFor(folder, named))
    const file = folders.get(folder)
    if (file === undefined) return undefined
    const house = houses.get(file) ?? load(file)
    houses.set(file, house)
    return house
  }
}

async function load(file: string): Promise<House> {
  const [{ loadHouse }, { fullSchema }] = await Promise.all([import('../house/load.js'), import('../engine/config.js')])
  return loadHouse(file, fullSchema)
}
