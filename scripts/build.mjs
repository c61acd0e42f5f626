// Bundles src/ into dist/: the command, the public API and the ESLint plugin share their chunks; packages stay packages.
import { chmodSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/eslint.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
})
chmodSync('dist/cli.js', 0o755)
const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
process.exitCode = types.status ?? 1
