import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { folderWith } from '../run.js'

/** A project in which presslint and these packages are installed, and its files. */
export function projectWith(packages: readonly string[], files: Readonly<Record<string, string>>): string {
  const folder = folderWith({ 'package.json': '{"name":"project","type":"module"}', ...files })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(resolve('.'), join(folder, 'node_modules', 'presslint'))
  for (const name of packages) symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name))
  return folder
}

/** Runs a command of the docs in a project: "npx eslint releases", "node rules/x.test.js". */
export function runIn(folder: string, command: string) {
  const [tool = '', ...args] = command.split(' ')
  const file = tool === 'npx' ? resolve('node_modules/.bin', args.shift() ?? '') : process.execPath
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, output: stripVTControlCharacters(stdout + stderr) }
}
