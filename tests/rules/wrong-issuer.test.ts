import { expect, test } from 'vitest'
import { judge } from '../../scripts/pages.js'
import { messagesOf } from './messages.js'
import { ABOUT, CONTACT, LEAD, MARLOW, SAFE_HARBOR } from './releases.js'

const check = (...parts: string[]) => messagesOf('wrong-issuer', parts.join('\n\n'), { house: true })

/** How sure each finding is. */
const levels = (...parts: string[]) =>
  judge('wrong-issuer', { release: parts.join('\n\n'), settings: { house: true } }).map(({ severity }) => severity)

const ABOUT_MARLOW = `About Marlow Freight Holdings, Inc.

Marlow Freight Holdings, Inc. is a company that runs cold stores at nine ports and was founded in 1962. It is based in
Chicago and has 1,400 employees.`

const ALLIANCE = `Marlow Freight Holdings, Inc. (NYSE: MLF) will carry the plasma to hospitals in six states.`

test('a release of its own issuer', () => {
  expect(check(CONTACT, 'HALCYON OPENS DONOR SITE', LEAD, ABOUT, SAFE_HARBOR)).toEqual([])
  expect(check('MARLOW FREIGHT BUYS COLD STORE', MARLOW, ABOUT_MARLOW)).toEqual([])
})

test('the ticker of another client behind the name', () => {
  const message = '"MLF" is the ticker of Marlow Freight Holdings, Inc., expected "HALC"'
  expect(check(LEAD.replace('HALC)', 'MLF)'), ABOUT)).toEqual([`MLF: ${message}`])
  expect(levels(LEAD.replace('HALC)', 'MLF)'), ABOUT)).toEqual(['error'])
  expect(check(LEAD.replace(/OTC\s+Bulletin Board: HALC/, 'NYSE: MLF'), ABOUT)).toEqual([`MLF: ${message}`])
})

test('the About section of another client', () => {
  const found = 'About section names "Marlow Freight Holdings, Inc.", expected "Halcyon Plasma Corporation"'
  expect(check(CONTACT, LEAD, ABOUT_MARLOW)).toEqual([`Marlow Freight Holdings, Inc.: ${found}`])
  expect(levels(CONTACT, LEAD, ABOUT_MARLOW)).toEqual(['error'])
})

test('the safe harbor of another client', () => {
  const found = 'Safe harbor names "Tern Island Mining Ltd.", expected "Halcyon Plasma Corporation"'
  const foreign = SAFE_HARBOR.replace('Halcyon Plasma Corporation', 'Tern Island Mining Ltd.')
  expect(check(LEAD, ABOUT, foreign)).toEqual([`Tern Island Mining Ltd.: ${found}`])
})

test('the contact block of another client', () => {
  const found = 'Contact block names "Marlow Freight Holdings, Inc.", expected "Halcyon Plasma Corporation"'
  const foreign = 'Contact: Marlow Freight Holdings, Inc.\n         Ruth Alder\n         877-555-0142'
  expect(check(foreign, 'HALCYON OPENS DONOR SITE', LEAD, ABOUT)).toEqual([`Marlow Freight Holdings, Inc.: ${found}`])
  expect(check(foreign.toUpperCase(), 'HALCYON OPENS DONOR SITE', LEAD, ABOUT)).toHaveLength(1)
})

test('an address that only another client has on its roster', () => {
  const contact = 'Contact: Ruth Alder\n         877-555-0142\n         press@marlow-freight.example'
  expect(check(contact, 'HALCYON OPENS DONOR SITE', LEAD, ABOUT)).toEqual([
    'press@marlow-freight.example: Contact block names "press@marlow-freight.example", expected "Halcyon Plasma Corporation"',
  ])
})

test('a joint release has parts of both', () => {
  const contacts = `${CONTACT}\n\n         Marlow Freight Holdings, Inc.\n         Dana Okafor, (312) 555-0117`
  expect(check(contacts, 'HALCYON AND MARLOW FREIGHT AGREE', LEAD, ALLIANCE, ABOUT, ABOUT_MARLOW)).toEqual([])
  expect(check(LEAD, ALLIANCE, ABOUT)).toEqual([])
})

test('the About section of a partner alone is a matter of doubt', () => {
  expect(levels(LEAD, ALLIANCE, ABOUT_MARLOW)).toEqual(['warning'])
})

test('approved wording that names a partner is held to its own words', () => {
  const about = ABOUT.replace('in Reseda.', 'in Reseda. Marlow Freight carries its plasma.')
  expect(check(LEAD, about)).toEqual([])
})

test('a text that names another client and never the issuer', () => {
  const release = MARLOW.replace('Marlow Freight Holdings, Inc. (NYSE: MLF)', 'Marlow Freight Holdings, Inc.')
  const found = 'Text names "Marlow Freight Holdings, Inc." and nowhere "Halcyon Plasma Corporation"'
  expect(check(CONTACT, `${release} (OTC Bulletin Board: HALC)`, ABOUT)).toEqual([
    `Marlow Freight Holdings, Inc.: ${found}`,
  ])
})

test('a name that is part of a longer one is no mention', () => {
  expect(check(LEAD, 'Marlow Freightliners of Omaha will carry the plasma.', ABOUT)).toEqual([])
})
