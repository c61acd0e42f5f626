/** presslint's language for ESLint: a release's text becomes a source code object with its tree. */
import type { Language } from '@eslint/core'
import type { Source } from '../formats/index.js'
import { visitorKeys } from '../release/nodes.js'
import { ReleaseSourceCode, type Judgement } from './source-code.js'

/** A file as ESLint hands it over: decoded as UTF-8, without its byte order mark. */
export interface LanguageFile {
  path: string
  body: string | Uint8Array
  bom: boolean
}

/** What the language leaves to who runs it. */
export interface LanguageParts<Options> {
  /** @throws Error if the text cannot be read; its first line is told, and nothing else of the release */
  read(file: LanguageFile): Source
  /** Who judges a file. @throws Error if the house file cannot be used */
  judge(path: string, options: Options): Judgement
  /** @throws Error if the options are not what `judge` takes */
  validate?(options: Options): void
  sourceCode?: typeof ReleaseSourceCode
}

interface ParsedFile {
  ast: Source
}

/** A language over releases; `languageOptions` are what `judge` takes. */
export function languageOf<Options>({
  read,
  judge,
  validate,
  sourceCode = ReleaseSourceCode,
}: LanguageParts<Options>): Language {
  const judgements = new WeakMap<Source, Judgement>()
  return {
    fileType: 'text',
    lineStart: 1,
    columnStart: 1,
    nodeTypeKey: 'type',
    visitorKeys,
    defaultLanguageOptions: {},
    validateLanguageOptions: (options: Options) => validate?.(options),
    parse: (file: LanguageFile, { languageOptions }: { languageOptions: Options }) => {
      try {
        const source = read(file)
        judgements.set(source, { path: file.path, ...judge(file.path, languageOptions) })
        return { ok: true as const, ast: source }
      } catch (error) {
        const [message = ''] = (error as Error).message.split('\n')
        return { ok: false as const, errors: [{ message, line: 1, column: 1 }] }
      }
    },
    createSourceCode: (_file: unknown, { ast }: ParsedFile) => new sourceCode(ast, judgements.get(ast) ?? {}),
  } as unknown as Language
}
