/** Where and when the news was issued, at the head of the lead. */
import { formOf, renderForm } from '../release/dateline-form.js'
import type { Dateline } from '../release/nodes.js'
import { createRule } from './create-rule.js'

type Options = readonly [{ requireDate?: boolean }]

export const dateline = createRule<Options, 'missing' | 'city' | 'date'>({
  name: 'dateline',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a dateline with a city and, unless a release line gives it, a date',
      group: 'date',
      recommended: 'error',
    },
    messages: {
      missing: 'Dateline is missing, expected "{{expected}}"',
      city: 'Dateline has no city, expected "{{expected}}"',
      date: 'Dateline has no date, expected "{{expected}}"',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          requireDate: {
            type: 'boolean',
            description: 'Report a dateline without a date even if a release line gives one',
          },
        },
      },
    ],
  },
  defaultOptions: [{ requireDate: false }],
  create: ({ release, report }, [{ requireDate = false }]) => {
    const form = formOf(release.issuer?.dateline?.form)
    let found = false
    return {
      dateline: (node) => {
        found = true
        const expected = renderForm(form, { ...node, date: node.date ?? release.ast.date })
        const at = withoutSeparator(node, release.text)
        if (!node.city) report({ messageId: 'city', at, data: { expected } })
        else if (!node.date && (requireDate || !release.ast.date)) report({ messageId: 'date', at, data: { expected } })
      },
      'release:exit': (root) => {
        if (found) return
        const lead = root.children.find(({ type }) => type === 'paragraph') ?? root
        const start = lead.position.start.offset ?? 0
        report({
          messageId: 'missing',
          at: { start, end: start },
          data: { expected: renderForm(form, { date: release.ast.date }) },
        })
      },
    }
  },
})

/** "Los Angeles, CA" of "Los Angeles, CA - ". */
function withoutSeparator({ position, separator = '' }: Dateline, text: string) {
  const start = position.start.offset ?? 0
  const written = text.slice(start, position.end.offset).trimEnd()
  const places = written.endsWith(separator) ? written.slice(0, written.length - separator.length) : written
  return { start, end: start + places.trimEnd().length }
}
