import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'
import { LEAD } from './releases.js'

const check = (release: string, settings = {}) => messagesOf('headline', release, settings)

test('a headline in capitals or in title case is one', () => {
  expect(
    check(`HALCYON OPENS DONOR SITE

${LEAD}`),
  ).toEqual([])
})

test('a headline over two lines within its limit', () => {
  expect(
    check(
      `Halcyon Opens Donor Site
   on Shaw Avenue

${LEAD}`,
      { options: [{ maxWords: 7 }] },
    ),
  ).toEqual([])
})

test('a deck does not count', () => {
  expect(
    check(
      `Halcyon Opens Donor Site

It Is the Twelfth in the West and the First in the Valley

${LEAD}`,
      { options: [{ maxWords: 4 }] },
    ),
  ).toEqual([])
})

test('a lead without one', () => {
  expect(
    check(`FOR IMMEDIATE RELEASE

July 8, 2003

${LEAD}`),
  ).toEqual(['Headline is missing, expected one above the lead'])
})

test('one word too many', () => {
  expect(
    check(
      `Halcyon Opens Donor Site

${LEAD}`,
      { options: [{ maxWords: 3 }] },
    ),
  ).toEqual(['Halcyon Opens Donor Site: Headline has 4 words, expected at most 3'])
})

test('an empty release has none', () => {
  expect(check(``)).toEqual(['Headline is missing, expected one above the lead'])
})
