// Packs the package, installs it into an empty folder and runs what was installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

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
  for (const [page, link] of linksIn(installed)) {
    if (existsSync(join(dirname(page), link))) continue
    console.error(`${page.slice(installed.length + 1)} links to ${link}, which is not packed`)
    process.exitCode = 1
  }
  // the packages that a user gets are those of the lockfile that are not for development, so that the check needs no network
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  for (const [path, { dev, link }] of Object.entries(packages)) {
    if (path === '' || dev || link) continue
    cpSync(path, join(folder, path), {
      recursive: true,
      filter: (file) => !file.slice(path.length).includes('node_modules'),
    })
  }
  writeFileSync(
    join(folder, 'use.mjs'),
    "import { lint, parse } from 'presslint'\nimport plugin from 'presslint/eslint'\nimport { RuleTester } from 'presslint/rule-tester'\nimport unified from 'presslint/unified'\nnew RuleTester()\nunified()\nconst { messages } = lint('no release')\nif (messages.length === 0 || parse('x').type !== 'release' || !plugin.rules['end-mark']) process.exit(1)\n",
  )
  cpSync('fixtures/releases/clean/release.txt', join(folder, 'release.txt'))
  const cli = join(installed, 'dist', 'cli.js')
  const house = ['--config', resolve('fixtures/presslint.yaml')]
  const drifted = resolve('fixtures/releases/drifted-wording/release.txt')
  const runs = [
    [['use.mjs'], 0],
    [[cli, ...house, 'release.txt'], 0],
    [[cli, ...house, '--fix-dry-run', drifted], 1],
    [[cli, ...house, '--rule', 'prose: warn', '--concurrency', '2', '--cache', 'release.txt', drifted], 1],
    [[cli, ...house, '--format', 'sarif', drifted], 1],
    [[cli, 'explain', 'end-mark'], 0],
    [[cli, 'lsp', '--help'], 0],
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

/** The pages of a folder, each with the files that it links to: "[a page](docs/ci.md#github)" */
function linksIn(folder) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  return pages.flatMap((name) => {
    const page = join(folder, name)
    return [...readFileSync(page, 'utf8').matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, link]) => [page, link])
  })
}
