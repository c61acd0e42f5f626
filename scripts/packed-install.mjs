// Packs the package, installs it into an empty folder and runs what was installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'presslint-packed-'))
try {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  const installed = join(folder, 'node_modules', 'presslint')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', installed, '--strip-components=1'])
  // the packages it depends on are those that are installed here, so that the check needs no network
  cpSync('node_modules', join(folder, 'node_modules'), {
    recursive: true,
    filter: (path) => !/node_modules[\\/]\.cache|node_modules[\\/]presslint/.test(path),
    verbatimSymlinks: true,
  })
  writeFileSync(
    join(folder, 'use.mjs'),
    "import { lint, parse } from 'presslint'\nimport plugin from 'presslint/eslint'\nconst { messages } = lint('no release')\nif (messages.length === 0 || parse('x').type !== 'release' || !plugin.rules['end-mark']) process.exit(1)\n",
  )
  cpSync('fixtures/releases/clean/release.txt', join(folder, 'release.txt'))
  const runs = [
    [['use.mjs'], 0],
    [[join(installed, 'dist', 'cli.js'), '--config', resolve('fixtures/presslint.yaml'), 'release.txt'], 0],
    [[join(installed, 'dist', 'cli.js'), 'explain', 'end-mark'], 0],
  ]
  for (const [args, code] of runs) {
    const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    if (run.status === code) continue
    console.error(`${args.join(' ')} exited with ${run.status}, expected ${code}\n${run.stdout}${run.stderr}`)
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
