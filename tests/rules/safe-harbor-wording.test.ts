import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'
import { LEAD, SAFE_HARBOR } from './releases.js'

const check = (release: string, settings = {}) => messagesOf('safe-harbor-wording', release, settings)

test('the approved words in one long line', () => {
  expect(
    check(
      `${LEAD}

${SAFE_HARBOR.replace(/-\s+/g, '-').replace(/\s+/g, ' ')}`,
      { house: true },
    ),
  ).toEqual([])
})

test('curly marks and a page break are layout', () => {
  expect(
    check(
      `${LEAD}

${SAFE_HARBOR.replace(/"(.*?)"/s, '“$1”').replace('Donor turnout', '\n\n- more -\n\n<PAGE> 2\n\nDonor turnout')}`,
      { house: true },
    ),
  ).toEqual([])
})

test('a missing statement is told by safe-harbor', () => {
  expect(check(LEAD, { house: true })).toEqual([])
})

test('a negation that was lost is substantive', () => {
  expect(
    check(
      `${LEAD}

${SAFE_HARBOR.replace('has no', 'has a')}`,
      { house: true },
    ),
  ).toEqual(['a: "Corporation has a duty to" should read "Corporation has no duty to" (substantive, safe-harbor-2)'])
})

test('a modal verb is substantive', () => {
  expect(
    check(
      `${LEAD}

${SAFE_HARBOR.replace('may be', 'are')}`,
      { house: true },
    ),
  ).toEqual([
    'are: "They are \'forward-looking statements\'" should read "They may be \'forward-looking statements\'" (substantive, safe-harbor-2)',
  ])
})

test('a hyphen is typographic, unless the house ignores it', () => {
  expect(
    check(
      `${LEAD}

${SAFE_HARBOR.replace('these forward-looking', 'these forward looking')}`,
      { house: true },
    ),
  ).toEqual([
    'forward looking: "by, these forward looking statements" should read "by, these forward-looking statements" (typographic, safe-harbor-2)',
  ])
})

test('ignored differences are not reported', () => {
  expect(
    check(
      `${LEAD}

${SAFE_HARBOR.replace('these forward-looking', 'these forward looking')}`,
      { house: true, options: [{ ignore: ['typographic'] }] },
    ),
  ).toEqual([])
})

test('a version that was not yet in force is one finding', () => {
  expect(
    check(
      `${LEAD}

${SAFE_HARBOR}`,
      { house: true, date: '2003-05-01' },
    ),
  ).toEqual([
    'Some statements in this release look ahead. They may be "forward- looking statements" as Section 27A of the Securities Act of 1933 and Section 21E of the Securities Exchange Act of 1934 use the term. They rest on what management holds to be true today, and nobody can promise that those beliefs will prove to be sound. Donor turnout, hospital demand, the price of testing and the rulings of regulators may cause results to differ materially from those set out in, or implied by, these forward-looking statements. Halcyon Plasma Corporation has no duty to update any of them after the day of this release.: Safe harbor is safe-harbor-2, approved from 2003-06-01, expected safe-harbor-1',
  ])
})
