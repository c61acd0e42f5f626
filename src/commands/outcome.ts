/** What a command says and how it ends; `cli.ts` prints it. */

/** 0 checked and clean, 1 findings, 2 could not check. */
export type ExitCode = 0 | 1 | 2

/** What a command leaves to be printed. */
export interface Outcome {
  code: ExitCode
  stdout: string
  /** One line each. */
  stderr: string[]
  /** Whether releases were checked, the run that must start fast. */
  checked?: boolean
}

/** Why a command cannot do what it was asked; `message` is the one line to print. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** A path as people type it: relative to the working directory where it is below. */
export function shown(path: string, cwd = process.cwd()): string {
  return path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path
}

/** What the system says of a failed read or write: "permission denied". */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return (code && REASONS[code]) ?? message.split('\n')[0] ?? 'unknown reason'
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
}
