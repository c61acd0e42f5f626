import { expect, test } from 'vitest'
import { parseRelease } from '../../src/release/parse.js'
import { read } from './reading.js'

const PAGE = `<p><a href="/">Home</a> | <a href="/news">Press Releases</a> | <a href="/contact">Contacts</a></p>
<p>Halcyon Plasma Opens a Center in Spokane</p>
<p>SPOKANE, WA, June 3, 2003 - Halcyon Plasma Corporation (OTC Bulletin Board: HALC) said today that it will open a center.</p>
<p><a href="/a">About Halcyon</a> <a href="/b">Investor Contacts</a> <a href="/c">Back to the top</a></p>`

test('navigation is no part of a release: neither its headline, nor its contacts, nor its About section', async () => {
  const { children } = parseRelease(await read('a.html', PAGE)).tree
  expect(children.map(({ type }) => type)).toEqual(['paragraph', 'headline', 'paragraph', 'paragraph'])
})
