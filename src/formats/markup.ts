/** What HTML and Markdown share: a source whose edits replace characters and leave the markup between them alone. */
import { applyEdits } from './edits.js'
import { encode, FormatError, type Decoded } from './encoding.js'
import { lastIndex } from './last-index.js'
import { splitEdit } from './split-edit.js'
import type { Block, Comment, Edit, Source } from './source.js'

/** What a format with markup knows of a file. */
export interface Markup extends Pick<Source, 'format' | 'blocks' | 'spell'> {
  comments(): readonly Comment[]
  decoded: Decoded
  filed?: string
  /** What an edit needs because of where it stands. */
  guard?(edit: Edit): Edit
  /** The same part of the file, read again from changed text. */
  reread(decoded: Decoded): Source
}

/** A source with markup. */
export function markupSource({ format, decoded, blocks, comments, filed, spell, guard, reread }: Markup): Source {
  const { text, bom } = decoded
  let stretches: Stretches | undefined
  const plan = (asked: Edit) => {
    const edit = guard?.(asked) ?? asked
    return isWithin(edit, (stretches ??= stretchesOf(blocks))) ? [edit] : splitEdit(edit, blocks, text)
  }
  return {
    format,
    text,
    bom,
    blocks,
    ...(filed && { filed }),
    comments,
    spell,
    canEdit: (edit) => plan({ ...edit, text: spell(edit.text) }) !== undefined,
    edit: (edits) => {
      const planned = edits.flatMap((edit) => {
        const own = plan(edit)
        if (!own) throw new FormatError('a correction would change markup')
        return own
      })
      return reread({ ...decoded, text: applyEdits(text, planned) })
    },
    bytes: () => encode(decoded),
  }
}

/** Ranges of characters that follow each other without markup, in order. */
interface Stretches {
  starts: number[]
  ends: number[]
}

function stretchesOf(blocks: readonly Block[]): Stretches {
  const ranges: [number, number][] = []
  for (const line of blocks.flatMap((block) => block.lines)) {
    if (line.inexact) continue
    let last: [number, number] | undefined
    let before = -1
    for (let index = 0; index < line.text.length; index++) {
      const start = line.starts?.[index] ?? line.start + index
      const end = line.ends?.[index] ?? start + 1
      // an entity may stand for two units, which then share its range
      if (last && (start === last[1] || start === before)) last[1] = end
      else ranges.push((last = [start, end]))
      before = start
    }
  }
  ranges.sort((a, b) => a[0] - b[0])
  return { starts: ranges.map(([start]) => start), ends: ranges.map(([, end]) => end) }
}

/** Whether an edit replaces characters of one stretch and nothing else. */
function isWithin({ start, end }: Edit, { starts, ends }: Stretches): boolean {
  const index = lastIndex(starts, (one) => one <= start)
  // an insertion may stand between two stretches that touch
  const behind = index > 0 && ends[index - 1] === start && end === start
  return behind || ((starts[index] ?? Infinity) <= start && end <= (ends[index] ?? -1))
}
