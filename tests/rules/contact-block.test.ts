import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'
import { CONTACT, LEAD } from './releases.js'

const check = (release: string, settings = {}) => messagesOf('contact-block', release, settings)

test('a block at the top is found', () => {
  expect(
    check(`${CONTACT}

HALCYON OPENS DONOR SITE

${LEAD}`),
  ).toEqual([])
})

test('a sentence below the text that says whom to call is a block', () => {
  expect(
    check(`${LEAD}

For further information, please contact Ruth Alder at 877-555-0142.`),
  ).toEqual([])
})

test('contacts give the fields between them', () => {
  expect(
    check(
      `Contacts: Dana Okafor, Vice President
          (312) 555-0117
          Peter Lunt, Communications
          press@marlow-freight.example

MARLOW ADDS COLD STORAGE

${LEAD}`,
      { options: [{ require: ['name', 'title', 'phone', 'email'] }] },
    ),
  ).toEqual([])
})

test('a number that is stuck to an address is a number', () => {
  expect(
    check(`${LEAD}

Investor Contact: ir@halcyon-plasma.example877-555-0142`),
  ).toEqual([])
})

test('a release without a block is reported above its headline', () => {
  expect(
    check(`FOR IMMEDIATE RELEASE

HALCYON OPENS DONOR SITE

${LEAD}`),
  ).toEqual(['Contact block is missing, expected one with a telephone number or an e-mail address'])
})

test('one required field is asked for by itself', () => {
  expect(
    check(
      `Contact: Ruth Alder, Director of Investor Relations
         ir@halcyon-plasma.example

HALCYON OPENS DONOR SITE

${LEAD}`,
      { options: [{ require: ['phone'] }] },
    ),
  ).toEqual([
    'Contact: Ruth Alder, Director of Investor Relations: Contact block has no telephone number, expected one',
  ])
})

test('where nothing is required, a telephone number or an e-mail address will do', () => {
  const block = `Contact: Ruth Alder, Director of Investor Relations
         ir@halcyon-plasma.example`
  expect(check(`${block}\n\nHALCYON OPENS DONOR SITE\n\n${LEAD}`)).toEqual([])
  const mute = block.replace('ir@halcyon-plasma.example', 'Halcyon Plasma Corporation')
  expect(check(`${mute}\n\nHALCYON OPENS DONOR SITE\n\n${LEAD}`)).toEqual([
    'Contact: Ruth Alder, Director of Investor Relations: Contact block has no way to reach anybody, expected a telephone number or an e-mail address',
  ])
})

test('a sentence in the text that says whom to call is enough without a house', () => {
  const release = `${LEAD} For additional information on the site, please call 877-555-0142 or visit its web page. It is the third.`
  expect(check(release)).toEqual([])
  expect(check(release, { house: true })).toHaveLength(1)
  expect(check(release.replace('877-555-0142', 'us'))).toHaveLength(1)
})

test('every required field that is missing is reported', () => {
  expect(
    check(
      `${CONTACT}

HALCYON OPENS DONOR SITE

${LEAD}`,
      { options: [{ require: ['email', 'url', 'title'] }] },
    ),
  ).toEqual([
    'Contact: Halcyon Plasma Corporation: Contact block has no e-mail address, expected an e-mail address, a web address and a title',
  ])
})

test('a block at the bottom is reported where the house wants it at the top', () => {
  expect(
    check(
      `${LEAD}

${CONTACT}`,
      { options: [{ placement: 'top' }] },
    ),
  ).toEqual(['Contact: Halcyon Plasma Corporation: Contact block stands at the bottom, expected at the top'])
})

test('an empty release has none', () => {
  expect(check(``)).toEqual(['Contact block is missing, expected one with a telephone number or an e-mail address'])
})

test('below the dateline of a wire a block may be missing without a house', () => {
  const lead = LEAD.replace('2003 -', '2003 /PRNewswire/ --')
  expect(check(lead)).toEqual([])
  expect(check(lead, { house: true })).toHaveLength(1)
  expect(check(lead, { options: [{ require: ['phone'] }] })).toHaveLength(1)
})
