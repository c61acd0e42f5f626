/** Markdown, as web teams keep releases. */
import { decode, type Decoded } from './encoding.js'
import { markdownBlocks } from './markdown-blocks.js'
import { markupSource } from './markup.js'
import type { Source } from './source.js'
import { spellerOf } from './spelling.js'

// "\", "*", "`", "[", "<", "&copy;", "_ " but not "a_b"
const MARKUP = /[\\*`[<]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu

/** Reads a Markdown file. @throws FormatError if the bytes are no text or nested too deep */
export function readMarkdown(bytes: Uint8Array): Source[] {
  return [markdownSource(decode(bytes))]
}

/** Markdown that is decoded already. */
export function markdownSource(decoded: Decoded): Source {
  const { text } = decoded
  const blocks = markdownBlocks(text)
  const spell = spellerOf(text)
  const hasTable = blocks.some(({ kind }) => kind === 'table')
  return markupSource({
    format: 'md',
    decoded,
    blocks,
    spell: (words) => spell(escape(words, hasTable)),
    reread: markdownSource,
  })
}

/** Escapes what would be markup; a bar is some only in a file with tables. */
function escape(words: string, hasTable: boolean): string {
  const escaped = words.replace(MARKUP, '\\$&')
  return hasTable ? escaped.replaceAll('|', '\\|') : escaped
}
