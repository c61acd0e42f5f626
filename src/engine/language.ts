/** presslint's language for ESLint: text releases are parsed here, other formats come as ready source code objects. */
import type { Language } from '@eslint/core'
import { textSource } from '../formats/index.js'
import { visitorKeys } from '../release/nodes.js'
import { ReleaseSourceCode, type Judgement } from './source-code.js'

/** The language; `languageOptions` may hold a `Judgement`. */
export const language = {
  fileType: 'text',
  lineStart: 1,
  columnStart: 1,
  nodeTypeKey: 'type',
  visitorKeys,
  defaultLanguageOptions: {},
  validateLanguageOptions: () => undefined,
  parse: (file: { body: string | Uint8Array }) => ({
    ok: true as const,
    ast: textSource({ text: String(file.body), bom: false, encoding: 'utf8' }),
  }),
  createSourceCode: (
    file: { path: string },
    parsed: { ast: ReturnType<typeof textSource> },
    { languageOptions }: { languageOptions?: Judgement },
  ) => new ReleaseSourceCode(parsed.ast, { path: file.path, ...languageOptions }),
} as unknown as Language
