/** Packages that a rule asks for by the name that a house file gives. */
import { createRequire } from 'node:module'

/**
 * The default export of a package or module, from beside the house file or else of presslint's own packages. Modules are
 * loaded at once and not by a promise, since rules run in one go; presslint's versions of Node can do so.
 * @param houseFile absolute path of the house file, if there is one
 * @throws Error that says in one line why it cannot be loaded
 */
export function loadPackage(name: string, houseFile?: string): unknown {
  const bases = [...(houseFile === undefined ? [] : [houseFile]), import.meta.url]
  for (const base of bases) {
    const path = resolved(name, base)
    if (path === undefined) continue
    try {
      const loaded = createRequire(base)(path) as { default?: unknown }
      return loaded.default ?? loaded
    } catch (error) {
      const [reason = ''] = (error as Error).message.split('\n', 1)
      throw new Error(`cannot load "${name}": ${reason}`, { cause: error })
    }
  }
  const places = houseFile === undefined ? 'with presslint' : 'beside the house file nor with presslint'
  throw new Error(`cannot load "${name}": it is not installed ${places}`)
}

function resolved(name: string, base: string): string | undefined {
  try {
    return createRequire(base).resolve(name)
  } catch {
    return undefined
  }
}
