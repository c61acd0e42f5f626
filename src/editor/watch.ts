/** Hears when a file changes: through the editor where it can watch files, else by watching their folders. */
import { watch as watchFolder, type FSWatcher } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DidChangeWatchedFilesNotification, type Connection, type Disposable } from 'vscode-languageserver/node'

/** Watches files. */
export interface Watcher {
  /** Watches these files from now on, and no others. */
  files(paths: readonly string[]): Promise<void>
}

/** House files and waivers, wherever they come to be. */
const NAMES = '**/presslint*.{yaml,yml}'

/** Whether a file is one that a house is found by, or its waivers. */
export function isHouseFile(path: string): boolean {
  return /^presslint.*\.ya?ml$/.test(basename(path))
}

/** Watches through the editor. */
export function watchByClient(connection: Connection, { relative }: { relative: boolean }): Watcher {
  let registered: Promise<Disposable> | undefined
  let watched = ''
  const globOf = (path: string) =>
    relative ? { baseUri: pathToFileURL(dirname(path)).href, pattern: literal(basename(path)) } : literal(path)
  return {
    files: async (paths) => {
      const names = [...new Set(paths)].toSorted()
      if (registered && watched === names.join('\n')) return
      watched = names.join('\n')
      const before = registered
      registered = connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: NAMES }, ...names.map((path) => ({ globPattern: globOf(path) }))],
      })
      await before?.then((watchers) => watchers.dispose())
      await registered
    },
  }
}

/** A path as a glob that matches nothing else. */
function literal(path: string): string {
  return path.replaceAll('\\', '/').replaceAll(/[*?{}[\]]/g, '?')
}

/** Watches without the editor; `folders` are those in which a house file may come to be. */
export function watchByFolder(folders: readonly string[], changed: (paths: string[]) => void): Watcher {
  const watchers = new Map<string, FSWatcher>()
  let wanted = new Set<string>()
  const open = (folder: string): FSWatcher | undefined => {
    try {
      const watcher = watchFolder(folder, { persistent: false }, (_, name) => {
        const path = join(folder, name ?? '')
        if (wanted.has(path) || isHouseFile(path)) changed([path])
      })
      // a folder that goes away is watched no more; its files are read again with the next check
      return watcher.on('error', () => watchers.delete(folder))
    } catch {
      return undefined
    }
  }
  return {
    files: (paths) => {
      wanted = new Set(paths)
      const needed = new Set([...folders, ...paths.map((path) => dirname(path))])
      for (const [folder, watcher] of watchers) {
        if (needed.has(folder)) continue
        watcher.close()
        watchers.delete(folder)
      }
      for (const folder of needed) {
        const watcher = watchers.has(folder) ? undefined : open(folder)
        if (watcher) watchers.set(folder, watcher)
      }
      return Promise.resolve()
    },
  }
}
