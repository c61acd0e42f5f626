import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'

const LEAD =
  'Vancouver, British Columbia, May 7, 2014 - Tern Island Mining Ltd. (TSXV: TIM) has received assays from Gull Point.'
const LEGEND =
  'Neither TSX Venture Exchange nor its Regulation Services Provider has read this release, and neither of them accepts responsibility for the adequacy of what it says.'
const house = { house: true }

test('another issuer is not asked for it', () => {
  expect(
    messagesOf(
      'approved-wording',
      'Chicago, March 4, 2014 - Marlow Freight Holdings, Inc. (NYSE: MLF) has bought a cold store in Joliet.',
      house,
    ),
  ).toEqual([])
})

test('the exact legend in capitals, quotes or another layout is judged by its words alone', () => {
  expect(messagesOf('approved-wording', `${LEAD}\n\n${LEGEND.replace('has read', 'has\n   read')}`, house)).toEqual([])
  expect(messagesOf('approved-wording', `${LEAD}\n\n${LEGEND.replace('TSX Venture', 'TSX VENTURE')}`, house)).toEqual([
    expect.stringContaining('should read'),
  ])
})

test('a legend inside a longer paragraph is found', () => {
  expect(
    messagesOf('approved-wording', `${LEAD}\n\nDrilling goes on until June. ${LEGEND} The map is on file.`, house),
  ).toEqual([])
})

test('differences of an ignored category are not reported', () => {
  const release = `${LEAD}\n\n${LEGEND.replace('Provider has', 'provider has')}`
  expect(messagesOf('approved-wording', release, house)).toHaveLength(1)
  expect(messagesOf('approved-wording', release, { house: true, options: [{ ignore: ['typographic'] }] })).toEqual([])
})
