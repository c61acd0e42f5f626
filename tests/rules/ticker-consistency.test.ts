import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'
import { LEAD, MARLOW } from './releases.js'

const check = (release: string, settings = {}) => messagesOf('ticker-consistency', release, settings)

test('the listing of the house', () => {
  expect(check(LEAD, { house: true })).toEqual([])
})

test('tiers of one market are one market', () => {
  expect(
    check(
      `${MARLOW.replace('NYSE: MLF', 'Nasdaq: MARL')} Marlow Freight Holdings, Inc. (Nasdaq Global Market: MARL) is in Chicago.`,
    ),
  ).toEqual([])
})

test('classes of shares', () => {
  expect(
    check(`${MARLOW.replace('MLF', 'MLF.A, MLF.B')} Marlow Freight Holdings, Inc. (NYSE: MLF.A, MLF.B) is in Chicago.`),
  ).toEqual([])
})

test('classes that differ in a letter, side by side', () => {
  expect(
    check(
      `${MARLOW.replace('NYSE: MLF', 'Nasdaq: MARLA; Nasdaq: MARLB')} Marlow Freight Holdings, Inc. (Nasdaq: MARLA; Nasdaq: MARLB) is in Chicago.`,
    ),
  ).toEqual([])
})

test('another company with the same symbol elsewhere', () => {
  expect(check(`${MARLOW} It met Milford Limited (TSX: MLF).`, { house: true })).toEqual([])
})

test('another company with a symbol that is close', () => {
  expect(check(`${MARLOW} It met Mulford Corporation (NYSE: MLG).`, { house: true })).toEqual([])
})

test('a symbol with two letters swapped', () => {
  expect(check(LEAD.replace('HALC', 'HACL'), { house: true })).toEqual([
    'HACL: Ticker "HACL" should read "HALC", as Halcyon Plasma Corporation is listed',
  ])
})

test('a vendor’s suffix', () => {
  expect(check(LEAD.replace('HALC', 'HALC.OB'), { house: true })).toEqual([
    'HALC.OB: Ticker "HALC.OB" should read "HALC", as Halcyon Plasma Corporation is listed',
  ])
})

test('another exchange over a line end', () => {
  expect(check(LEAD.replace('Bulletin Board', 'Pink'), { house: true })).toEqual([
    'OTC Pink: Exchange of "HALC" is "OTC Pink", expected "OTC Bulletin Board", as Halcyon Plasma Corporation is listed',
  ])
})

test('a slip within the release', () => {
  expect(
    check(`${MARLOW}

Marlow Freight Holdings, Inc. (NYSE: MFL) is in Chicago.`),
  ).toEqual(['MFL: Ticker "MFL" contradicts "MLF" on line 1'])
})
