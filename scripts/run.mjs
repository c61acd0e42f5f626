// Runs a script that is written in TypeScript: node scripts/run.mjs FILE [ARGUMENTS]
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [file, ...rest] = process.argv.slice(2)
const outfile = join(process.cwd(), 'node_modules', '.cache', 'presslint', `${basename(file, '.ts')}.mjs`)
mkdirSync(join(outfile, '..'), { recursive: true })
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
})
process.argv = [process.argv[0], file, ...rest]
await import(pathToFileURL(outfile).href)
