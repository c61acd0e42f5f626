/** Bundles the benchmark and runs it. Usage: node bench/wording/run.mjs [--releases N] */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
mkdirSync(at('../../node_modules/.cache/'), { recursive: true })
const outfile = at(`../../node_modules/.cache/bench-wording-${process.pid}.mjs`)
await build({
  entryPoints: [at('main.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile,
  logLevel: 'error',
})
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
