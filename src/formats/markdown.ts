/** Markdown, as web teams keep releases. */
import { decode, type Decoded } from './encoding.js'
import { markdownBlocks, markdownComments } from './markdown-blocks.js'
import { markupSource } from './markup.js'
import type { Edit, Source } from './source.js'
import { spellerOf } from './spelling.js'

// "\", "*", "`", "[", "<", "&copy;", "_ " but not "a_b"
const MARKUP = /[\\*`[<]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu

// "# ", "- ", "1. ", "> ", "---", "==="
const LINE_MARKUP = /^(\s*|\s*\d{1,9}(?=[.)](?:\s|$)))([#+>=~.)-])/

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
    comments: () => markdownComments(text),
    spell: (words) => spell(escape(words, hasTable)),
    guard: (edit) => guard(edit, text),
    reread: markdownSource,
  })
}

/** An edit that begins a line must not begin a heading, a list or a quote. */
function guard(edit: Edit, text: string): Edit {
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', edit.start - 1), text.lastIndexOf('\r', edit.start - 1)) + 1,
    edit.start,
  )
  return /^[\s>]*$/.test(line) ? { ...edit, text: edit.text.replace(LINE_MARKUP, '$1\\$2') } : edit
}

/** Escapes what would be markup; a bar is some only in a file with tables. */
function escape(words: string, hasTable: boolean): string {
  const escaped = words.replace(MARKUP, '\\$&')
  return hasTable ? escaped.replaceAll('|', '\\|') : escaped
}
