/** The line that says when the release may be used: one, and an embargo with its day. */
import type { ReleaseLine } from '../release/nodes.js'
import { createRule } from './create-rule.js'

type Options = readonly [{ require?: boolean }]

export const releaseLine = createRule<Options, 'missing' | 'noDate' | 'contradicts'>({
  name: 'release-line',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require an embargo to name its day, and release lines to agree',
      group: 'structure',
      recommended: 'error',
    },
    messages: {
      missing: 'Release line is missing, expected "For Immediate Release" or an embargo',
      noDate: 'Embargo "{{written}}" names no day, expected "{Month} {D}, {YYYY}"',
      contradicts: '"{{written}}" contradicts "{{first}}" above',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: { require: { type: 'boolean', description: 'Report a release without such a line' } },
      },
    ],
  },
  defaultOptions: [{ require: false }],
  create: ({ release, report }, [{ require = false }]) => {
    const seen: ReleaseLine[] = []
    const written = (node: ReleaseLine) =>
      release.text.slice(node.position.start.offset, node.position.end.offset).replace(/\s+/g, ' ')
    return {
      releaseLine: (node) => {
        if (node.kind === 'date') return
        const first = seen.find(({ kind }) => kind !== node.kind)
        if (first)
          report({ messageId: 'contradicts', at: node, data: { written: written(node), first: written(first) } })
        if (node.kind === 'embargo' && !node.date)
          report({ messageId: 'noDate', at: node, data: { written: written(node) } })
        seen.push(node)
      },
      'release:exit': (root) => {
        if (!require || seen.length > 0) return
        const place = root.children.find(({ type }) => type !== 'letterhead')?.position.start.offset ?? 0
        report({ messageId: 'missing', at: { start: place, end: place } })
      },
    }
  },
})
