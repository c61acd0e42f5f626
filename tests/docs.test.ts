import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../src/rules/index.js'
import { draw, examplesOf, judge, SECTIONS } from '../scripts/pages.js'

const pages = readdirSync('docs/rules').filter((file) => file.endsWith('.md'))

test('every rule has a page and every page a rule', () => {
  expect(pages.map((file) => file.replace('.md', '')).sort()).toEqual(Object.keys(rules).sort())
})

describe.each(Object.keys(rules))('the page of %s', (id) => {
  const page = readFileSync(`docs/rules/${id}.md`, 'utf8')
  const examples = examplesOf(page)

  test('has the sections of every page, each with words below it', () => {
    expect([...page.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(SECTIONS)
    for (const section of page.split(/^## .+$/m).slice(1))
      expect(section.replace(/<!--.*?-->/g, '').trim()).not.toBe('')
  })

  test('shows a release that is wrong and one that is right', () => {
    const counts = examples.map((example) => judge(id, example).length)
    expect(counts.some((count) => count > 0)).toBe(true)
    expect(counts.some((count) => count === 0)).toBe(true)
  })

  test.each(examples)('says what presslint says: $messages', (example) => {
    expect(example.messages).toBe(draw(example.release, judge(id, example)))
  })
})
