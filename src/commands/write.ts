/** Files are replaced whole or not at all. */
import { chmodSync, closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Writes beside the file and renames, so that nobody ever sees half of it; keeps the mode, follows links. */
export function writeAtomically(path: string, content: Uint8Array | string): void {
  const file = openAtomically(path)
  try {
    file.write(content)
  } catch (error) {
    file.discard()
    throw error
  }
  file.keep()
}

/** A file that grows beside the one that it will replace. */
export function openAtomically(path: string) {
  const stats = statSync(path, { throwIfNoEntry: false })
  // a device or a pipe takes the bytes and must stay one; a folder is refused by the system
  if (stats && !stats.isFile()) return openDirectly(path)
  // a rename would not ask whether the file itself may be written
  if (stats && (stats.mode & 0o222) === 0) throw Object.assign(new Error('it is read-only'), { code: 'EACCES' })
  const target = stats ? realpathSync(path) : path
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  const handle = openSync(beside, 'wx')
  const discard = () => {
    closeSync(handle)
    rmSync(beside, { force: true })
  }
  return {
    write: (content: Uint8Array | string): void => writeFileSync(handle, content),
    /** Puts it into its place. */
    keep(): void {
      closeSync(handle)
      try {
        if (stats) chmodSync(beside, stats.mode)
        renameSync(beside, target)
      } catch (error) {
        rmSync(beside, { force: true })
        throw error
      }
    },
    /** Leaves everything as it was. */
    discard,
  }
}

function openDirectly(path: string) {
  const handle = openSync(path, 'w')
  const close = () => closeSync(handle)
  return { write: (content: Uint8Array | string): void => writeFileSync(handle, content), keep: close, discard: close }
}
