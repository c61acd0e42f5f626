// Lint rules of the house: files and functions stay small, regular expressions stay linear, rooms keep their doors.
import js from '@eslint/js'
import eslintPlugin from 'eslint-plugin-eslint-plugin'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** What each room may import from; a room that is not listed for another one is closed to it. */
const DOORS = {
  formats: [],
  lexicon: [],
  release: ['formats', 'lexicon'],
  wording: ['formats'],
  house: ['wording', 'lexicon'],
  rules: ['formats', 'lexicon', 'release', 'wording', 'house'],
  engine: ['formats', 'lexicon', 'release', 'wording', 'house', 'rules'],
  reporters: ['engine', 'release', 'wording'],
  editor: ['formats', 'release', 'wording', 'house', 'engine'],
  commands: ['formats', 'release', 'wording', 'house', 'rules', 'engine', 'reporters', 'lexicon', 'editor'],
}

/** Rooms that may touch the file system or the process, and the one file of the house that may. */
const OUTSIDE = [
  'node:fs',
  'node:fs/promises',
  'node:child_process',
  'node:process',
  'node:http',
  'node:https',
  'node:net',
]

const rooms = Object.entries(DOORS).map(([room, open]) => {
  const closed = Object.keys(DOORS).filter((other) => other !== room && !open.includes(other))
  const patterns = closed.map((other) => ({
    regex: `(^|/)\\.\\./(.*/)?${other}/`,
    message: `${room}/ must not know ${other}/`,
  }))
  const mayTouch = room === 'commands' || room === 'editor'
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns,
          paths: mayTouch
            ? []
            : OUTSIDE.map((name) => ({
                name,
                message: 'only commands/, cli.ts, editor/ and house/load touch the outside',
              })),
        },
      ],
    },
  }
})

export default tseslint.config(
  { ignores: ['dist/', '.dist/', 'coverage/', 'node_modules/', 'fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  regexp.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: {
        process: 'readonly',
        Buffer: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: {
      'max-depth': ['error', 3],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // control characters and look-alikes are what some of our patterns are about
      'no-control-regex': 'off',
      'no-misleading-character-class': 'error',
      'regexp/no-obscure-range': 'off',
      'regexp/use-ignore-case': 'off',
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      'regexp/no-unused-capturing-group': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/lexicon/**'],
    rules: { 'max-lines': ['error', { max: 320, skipComments: false }] },
  },
  {
    files: ['src/rules/*.ts'],
    ...eslintPlugin.configs.recommended,
    rules: {
      ...eslintPlugin.configs.recommended.rules,
      'max-lines': ['error', 170],
      'eslint-plugin/require-meta-default-options': 'off',
    },
  },
  // typed arrays in hot loops: the bounds are the loops' own
  { files: ['src/wording/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  ...rooms,
  { files: ['src/house/load.ts', 'src/house/find.ts', 'src/house/kept.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['tests/**/*.ts', 'bench/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'regexp/no-super-linear-move': 'off',
      'regexp/no-super-linear-backtracking': 'off',
      'no-irregular-whitespace': 'off',
    },
  },
)
