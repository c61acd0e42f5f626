import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { check, type Circumstances } from '../../src/editor/check.js'
import { diagnosticsOf } from '../../src/editor/diagnostics.js'
import { createHouses, type Judge } from '../../src/editor/houses.js'
import { pagesIn } from '../../src/editor/pages.js'
import { RuleFailure } from '../../src/engine/lint.js'
import { DRIFTED, HOUSE } from '../halcyon.js'
import { folderWith } from '../run.js'

const pages = pagesIn('docs/rules')
const folder = folderWith(HOUSE)
const draft = (text: string, name = 'draft.txt') =>
  TextDocument.create(pathToFileURL(join(folder, name)).href, 'plaintext', 7, text)

/** Circumstances in which the house judges by a function of the test's own. */
function judgedBy(lint: Judge['lint']): Circumstances {
  return {
    houses: { ...createHouses(), judge: () => ({ lint }) },
    settings: { withoutHouse: false },
    folders: [folder],
  }
}

test.each([
  [
    new RuleFailure('rule "end-mark" failed: it is not a function'),
    'Cannot check: rule "end-mark" failed: it is not a function',
  ],
  [new TypeError('it is not iterable\n    at somewhere'), 'Cannot go on: it is not iterable'],
])('a rule that throws is one diagnostic on the first line, and no others', async (thrown, message) => {
  const checked = await check(
    draft('\r\nFirst words'),
    judgedBy(() => {
      throw thrown
    }),
  )
  expect(diagnosticsOf(checked, pages)).toEqual([
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: 1,
      source: 'presslint',
      message,
    },
  ])
})

test('what cannot be read is told, not passed', async () => {
  const houses = createHouses()
  const submission = '<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\nA lease.\n</TEXT>\n</DOCUMENT>\n'
  const checked = await check(draft(submission), { houses, settings: { withoutHouse: false }, folders: [] })
  expect(checked.problem?.message).toBe('Cannot read: the submission holds no EX-99 exhibit')
})

test('a check holds the text that it is about, whatever is typed meanwhile', async () => {
  const document = draft(DRIFTED)
  const pending = check(document, { houses: createHouses(), settings: { withoutHouse: false }, folders: [] })
  TextDocument.update(document, [{ text: 'nothing' }], 8)
  const { document: checked, releases } = await pending
  expect([checked.version, checked.getText()]).toEqual([7, DRIFTED])
  expect(releases[0]?.result.messages).toHaveLength(1)
})

test('a finding whose rule has no page has no link', async () => {
  const text = '<!-- presslint-disable-next-line nothing -- no reason -->\n\nNo release\n'
  const checked = await check(draft(text, 'draft.md'), {
    houses: createHouses(),
    settings: { withoutHouse: false },
    folders: [],
  })
  const found = diagnosticsOf(checked, pages).find(({ code }) => code === 'disable-comment')
  expect(found).toBeDefined()
  expect(found?.codeDescription).toBeUndefined()
})
