/** The standing description of the company: present. */
import { textOf } from '../release/reading.js'
import { createRule } from './create-rule.js'

// ". About Halcyon Plasma Halcyon Plasma is": a converter ran the section into the text
const RUN_IN = /[.!?™®"”)] {1,2}About (?=\p{Ll}?\p{Lu})/u

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
      paragraph: ({ lines }) => {
        found ||= RUN_IN.test(textOf(lines))
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
