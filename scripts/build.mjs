// Bundles src/ and the packages that every run needs into dist/, so that a cold start reads few and small files
// (decisions/001-bundled-runner.md). What only some runs need stays a package and is loaded when it is used.
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const LAZY = ['libphonenumber-js', 'iconv-lite', 'tinyglobby', 'diff', 'eslint']

/** What ESLint brings for JavaScript and a run over releases never reaches: its rules, its parser, its scopes. */
const JAVASCRIPT = {
  'rules/index.js': 'module.exports = new Map()',
  'languages/js/index.js': 'module.exports = {}',
  'languages/js/source-code/index.js': 'module.exports = { SourceCode: class SourceCode {} }',
}

const withoutJavaScript = {
  name: 'without-javascript',
  /** @param {import('esbuild').PluginBuild} bundler */
  setup(bundler) {
    for (const [file, contents] of Object.entries(JAVASCRIPT)) {
      const filter = new RegExp(`eslint[\\\\/]lib[\\\\/]${file.replaceAll('/', '[\\\\/]').replace('.', '\\.')}$`)
      bundler.onLoad({ filter }, () => ({ contents }))
    }
    bundler.onResolve({ filter: /^eslint\/universal$/ }, () => ({
      path: join(process.cwd(), 'node_modules/eslint/lib/universal.js'),
    }))
  },
}

/** The licences of the packages that are bundled. @param {string[]} inputs */
function licences(inputs) {
  const folders = new Set(
    inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  )
  return [...folders].sort().map((folder) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return `${name} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'No licence text is shipped.'}\n`
  })
}

rmSync('dist', { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/eslint.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: LAZY,
  plugins: [withoutJavaScript],
  banner: {
    js: "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
chmodSync('dist/cli.js', 0o755)
writeFileSync('dist/LICENCES.txt', licences(Object.keys(metafile.inputs)).join('\n'))
const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
process.exitCode = types.status ?? 1
