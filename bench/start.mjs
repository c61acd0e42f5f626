// A cold check of one release against eslint with its Markdown language on the same text: whole processes, in turn,
// medians. Exits with 1 above the limit. The first check after an install, which has no kept code to start from, is
// printed and not judged. usage: npm run bench:start [-- --runs N]
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const LIMIT = 0.5
const FIRST = 'the first after an install'
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 15

const folder = mkdtempSync(join(tmpdir(), 'presslint-start-'))
copyFileSync('fixtures/releases/clean/release.txt', join(folder, 'release.md'))
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
writeFileSync(
  join(folder, 'eslint.config.mjs'),
  "import markdown from '@eslint/markdown'\nexport default [...markdown.configs.recommended]\n",
)

/** A copy of the program, whose kept code is thrown away before each run. */
const fresh = join(folder, 'fresh')
cpSync('dist', join(fresh, 'dist'), { recursive: true })
copyFileSync('package.json', join(fresh, 'package.json'))
symlinkSync(resolve('node_modules'), join(fresh, 'node_modules'))

const release = resolve('fixtures/releases/clean/release.txt')
const contestants = {
  'presslint without a house': [resolve('dist/cli.js'), '--no-config', release],
  'presslint with a house': [resolve('dist/cli.js'), '--config', resolve('fixtures/presslint.yaml'), release],
  [FIRST]: [join(fresh, 'dist/cli.js'), '--no-config', release],
  'eslint with @eslint/markdown': [resolve('node_modules/eslint/bin/eslint.js'), 'release.md'],
}
/** @type {Record<string, number[]>} */
const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

// the first round only warms the file system's cache
for (let round = 0; round <= runs; round++) {
  for (const [name, args] of Object.entries(contestants)) {
    if (name === FIRST) rmSync(join(fresh, 'dist/cache'), { recursive: true, force: true })
    const started = performance.now()
    const { status } = spawnSync(process.execPath, args, { cwd: folder })
    if (status === null || status > 1) throw new Error(`${name} exited with ${status}`)
    if (round > 0) times[name]?.push(performance.now() - started)
  }
}
rmSync(folder, { recursive: true, force: true })

const reference = median(times['eslint with @eslint/markdown'] ?? [])
console.log(`median wall time of ${runs} cold runs on the same text, as a share of eslint's (limit ${LIMIT})`)
let worst = 0
for (const [name, values] of Object.entries(times)) {
  const ratio = median(values) / reference
  console.log(`${name.padEnd(30)} ${ratio.toFixed(2)}   (${median(values).toFixed(0)} ms)`)
  if (name.startsWith('presslint')) worst = Math.max(worst, ratio)
}
process.exitCode = worst > LIMIT ? 1 : 0
