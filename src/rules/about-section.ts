/** The standing description of the company: present. */
import { createRule } from './create-rule.js'

export const aboutSection = createRule<readonly [], 'missing'>({
  name: 'about-section',
  meta: {
    type: 'problem',
    docs: { description: 'Require an About section', group: 'about', recommended: 'error' },
    messages: { missing: 'About section{{of}} is missing, expected one below the text' },
    schema: [],
  },
  defaultOptions: [],
  create: ({ release, report }) => {
    let found = false
    return {
      about: () => {
        found = true
      },
      'release:exit': (root) => {
        if (found) return
        const next = root.children.find(
          (node) =>
            node.type === 'safeHarbor' ||
            node.type === 'endMark' ||
            (node.type === 'contactBlock' && node.placement === 'bottom'),
        )
        const place = next?.position.start.offset ?? release.text.trimEnd().length
        report({
          messageId: 'missing',
          at: { start: place, end: place },
          data: { of: release.issuer ? ` of ${release.issuer.name}` : '' },
        })
      },
    }
  },
})
