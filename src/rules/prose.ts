/** Any plugin of retext over the words of the text, whatever the format. */
import type { Processor } from 'unified'
import type { VFile as File } from 'vfile'
import { loadPackage } from '../house/package.js'
import { read } from '../release/reading.js'
import { createRule, type Prose } from './create-rule.js'
import { visitUnapproved } from './create-rule-visitors.js'
import { SIGNS } from './create-rule-prose-signs.js'

/** A plugin's package or file, alone or with its options. */
type PluginEntry = string | readonly [string, unknown]
type Options = readonly [{ plugins: readonly PluginEntry[] }]

const PLUGINS = ['retext-repeated-words', 'retext-indefinite-article', 'retext-redundant-acronyms']

export const prose = createRule<Options, 'found' | 'replace'>({
  name: 'prose',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow what plugins of retext find in the text, such as a word written twice',
      group: 'hygiene',
      recommended: 'off',
    },
    messages: { found: '{{reason}} ({{plugin}})', replace: 'Write "{{expected}}"' },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          plugins: {
            type: 'array',
            items: {
              anyOf: [
                { type: 'string', minLength: 1 },
                { type: 'array', prefixItems: [{ type: 'string', minLength: 1 }, {}], minItems: 2, maxItems: 2 },
              ],
            },
            description: 'Packages or files, relative to the house file, each alone or as [name, its options]',
          },
        },
      },
    ],
    hasSuggestions: true,
  },
  defaultOptions: [{ plugins: PLUGINS }],
  needs: ['headline', 'subheadline', 'paragraph', 'heading', 'listItem', 'quote'],
  create: ({ release, report }, [{ plugins }]) => {
    const examine = examinerOf(plugins, release.house?.file)
    const check = ({ lines }: Prose) => {
      const reading = read(lines)
      for (const { place, reason, source, expected = [], actual } of examine(reading.text)) {
        const { from, to } = placeOf(place)
        const at = reading.range(from, to)
        report({
          messageId: 'found',
          at,
          // "Expected `an` before `hour`"
          data: { reason: reason.replaceAll('`', '"'), plugin: source ?? 'retext' },
          ...(actual && { actual }),
          ...(expected.length > 0 && { expected: expected.join(' or ') }),
          suggest: expected.map((text) => ({ messageId: 'replace', data: { expected: text }, fix: { ...at, text } })),
        })
      }
    }
    return visitUnapproved(release, check)
  },
})

/** What plugins say of a text. */
type Remark = File['messages'][number]
type Examine = (text: string) => Remark[]

const EXAMINERS = new Map<string, Examine>()

/** Runs plugins over one block of text; loaded when the first release needs them. */
function examinerOf(plugins: readonly PluginEntry[], houseFile: string | undefined): Examine {
  const key = JSON.stringify([houseFile, plugins])
  const examine = EXAMINERS.get(key) ?? makeExaminer(plugins, houseFile)
  EXAMINERS.set(key, examine)
  return examine
}

function makeExaminer(plugins: readonly PluginEntry[], houseFile: string | undefined): Examine {
  const { unified } = loadPackage('unified') as typeof import('unified')
  const { VFile } = loadPackage('vfile') as typeof import('vfile')
  const processor = unified().use(loadPackage('retext-english') as never) as unknown as Processor
  const signs: (RegExp | undefined)[] = []
  for (const entry of plugins) {
    const [name, options] = typeof entry === 'string' ? [entry] : entry
    const plugin = loadPackage(name, houseFile)
    // a house may have another version of it
    signs.push(Object.hasOwn(SIGNS, name) && plugin === loadPackage(name) ? SIGNS[name] : undefined)
    if (typeof plugin !== 'function')
      throw new Error(`"${name}" is no plugin, expected a function as its default export`)
    processor.use(plugin as never, ...((options === undefined ? [] : [options]) as never[]))
  }
  processor.freeze()
  return (text) => {
    if (!signs.some((sign) => sign?.test(text) ?? true)) return []
    const file = new VFile(text)
    let done = false
    // what a plugin throws comes as the error; what it promises comes too late
    processor.run(processor.parse(file), file, (error) => {
      if (error) throw error
      done = true
    })
    if (!done) throw new Error('a plugin works asynchronously, expected one that answers at once')
    return file.messages
  }
}

/** Where in the text a remark is; one about the whole of it at its beginning. */
function placeOf(place: Remark['place']): { from: number; to: number } {
  if (!place) return { from: 0, to: 0 }
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
  return { from: start.offset ?? 0, to: end.offset ?? 0 }
}
