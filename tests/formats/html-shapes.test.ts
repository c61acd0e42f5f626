/** The same release in the HTML of those who write it gives the same findings. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSources } from '../../src/formats/index.js'
import { fixtureLinter, fixtureNames, releaseOf, sourceOf } from '../../scripts/goldens.js'
import { escapeHtml, partsOf } from './renderings.js'

type Parts = ReturnType<typeof partsOf>

/** The words of a line, each with what a program puts around it. */
function eachWord(write: (word: string, index: number) => string): (line: string) => string {
  return (line) =>
    line
      .split(' ')
      .map((word, index) => write(escapeHtml(word), index))
      .join(' ')
}

function paragraphs(parts: Parts, spell: (line: string) => string, open = '<p>', between = '<br>'): string {
  return parts.map(({ lines }) => `${open}${lines.map(spell).join(between)}`).join('\n')
}

const divs = (parts: Parts, blank: string, spell = escapeHtml) =>
  parts.map(({ lines }) => lines.map((line) => `<div>${spell(line)}</div>`).join('\n')).join(blank)

const SHAPES: Readonly<Record<string, (parts: Parts) => string>> = {
  'inline XBRL': (parts) =>
    paragraphs(
      parts,
      eachWord((word, index) => (index % 4 === 1 ? `<ix:nonNumeric id="f">${word}</ix:nonNumeric>` : word)),
    ),
  'spans that end between any two words': (parts) =>
    divs(
      parts,
      '<div><span><br/></span></div>',
      (line) => `<span>${eachWord((word, index) => (index % 5 === 2 ? `${word}</span><span>` : word))(line)}</span>`,
    ),
  'links in the dateline': (parts) =>
    paragraphs(
      parts,
      eachWord((word, index) => (index % 9 === 4 ? `<a href="x">${word}</a>` : word)),
    ),
  'a line is a div, a blank line a no-break space': (parts) => divs(parts, '<div>&nbsp;</div>'),
  'rows of a table of layout': (parts) =>
    `<table>${paragraphs(parts, escapeHtml, '<tr><td>&nbsp;</td></tr><tr><td>')}</table>`,
  'spaces without width': (parts) =>
    paragraphs(
      parts,
      eachWord((word, index) => (index % 6 === 3 ? `&#8203;${word}` : word)),
    ) + '<p>&#8203;</p>',
  'soft hyphens and comments in words': (parts) =>
    paragraphs(
      parts,
      eachWord((word) => (/^[a-z]{6,}$/.test(word) ? `${word.slice(0, 3)}&shy;<!-- > -->${word.slice(3)}` : word)),
    ),
  'upper case, nothing closed': (parts) => paragraphs(parts, escapeHtml, '<P>', '<BR>'),
  'a word processor': (parts) =>
    parts
      .map(({ lines }) =>
        lines.map((line) => `<p class=MsoNormal style='margin:0in'>${escapeHtml(line)}<o:p></o:p></p>`).join(''),
      )
      .join('<p class=MsoNormal><o:p>&nbsp;</o:p></p>'),
}

const lint = fixtureLinter()
const fixtures = fixtureNames().filter((name) => releaseOf(name).endsWith('.txt'))

async function findings(name: string, file: string, bytes: Uint8Array): Promise<string[]> {
  const [source] = await readSources(bytes, file)
  const { messages } = lint(source!, resolve('fixtures/releases', name, file))
  // the renderings have no pages
  return messages.filter(({ ruleId }) => ruleId !== 'page-marks').map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

describe.each(Object.keys(SHAPES))('%s', (shape) => {
  test.each(fixtures)('%s', async (name) => {
    const asText = await findings(name, 'release.txt', readFileSync(releaseOf(name)))
    const html = `<html><body>${SHAPES[shape]!(partsOf((await sourceOf(name)).text))}</body></html>`
    const asHtml = await findings(name, 'release.html', Buffer.from(html))
    const folded = (all: string[]) => all.map((one) => one.replace(/\bline \d+/, 'line N'))
    expect(folded(asHtml)).toEqual(folded(asText))
  })
})
