/** The tree of a release, for people and as JSON. */
import type { Release, ReleaseNode } from '../release/nodes.js'
import type { Parsed } from '../release/parse.js'
import { textOf } from '../release/reading.js'

/** How many characters of a node's words are shown. */
const SHOWN = 64

/** One line a node: type, place, fields, first words; with `why` the evidence for each part. */
export function formatTree(path: string, { tree, parts, verdict }: Parsed, { why }: { why: boolean }): string {
  const lines = [path, ...outline(tree, 0)]
  if (why) {
    lines.push('', 'Why:')
    if (verdict) lines.push(`  no release, a ${verdict.instead}: ${verdict.evidence.join(', ')}`)
    for (const { construct, claim } of parts) {
      const [first] = claim.build()
      const place = first ? `${first.position.start.line}-${first.position.end.line}` : ''
      lines.push(`  ${construct} ${place}: ${claim.evidence.join(', ')}`)
    }
  }
  return `${lines.join('\n')}\n`
}

function outline(node: ReleaseNode, depth: number): string[] {
  const { start, end } = node.position
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`
  const head = [`${'  '.repeat(depth)}${node.type}`, place, ...fieldsOf(node), wordsOf(node)].filter(
    (part) => part !== '',
  )
  const children = 'children' in node ? node.children.flatMap((child) => outline(child, depth + 1)) : []
  return [head.join(' '), ...children]
}

/** 'kind=phone', 'value="877-555-0142"' */
function fieldsOf(node: ReleaseNode): string[] {
  const { type: _type, position: _position, ...rest } = node
  return Object.entries(rest)
    .filter(([key]) => key !== 'children' && key !== 'lines' && key !== 'data')
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
}

function wordsOf(node: ReleaseNode): string {
  const leaf =
    'lines' in node && !('value' in node) && !('children' in node && node.children.some((child) => 'lines' in child))
  if (!leaf) return ''
  const text = textOf(node.lines)
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text)
}

/** `{"file": ..., "tree": ...}`, every block with its words as `text`. */
export function formatTreeJson(file: string, tree: Release): string {
  return `${JSON.stringify({ file, tree: withText(tree) })}\n`
}

function withText(node: ReleaseNode): object {
  const { lines, ...rest } = node as ReleaseNode & { lines?: Parameters<typeof textOf>[0] }
  const children = 'children' in rest ? { children: rest.children.map(withText) } : {}
  return { ...rest, ...(lines && { text: textOf(lines) }), ...children }
}
