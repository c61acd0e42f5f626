/** Whom to call: a block that gives what a reporter needs. */
import type { ContactBlock, ContactField } from '../release/nodes.js'
import { textOf } from '../release/reading.js'
import { createRule } from './create-rule.js'

const FIELDS = ['organization', 'name', 'title', 'phone', 'email', 'url'] as const
type Field = (typeof FIELDS)[number]
/** What the contacts must give where the house asks for nothing else. */
const REQUIRED: readonly Field[] = ['phone']

type Options = readonly [{ require?: readonly Field[]; placement?: 'top' | 'bottom' }]

/** What tells a field by its form alone, where it is stuck to its neighbour: "ir@halcyon.example877-555-0142". */
const FORMS: Partial<Record<Field, RegExp>> = {
  phone: /\d{3}[-. )]{1,2}\d{3}[-. ]\d{4}/,
  email: /\w@\w+\.\w/,
}

/** What a reader calls a field. */
const WORDS: Readonly<Record<Field, string>> = {
  organization: 'an organization',
  name: 'a name',
  title: 'a title',
  phone: 'a telephone number',
  email: 'an e-mail address',
  url: 'a web address',
}

export const contactBlock = createRule<Options, 'missing' | 'field' | 'placement'>({
  name: 'contact-block',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a contact block with the fields that a reporter needs',
      group: 'contact',
      recommended: 'error',
    },
    messages: {
      missing: 'Contact block is missing, expected one with {{fields}}',
      field: 'Contact block has no {{kind}}, expected {{fields}}',
      placement: 'Contact block stands at the {{found}}, expected at the {{wanted}}',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          require: {
            type: 'array',
            items: { enum: FIELDS },
            uniqueItems: true,
            description: 'The fields that the contacts must give between them',
          },
          placement: { enum: ['top', 'bottom'], description: 'Where the block must stand' },
        },
      },
    ],
  },
  defaultOptions: [{ require: REQUIRED }],
  create: ({ report }, [{ require = REQUIRED, placement }]) => {
    const blocks: ContactBlock[] = []
    const kinds = new Set<ContactField['kind']>()
    const fields = listOf(require.map((field) => WORDS[field]))
    return {
      contactBlock: (node) => void blocks.push(node),
      contactField: (node) => void kinds.add(node.kind),
      'release:exit': (root) => {
        const [block] = blocks
        if (!block) {
          const headline = root.children.find(({ type }) => type === 'headline') ?? root
          const start = headline.position.start.offset ?? 0
          report({ messageId: 'missing', at: { start, end: start }, data: { fields } })
          return
        }
        const [first] = block.lines
        const at = { start: block.position.start.offset ?? 0, end: first?.end ?? block.position.end.offset ?? 0 }
        const words = blocks.map(({ lines }) => textOf(lines)).join(' ')
        for (const field of require) {
          if (kinds.has(field) || FORMS[field]?.test(words)) continue
          const data = { kind: WORDS[field].replace(/^an? /, ''), fields: require.length > 1 ? fields : 'one' }
          report({ messageId: 'field', at, data })
        }
        if (placement && blocks.every((other) => other.placement !== placement)) {
          report({ messageId: 'placement', at, data: { found: block.placement, wanted: placement } })
        }
      },
    }
  },
})

/** "a name, a title and a telephone number". */
function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
