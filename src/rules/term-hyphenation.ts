/** Compounds that have their hyphen wherever they stand. */
import { TERMS } from '../lexicon/terms.js'
import { read } from '../release/reading.js'
import { createRule, type Prose } from './create-rule.js'
import { visitUnapproved } from './create-rule-visitors.js'

type Options = readonly [{ terms?: readonly string[] }]

/** A compound's open form, e.g. "forward looking", and what it must stand before. */
interface Open {
  form: RegExp
  before: RegExp | undefined
}

export const termHyphenation = createRule<Options, 'open' | 'replace'>({
  name: 'term-hyphenation',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require the hyphen in terms such as "forward-looking statements"',
      group: 'hygiene',
      recommended: 'warn',
    },
    messages: { open: '"{{written}}" should read "{{expected}}"', replace: 'Write "{{expected}}"' },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          terms: {
            type: 'array',
            items: { type: 'string', pattern: '\\w-\\w' },
            uniqueItems: true,
            description: 'Further terms of the house, with their hyphens',
          },
        },
      },
    ],
    hasSuggestions: true,
  },
  defaultOptions: [{ terms: [] }],
  create: ({ release, report }, [{ terms = [] }]) => {
    const open = [...TERMS, ...terms.map((term) => ({ term, before: undefined }))].map(({ term, before }) =>
      openForm(term, before),
    )
    const check = ({ lines }: Prose) => {
      const reading = read(lines)
      for (const { form, before } of open) {
        for (const match of reading.text.matchAll(form)) {
          const behind = match.index + match[0].length
          if (before && !before.test(reading.text.slice(behind, behind + 40))) continue
          const expected = match[0].replaceAll(' ', '-')
          const at = reading.range(match.index, behind)
          const suggest = [{ messageId: 'replace' as const, data: { expected }, fix: { ...at, text: expected } }]
          report({ messageId: 'open', at, data: { written: match[0], expected }, actual: match[0], expected, suggest })
        }
      }
    }
    return visitUnapproved(release, check)
  },
})

/** "forward looking" of "forward-looking", in any letter case. */
function openForm(term: string, before: RegExp | undefined): Open {
  const words = term.split('-').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { before, form: new RegExp(`\\b${words.join(' ')}\\b`, 'gi') }
}
