import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'
import { LEAD, CONTACT } from './releases.js'

const check = (release: string, settings = {}) =>
  messagesOf('end-mark', `FOR IMMEDIATE RELEASE\n\n${release}`, { house: true, ...settings })

test('"###" ends a release', () => {
  expect(
    check(`${LEAD}

###`),
  ).toEqual([])
})

test('"# # #" ends a release', () => {
  expect(
    check(`${LEAD}

# # #`),
  ).toEqual([])
})

test('"-30-" ends a release', () => {
  expect(
    check(`${LEAD}

-30-`),
  ).toEqual([])
})

test('"- 30 -" ends a release', () => {
  expect(
    check(`${LEAD}

- 30 -`),
  ).toEqual([])
})

test('"END" ends a release', () => {
  expect(
    check(`${LEAD}

END`),
  ).toEqual([])
})

test('"* * *" ends a release', () => {
  expect(
    check(`${LEAD}

* * *`),
  ).toEqual([])
})

test('spaces in the mark are layout', () => {
  expect(
    check(
      `${LEAD}

# # #`,
      { options: [{ mark: '###' }] },
    ),
  ).toEqual([])
})

test('contacts may follow the mark', () => {
  expect(
    check(`${LEAD}

###

${CONTACT}`),
  ).toEqual([])
})

test('a release that stops is reported behind its last word', () => {
  expect(
    check(`${LEAD}


`),
  ).toEqual(['End mark is missing, expected "###"'])
})

test('asterisks above the middle part sections', () => {
  expect(
    check(`${LEAD}

* * *

The site is open.

It has forty beds.

It closes on Sunday.`),
  ).toEqual(['End mark is missing, expected "###"'])
})

test('another mark than that of the house', () => {
  expect(
    check(
      `${LEAD}

END`,
      { options: [{ mark: '-30-' }] },
    ),
  ).toEqual(['END: End mark is "END", expected "-30-"'])
})

test('an empty release has none', () => {
  expect(messagesOf('end-mark', '', { house: true })).toEqual(['End mark is missing, expected "###"'])
})

test('what is not set in pages needs none, unless a house or its option asks for one', () => {
  expect(messagesOf('end-mark', LEAD)).toEqual([])
  expect(messagesOf('end-mark', LEAD, { house: true })).toHaveLength(1)
  expect(messagesOf('end-mark', LEAD, { options: [{ mark: '-30-' }] })).toHaveLength(1)
  expect(messagesOf('end-mark', `${LEAD}\n\n- more -\n\nIt closes on Sunday.`)).toHaveLength(1)
  // a wire has a trailer of its own
  expect(
    messagesOf('end-mark', `${LEAD.replace('July 8, 2003 -', 'July 8 /PRNewswire/ --')}\n\n- more -\n\nIt closes.`),
  ).toEqual([])
  // that more follows where nothing does is told by page-marks
  expect(messagesOf('end-mark', `${LEAD}\n\n- more -`)).toEqual([])
})
