import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'

const check = (release: string, settings = {}) => messagesOf('term-hyphenation', release, settings)

test('terms with their hyphens, also at a line end', () => {
  expect(
    check(`The release holds forward-looking statements, forward-
looking information and non-GAAP measures of in-process research and development.`),
  ).toEqual([])
})

test('compounds behind their noun', () => {
  expect(
    check(
      `Revenue grew year over year. The laboratory is state of the art and new, and advances the state of the art in testing. We are looking forward.`,
    ),
  ).toEqual([])
})

test('a looking-glass is none', () => {
  expect(check(`Halcyon is forward looking and straightforward looking ahead.`)).toEqual([])
})

test('open terms in any letters', () => {
  expect(
    check(
      `Forward looking statements, FORWARD LOOKING STATEMENTS, Forward Looking Statements and forward looking information.`,
    ),
  ).toEqual([
    'Forward looking: "Forward looking" should read "Forward-looking"',
    'FORWARD LOOKING: "FORWARD LOOKING" should read "FORWARD-LOOKING"',
    'Forward Looking: "Forward Looking" should read "Forward-Looking"',
    'forward looking: "forward looking" should read "forward-looking"',
  ])
})

test('over a line end', () => {
  expect(
    check(`The release holds forward
looking statements.`),
  ).toEqual(['forward looking: "forward looking" should read "forward-looking"'])
})

test('before a noun only', () => {
  expect(check(`State of the art laboratories had year over year growth in non GAAP terms.`)).toEqual([
    'State of the art: "State of the art" should read "State-of-the-art"',
    'year over year: "year over year" should read "year-over-year"',
    'non GAAP: "non GAAP" should read "non-GAAP"',
  ])
})

test('a term of the house', () => {
  expect(check(`Donors of source plasma come first.`, { options: [{ terms: ['source-plasma'] }] })).toEqual([
    'source plasma: "source plasma" should read "source-plasma"',
  ])
})
