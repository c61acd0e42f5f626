// Bundles src/ and the packages that every run needs into dist/, so that a cold start reads few and small files
// (decisions/001-bundled-runner.md). What only some runs need stays a package and is loaded when it is used.
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Made here and then put into its place, so that a command that runs meanwhile finds its files. */
const MADE = '.dist'

const LAZY = [
  'libphonenumber-js',
  'iconv-lite',
  'tinyglobby',
  'diff',
  'eslint',
  'vscode-languageserver',
  'vscode-languageserver-textdocument',
]

/** What ESLint brings and a run over releases never reaches: JavaScript's rules, parser and scopes, and its traces. */
const STUBS = {
  'eslint/lib/rules/index.js': 'module.exports = new Map()',
  'eslint/lib/languages/js/index.js': 'module.exports = {}',
  'eslint/lib/languages/js/source-code/index.js': 'module.exports = { SourceCode: class SourceCode {} }',
  'eslint-scope/dist/eslint-scope.cjs': 'module.exports = {}',
  'debug/src/index.js': 'module.exports = () => Object.assign(() => {}, { enabled: false })',
  // the checker of rule options is loaded from the package by the rules of others that have a schema
  'eslint/lib/shared/ajv.js': `
    const { dirname, join } = require('node:path')
    module.exports = (...options) => bundledRequire(join(dirname(bundledRequire.resolve('eslint/package.json')), 'lib/shared/ajv.js'))(...options)`,
}

const withoutJavaScript = {
  name: 'without-javascript',
  /** @param {import('esbuild').PluginBuild} bundler */
  setup(bundler) {
    for (const [file, contents] of Object.entries(STUBS)) {
      const filter = new RegExp(`node_modules[\\\\/]${file.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')}$`)
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

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const { metafile } = await build({
    outdir: MADE,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    external: LAZY,
    plugins: [withoutJavaScript],
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    ...options,
  })
  return Object.keys(metafile?.inputs ?? {})
}

/** The command line: what starts it, and the program itself as one script, which V8's code cache can hold. */
const program = async () => [
  ...(await bundle({ entryPoints: { cli: 'src/start.ts' }, format: 'esm' })),
  ...(await bundle({
    entryPoints: { program: 'src/cli.ts' },
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.url': 'bundledUrl' },
    banner: {
      js: "const bundledRequire = require, bundledUrl = require('node:url').pathToFileURL(__filename).href;",
    },
  })),
]

/** A script from the code cache cannot import by itself; what starts it does it in its stead. */
function importThroughStart() {
  const file = join(MADE, 'program.cjs')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(?<![.\w$])import\(/g, 'bundledImport('))
}

/** The library, in chunks: a caller pays only for the formats of its releases. */
const library = () =>
  bundle({
    entryPoints: ['src/index.ts', 'src/eslint.ts'],
    splitting: true,
    format: 'esm',
    banner: {
      js: "import { createRequire as bundledRequireOf } from 'node:module'; const bundledRequire = bundledRequireOf(import.meta.url), require = bundledRequire;",
    },
    chunkNames: 'chunks/[name]-[hash]',
  })

rmSync(MADE, { recursive: true, force: true })
const inputs = [...(await program()), ...(await library())]
importThroughStart()
chmodSync(join(MADE, 'cli.js'), 0o755)
writeFileSync(join(MADE, 'LICENCES.txt'), licences(inputs).join('\n'))
const types = spawnSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', join(MADE, 'types')],
  {
    stdio: 'inherit',
  },
)
rmSync('dist', { recursive: true, force: true })
renameSync(MADE, 'dist')
// the first check keeps the code that it compiled, for the ones after it; it has findings, so that reporting is in it
const first = spawnSync(
  process.execPath,
  ['dist/cli.js', '--config', 'fixtures/presslint.yaml', 'fixtures/releases/drifted-wording/release.txt'],
  { encoding: 'utf8' },
)
if (first.status !== 1) process.stderr.write(first.stdout + first.stderr)
process.exitCode = types.status || (first.status === 1 ? 0 : 1)
