/** The rules' pages: their examples are run, their messages, options and headers are made. */
import { resolve } from 'node:path'
import { fullSchema } from '../src/engine/config.js'
import type { Message } from '../src/engine/findings.js'
import { createLinter } from '../src/engine/lint.js'
import { textSource } from '../src/formats/index.js'
import type { Residue } from '../src/formats/source.js'
import { loadHouse } from '../src/house/load.js'
import type { House } from '../src/house/house.js'
import { rules } from '../src/rules/index.js'

/** The sections of a page, in this order. */
export const SECTIONS = ['What it does', 'Why', 'Examples', 'Options', 'Fix', 'When not to use it']

/** What a file would carry besides the words of an example, and the words `on` which it is. */
interface ResidueOn extends Residue {
  on?: string
}

/** An example of a page: a release, how it is judged, and the messages that the page shows. */
export interface Example {
  release: string
  settings: { house?: boolean; options?: unknown[]; date?: string; residue?: ResidueOn[] }
  messages: string
}

// "```release {"house": true}\n...\n```\n\n```messages\n...\n```"
const EXAMPLE = /```release(?: (\{.*\}))?\n([\s\S]*?)\n```\n(?:\n```messages\n([\s\S]*?)```\n)?/g

/** The examples of a page. */
export function examplesOf(page: string): Example[] {
  return [...page.matchAll(EXAMPLE)].map(([, settings = '{}', release = '', messages = '']) => ({
    release,
    settings: JSON.parse(settings) as Example['settings'],
    messages: messages.trimEnd(),
  }))
}

/** What one rule says of an example. */
export function judge(id: string, { release, settings }: Omit<Example, 'messages'>): Message[] {
  const named = Object.fromEntries(Object.keys(rules).map((other) => [other, 'off' as const]))
  const level = settings.options ? (['error', ...settings.options] as const) : ('error' as const)
  const lint = createLinter({
    rules: { ...named, [id]: level },
    ...(settings.house && { house: fixtureHouse() }),
    ...(settings.date && { date: settings.date }),
  })
  const source = textSource({ text: release, bom: false, encoding: 'utf8' })
  const residue = settings.residue?.map((piece) => placed(piece, release))
  return lint({ ...source, ...(residue && { residue }) }, resolve('fixtures/example.txt')).messages
}

function placed({ on, ...piece }: ResidueOn, release: string): Residue {
  const start = on === undefined ? -1 : release.indexOf(on)
  return start < 0 || on === undefined ? piece : { ...piece, start, end: start + on.length }
}

let house: House | undefined

function fixtureHouse(): House {
  house ??= loadHouse('fixtures/presslint.yaml', fullSchema)
  return house
}

/** Messages drawn under the words that they are about. */
export function draw(release: string, messages: readonly Message[]): string {
  if (messages.length === 0) return 'no messages'
  const lines = release.split('\n')
  return messages
    .map(({ line, column, endLine, endColumn, message }) => {
      const text = lines[line - 1] ?? ''
      const end = endLine === line ? endColumn : text.length + 1
      const mark = '~'.repeat(Math.max(1, end - column))
      return `${text}\n${' '.repeat(column - 1)}${end > column ? mark : '^'} ${message}`
    })
    .join('\n\n')
}

/** The page with its header, options and messages made anew. */
export function makePage(id: string, page: string): string {
  const withMessages = page.replace(EXAMPLE, (_, settings: string | undefined, release: string) => {
    const example = { release, settings: JSON.parse(settings ?? '{}') as Example['settings'] }
    const messages = draw(release, judge(id, example))
    return `\`\`\`release${settings ? ` ${settings}` : ''}\n${release}\n\`\`\`\n\n\`\`\`messages\n${messages}\n\`\`\`\n`
  })
  return between(between(withMessages, 'header', headerOf(id)), 'options', optionsOf(id))
}

/** Text between `<!-- name -->` and `<!-- /name -->` replaced. */
export function between(text: string, name: string, inside: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const from = text.indexOf(open)
  const to = text.indexOf(close)
  if (from < 0 || to < from) throw new Error(`there is no ${open} ... ${close}`)
  return `${text.slice(0, from + open.length)}\n${inside}\n${text.slice(to)}`
}

function headerOf(id: string): string {
  const { docs, fixable, hasSuggestions } = metaOf(id)
  const level = docs.recommended === 'off' ? 'off' : docs.recommended === 'warn' ? 'a warning' : 'an error'
  const help = fixable
    ? '`--fix` corrects it'
    : hasSuggestions
      ? 'editors suggest a correction'
      : 'no automatic correction'
  return `${docs.description}.\n\nIn \`recommended\`: ${level} · group: ${docs.group} · ${help}.`
}

interface Meta {
  docs: { description: string; group: string; recommended: string }
  schema: readonly { properties?: Record<string, OptionSchema> }[]
  defaultOptions: readonly Record<string, unknown>[]
  fixable?: string
  hasSuggestions?: boolean
}

interface OptionSchema {
  type?: string
  enum?: readonly string[]
  items?: OptionSchema
  anyOf?: readonly OptionSchema[]
  description?: string
}

function metaOf(id: string): Meta {
  const rule = rules[id]
  if (!rule) throw new Error(`there is no rule "${id}"`)
  return rule.meta as unknown as Meta
}

function optionsOf(id: string): string {
  const { schema, defaultOptions } = metaOf(id)
  const properties = Object.entries(schema[0]?.properties ?? {})
  if (properties.length === 0) return 'This rule has no options.'
  const rows = properties.map(([name, option]) => {
    const fallback = defaultOptions[0]?.[name]
    return `| \`${name}\` | ${typeOf(option)} | ${fallback === undefined ? '' : `\`${JSON.stringify(fallback)}\``} | ${option.description ?? ''} |`
  })
  return ['| option | value | default | |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function typeOf({ type, enum: values, items, anyOf }: OptionSchema): string {
  if (anyOf) return anyOf.map(typeOf).join(' or ')
  if (type === 'array' && !items) return 'list'
  if (values) return values.map((value) => `\`${value}\``).join(', ')
  if (items) return `list of ${typeOf(items)}`
  return type === 'integer' ? 'number' : (type ?? '')
}

/** The README's table of rules, by group. */
export function rulesTable(): string {
  const rows = Object.keys(rules).map((id) => ({ id, meta: metaOf(id) }))
  const groups = [
    ...new Set([
      'structure',
      'contact',
      'identity',
      'date',
      'about',
      'safe harbor',
      'hygiene',
      ...rows.map(({ meta }) => meta.docs.group),
    ]),
  ]
  const sorted = groups.flatMap((group) => rows.filter(({ meta }) => meta.docs.group === group))
  const body = sorted.map(({ id, meta }) => {
    const correction = meta.fixable ? 'fix' : meta.hasSuggestions ? 'suggestion' : ''
    return `| [\`${id}\`](docs/rules/${id}.md) | ${meta.docs.group} | ${meta.docs.description} | ${meta.docs.recommended} | ${correction} |`
  })
  return ['| rule | group | | recommended | |', '| --- | --- | --- | --- | --- |', ...body].join('\n')
}
