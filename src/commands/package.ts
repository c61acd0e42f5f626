/** presslint's own package, wherever it is installed. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of presslint's package.json, above wherever this file was bundled to. @throws Error if there is none */
export function packageFolder(): string {
  const own = fileURLToPath(import.meta.url)
  let folder = dirname(own)
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error(`no package.json stands above ${own}`)
    folder = dirname(folder)
  }
  return folder
}

/** The version of presslint's package. */
export function version(): string {
  const { version: own } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string
  }
  return own
}
