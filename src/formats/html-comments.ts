/** The comments of HTML. */
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Comment } from './source.js'

/** The comments of the part of a text that is HTML, in order. */
export function htmlComments(text: string, from = 0, to = text.length): Comment[] {
  const comments: Comment[] = []
  const open: Nodes[] = [fromHtml(text.slice(from, to))]
  for (let node = open.pop(); node; node = open.pop()) {
    const { start, end } = node.position ?? {}
    if (node.type === 'comment' && start?.offset !== undefined && end?.offset !== undefined)
      comments.push({ text: node.value, start: from + start.offset, end: from + end.offset })
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return comments.sort((a, b) => a.start - b.start)
}
