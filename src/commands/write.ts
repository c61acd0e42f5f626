/** Files are replaced whole or not at all. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Writes beside the file and renames, so that nobody ever sees half of it; keeps the mode, follows links. */
export function writeAtomically(path: string, content: Uint8Array | string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  // a device or a pipe takes the bytes and must stay one; a folder is refused by the system
  if (stats && !stats.isFile()) return writeFileSync(path, content)
  // a rename would not ask whether the file itself may be written
  if (stats && (stats.mode & 0o222) === 0) throw Object.assign(new Error('it is read-only'), { code: 'EACCES' })
  const target = stats ? realpathSync(path) : path
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, content, { flag: 'wx' })
    if (stats) chmodSync(beside, stats.mode)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
