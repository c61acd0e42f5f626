import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'

const clean = readFileSync('fixtures/releases/clean/release.txt', 'utf8')
const house = { house: true }

const behind = (words: string) => clean.replace(/(day of this\s+release\.)/, `$1 ${words}`)

test.each(['However, this does not apply.', 'No.', '(unaudited)', 'zebra.', 'release.'])(
  'words behind the safe harbor in its own paragraph are reported: %s',
  (words) => {
    expect(messagesOf('safe-harbor-wording', behind(words), house)).toEqual([
      expect.stringContaining('is no part of the approved safe harbor, expected safe-harbor-2 alone'),
    ])
  },
)

test('a sentence before the About text is reported', () => {
  const release = clean.replace(
    '     Halcyon Plasma Corporation collects',
    '     We guarantee it. Halcyon Plasma Corporation collects',
  )
  expect(messagesOf('about-wording', release, house)).toEqual([
    'We guarantee it.: "We guarantee it." is no part of the approved About section, expected about-2 alone',
  ])
})

test('a run-in heading and an approved text run into the same paragraph are not', () => {
  expect(
    messagesOf(
      'safe-harbor-wording',
      clean.replace('Some statements', 'Safe Harbor Statement: Some statements'),
      house,
    ),
  ).toEqual([])
  const joined = clean.replace(/(laboratory in\s+Reseda\.)\s+Some/, '$1 Some')
  expect(messagesOf('safe-harbor-wording', joined, house)).toEqual([])
  expect(messagesOf('about-wording', joined, house)).toEqual([])
})

test('an approved text inside a paragraph of the body is found there and its neighbours are left alone', () => {
  const long = 'Halcyon will speak at the conference in Reno. '.repeat(30)
  expect(messagesOf('safe-harbor-wording', clean.replace('Some statements', `${long}Some statements`), house)).toEqual(
    [],
  )
})
