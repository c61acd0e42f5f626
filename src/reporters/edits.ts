/** What a fix would change, as a redline of the changed lines. */
import { formatRedline } from '../wording/redline.js'

/** The lines of a file from its first to its last change, deletions before insertions. */
export async function formatEdits(
  path: string,
  before: string,
  after: string,
  { color }: { color: boolean },
): Promise<string> {
  const { diffWords } = await import('diff')
  const old = before.split(/\r\n|\n|\r/)
  const now = after.split(/\r\n|\n|\r/)
  let top = 0
  while (top < old.length && top < now.length && old[top] === now[top]) top++
  let bottom = 0
  while (bottom < Math.min(old.length, now.length) - top && old.at(-1 - bottom) === now.at(-1 - bottom)) bottom++
  const changes = diffWords(
    old.slice(top, old.length - bottom).join('\n'),
    now.slice(top, now.length - bottom).join('\n'),
  )
  const parts = changes.map(({ added, removed, value }) => ({
    kind: added ? ('inserted' as const) : removed ? ('deleted' as const) : ('same' as const),
    text: value,
  }))
  return `${path}:${top + 1}\n${formatRedline(parts, { color })}\n\n`
}
