/** Digests of files and of what else a run depends on. */
import type { BinaryLike } from 'node:crypto'

/** SHA-256 in hexadecimal digits. Node's `crypto` is loaded by the first one, since most runs ask for none. */
export function digestOf(bytes: BinaryLike): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex')
}
