/** What `--fix` makes of a Word document, by the fixtures' house. */
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fixtureLinter } from '../../../scripts/goldens.js'
import { fixAll } from '../../../src/engine/fix.js'
import { readDocx } from '../../../src/formats/docx.js'
import { docx, p } from './build.js'

const PATH = resolve('fixtures/releases/tern-draft/release.docx')
const HEAD = [
  'For Immediate Release',
  '',
  'Asha Birch, Tern Island Mining Ltd., 604-555-0188',
  '',
  'TERN ISLAND DRILLS',
  '',
]
const LEAD = 'Vancouver, BC, July 8, 2003 - Tern Island Mining Ltd. (TSX Venture Exchange: TIM) drilled three holes.'

/** The text of a release with an About section, fixed. */
function fixed(...about: string[]): string {
  const paragraphs = [...HEAD, LEAD, '', 'About Tern Island Mining Ltd.', ...about, '', '###']
  const [source] = readDocx(docx(paragraphs.map((words) => p(words)).join('')))
  return fixAll(source!, PATH, fixtureLinter()).source.text
}

test.each([
  ['a word is replaced', 'Tern Island Mining Ltd. explores for tin and copper on the north coast of British Columbia.'],
  ['words are added', 'Tern Island Mining Ltd. explores for tin on the north coast of British Columbia.'],
  ['the last word is added', 'Tern Island Mining Ltd. explores for tin and tungsten on the north coast of British.'],
])('a paragraph of one line stays one where %s', (_, about) => {
  expect(fixed(about)).toContain(
    'Ltd.\nTern Island Mining Ltd. explores for tin and tungsten on the north coast of British Columbia.\n\n###',
  )
})
