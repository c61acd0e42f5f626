import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unified, type Plugin } from 'unified'
import { expect, test } from 'vitest'
import english from 'retext-english'
import { SIGNS } from '../../src/rules/create-rule-prose-signs.js'

const { resolve } = createRequire(import.meta.url)

/** A file inside a plugin's package, where its lists are. */
async function partOf(plugin: string, file: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(join(dirname(resolve(plugin)), file)).href)
}

/** The texts of which a plugin says something though its sign is not in them, and how many it says something of. */
async function unsigned(name: string, texts: readonly string[]) {
  const { default: plugin } = (await import(name)) as { default: Plugin }
  const processor = unified()
    .use(english)
    .use(plugin)
    .use(function () {
      this.compiler = () => ''
    })
  const found = texts.filter((text) => processor.processSync(text).messages.length > 0)
  return { found: found.length, missed: found.filter((text) => !SIGNS[name]?.test(text)) }
}

const CASES = [(word: string) => word, (word: string) => word[0]?.toUpperCase() + word.slice(1)]

test('every word before which an article may be wrong', async () => {
  const lists = [
    await partOf('retext-indefinite-article', 'lib/a.js'),
    await partOf('retext-indefinite-article', 'lib/an.js'),
  ]
  const listed = lists.flatMap((list) => Object.values(list).flat() as string[]).map((word) => word.replace('*', ''))
  const others = [
    'hour',
    'apple',
    'idea',
    'egg',
    'oak',
    'urn',
    'donor',
    'share',
    'company',
    'strong',
    'year',
    '8',
    '11',
    '18',
    '80',
    '5',
  ]
  const words = [...listed, ...others].flatMap((word) => CASES.map((spell) => spell(word)))
  const texts = words.flatMap((word) =>
    ['a ', 'an ', 'a “', 'an (', 'a  '].flatMap((article) => [
      `It is ${article}${word} here.`,
      `It is ${article}${word}-like one.`,
    ]),
  )
  const { found, missed } = await unsigned('retext-indefinite-article', texts)
  expect(found).toBeGreaterThan(500)
  expect(missed).toEqual([])
})

test('every acronym with what repeats it', async () => {
  const { schema } = (await partOf('retext-redundant-acronyms', 'lib/schema.js')) as {
    schema: Record<string, string[][]>
  }
  const pairs = Object.entries(schema).flatMap(([acronym, expansions]) =>
    expansions.flatMap((words) => words.slice(1).map((_, from) => [acronym, ...words.slice(from + 1)])),
  )
  const texts = pairs.flatMap(([acronym = '', ...words]) => [
    `It has one ${acronym} ${words.join(' ')} more.`,
    `It has one ${acronym.toLowerCase()} ${words.join(' ')}s more.`,
  ])
  const { found, missed } = await unsigned('retext-redundant-acronyms', texts)
  expect(found).toBeGreaterThan(150)
  expect(missed).toEqual([])
})

test('words written twice', async () => {
  const words = ['the', 'it’s', 'a', 'well-known', '2003', 'ÉTÉ', 'Q3', '’twas', 'R&D', '$5']
  const texts = words.flatMap((word) => [`It is ${word} ${word} here.`, `It is ${word}\n${word.toUpperCase()} here.`])
  const { found, missed } = await unsigned('retext-repeated-words', texts)
  expect(found).toBeGreaterThan(10)
  expect(missed).toEqual([])
})

test('a common sentence has no sign', () => {
  const text =
    'Halcyon Plasma Corporation today opened a donor site in Fresno, an addition to its 21 sites in California.'
  expect(Object.values(SIGNS).some((sign) => sign.test(text))).toBe(false)
})
