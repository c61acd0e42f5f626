// What the bundles of the package and of the VS Code extension have in common.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What ESLint brings and a run over releases never reaches: JavaScript's rules, parser and scopes, and its traces. */
export const WITHOUT_JAVASCRIPT = {
  'eslint/lib/rules/index.js': 'module.exports = new Map()',
  'eslint/lib/languages/js/index.js': 'module.exports = {}',
  'eslint/lib/languages/js/source-code/index.js': 'module.exports = { SourceCode: class SourceCode {} }',
  'eslint-scope/dist/eslint-scope.cjs': 'module.exports = {}',
  'debug/src/index.js': 'module.exports = () => Object.assign(() => {}, { enabled: false })',
}

/**
 * Lets string-width measure western text by its length: the segmenter that it starts for every text costs a tenth of a
 * check. Control characters, marks that combine, wide characters and what may be an emoji are left to it.
 * @param {string} code
 */
function measuringAtOnce(code) {
  const declared = 'export default function stringWidth('
  if (!code.includes(declared)) throw new Error('string-width does not declare what it did')
  return `${code.replace(declared, 'function stringWidth(')}
    export default function widthOf(text) {
      const plain = text.replace(/\\x1b\\[\\d+m/g, '')
      return /^[ -~\\xa0-\\xa8\\xaa-\\xac\\xaf-\\u02ff\\u2010-\\u2027\\u20ac]*$/.test(plain) ? plain.length : stringWidth(text)
    }`
}

/** What the command line has of packages in another form. */
export const QUICKER = { 'string-width/index.js': measuringAtOnce }

/**
 * Puts other contents in place of files of packages, or changes them.
 * @param {Record<string, string | ((code: string) => string)>} stubs
 */
export const withStubs = (stubs) => ({
  name: 'with-stubs',
  /** @param {import('esbuild').PluginBuild} bundler */
  setup(bundler) {
    for (const [file, contents] of Object.entries(stubs)) {
      const filter = new RegExp(`node_modules[\\\\/]${file.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')}$`)
      bundler.onLoad({ filter }, ({ path }) => ({
        contents: typeof contents === 'string' ? contents : contents(readFileSync(path, 'utf8')),
      }))
    }
    bundler.onResolve({ filter: /^eslint\/universal$/ }, () => ({
      path: join(process.cwd(), 'node_modules/eslint/lib/universal.js'),
    }))
  },
})

/** Bundles what our files load lazily from packages, for a bundle that has no packages beside it. */
export const withPackages = {
  name: 'with-packages',
  /** @param {import('esbuild').PluginBuild} bundler */
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('createRequire(import.meta.url)(', 'require('),
      loader: 'ts',
    }))
  },
}

/** The licences of the packages that are bundled. @param {string[]} inputs */
export function licences(inputs) {
  const folders = new Set(
    inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  )
  return [...folders].sort().map((folder) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return `${name} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'No licence text is shipped.'}\n`
  })
}
