import { expect, test } from 'vitest'
import { createLinter } from '../../src/engine/lint.js'
import { readSources } from '../../src/formats/index.js'
import { by, control, docx, p, r } from '../formats/docx/build.js'
import { messagesOf } from './messages.js'

const RELEASE = 'Halcyon Plasma opened its twelfth site in Fresno.'

/** What the rule says of a document, with the words that each message is on. */
async function messagesOn(...file: Parameters<typeof docx>): Promise<string[]> {
  const [source] = await readSources(docx(...file), 'draft.docx')
  if (!source) throw new Error('nothing was read')
  return createLinter({})(source, '/releases/draft.docx')
    .messages.filter(({ ruleId }) => ruleId === 'docx-residue')
    .map(({ message, offset, endOffset }) => `${source.text.slice(offset, endOffset)}: ${message}`)
}

test('a text carries nothing, and a document of words alone neither', async () => {
  expect(messagesOf('docx-residue', RELEASE)).toEqual([])
  expect(await messagesOn(p(RELEASE))).toEqual([])
})

test('each piece is named with who left it, on the words that it is about', async () => {
  const deleted = by('Counsel', 'del', 1, '<w:r><w:delText>eleventh</w:delText></w:r>')
  const body =
    p(
      r('Halcyon opened its ') + deleted + by('Counsel', 'ins', 2, r('twelfth')) + r(' site') + r(' v3', '<w:vanish/>'),
    ) + p(control(r('Click here'), '<w:showingPlcHdr/>'))
  const core = '<dc:creator>Ruth Alder</dc:creator><cp:lastModifiedBy>Lena Ortiz</cp:lastModifiedBy>'
  expect(await messagesOn(body, { core })).toEqual([
    ': Tracked deletion by Counsel "eleventh" is not accepted, expected the final text',
    'twelfth: Tracked insertion by Counsel is not accepted, expected the final text',
    ': Hidden text "v3" is in the file, expected none',
    'Click here: Template\'s placeholder "Click here" is not filled in, expected the final text',
  ])
})

test('names in the properties are reported where the house asks for it', () => {
  const residue = [
    { kind: 'author' as const, author: 'Ruth Alder', words: 'creator' },
    { kind: 'author' as const, author: 'Lena Ortiz', words: 'lastModifiedBy' },
  ]
  expect(messagesOf('docx-residue', RELEASE, { residue })).toEqual([])
  expect(messagesOf('docx-residue', RELEASE, { residue, options: [{ allow: [] }] })).toEqual([
    '"Ruth Alder" is named as the author in the file\'s properties, expected no name',
    '"Lena Ortiz" is named as the last editor in the file\'s properties, expected no name',
  ])
})

test('of a long comment only the first words are quoted', () => {
  const words = 'This is the figure of the first draft and not the one that the auditors gave us on Monday'
  expect(messagesOf('docx-residue', RELEASE, { residue: [{ kind: 'comment', on: 'twelfth', words }] })).toEqual([
    'twelfth: Comment "This is the figure of the first draft and not the one ..." is in the file, expected none',
  ])
})

test('what the house allows may stay', () => {
  const residue = [
    { kind: 'author', author: 'Ruth Alder', words: 'creator' },
    { kind: 'comment', on: 'site', author: 'Counsel' },
  ] as const
  expect(messagesOf('docx-residue', RELEASE, { residue: [...residue], options: [{ allow: ['author'] }] })).toEqual([
    'site: Comment by Counsel is in the file, expected none',
  ])
})

test('a property that names nobody is no name', () => {
  const residue = ['Unknown', '...', 'Lena Ortiz'].map((author) => ({
    kind: 'author' as const,
    author,
    words: 'creator',
  }))
  expect(messagesOf('docx-residue', RELEASE, { residue, options: [{ allow: [] }] })).toHaveLength(1)
})
