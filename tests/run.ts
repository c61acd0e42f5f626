import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const CLI = resolve('dist/cli.js')

/** What a run of the built command said. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** A user who owns nothing, for runs by root, to whom no file is closed. */
export const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** Runs the built command in a folder. */
export function run(
  cwd: string,
  args: readonly string[],
  input = '',
  user: { uid?: number; gid?: number } = {},
  command = CLI,
): Run {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env,
    ...user,
  })
  return { code: status, stdout, stderr }
}

/** A new folder with files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'presslint-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
