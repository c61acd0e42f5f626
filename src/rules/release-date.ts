/** One date of issue: the dateline and the release lines agree. */
import type { Dateline, ReleaseLine } from '../release/nodes.js'
import { createRule } from './create-rule.js'

export const releaseDate = createRule<readonly [], 'disagree'>({
  name: 'release-date',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the dateline and the release line to give the same date',
      group: 'date',
      recommended: 'error',
    },
    messages: { disagree: 'Date is {{date}}, but line {{line}} says {{other}}' },
    schema: [],
  },
  defaultOptions: [],
  create: ({ report }) => {
    const dated: (Dateline | ReleaseLine)[] = []
    const check = (node: Dateline | ReleaseLine) => {
      if (!node.date) return
      const other = dated.find(({ date }) => date !== node.date)
      // an embargo may end on another day than the one on which the release was written
      const held = other?.type === 'releaseLine' && other.kind === 'embargo'
      if (other?.date && !held) {
        report({
          messageId: 'disagree',
          at: node,
          data: { date: node.date, line: String(other.position.start.line), other: other.date },
        })
      }
      dated.push(node)
    }
    return { dateline: check, releaseLine: check }
  },
})
