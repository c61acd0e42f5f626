import { expect, test } from 'vitest'
import { judge } from '../../scripts/pages.js'
import { LEAD, MARLOW, SAFE_HARBOR } from './releases.js'

/** What stands where a rule's findings point to besides their own place. */
function relatedOf(id: string, release: string, settings = {}): string[] {
  return judge(id, { release, settings }).flatMap(({ related = [] }) =>
    related.map(({ message, start, end }) => `${release.slice(start, end).replace(/\s+/g, ' ')}: ${message}`),
  )
}

test('a symbol that contradicts an earlier one points to it', () => {
  const release = `${MARLOW}\n\nMarlow Freight Holdings, Inc. (NYSE: MFL) is in Chicago.`
  expect(relatedOf('ticker-consistency', release)).toEqual(['MLF: Ticker is "MLF" here'])
})

test('a symbol that the house contradicts points nowhere else', () => {
  expect(relatedOf('ticker-consistency', LEAD.replace('HALC', 'HACL'), { house: true })).toEqual([])
})

test('a date of issue points to the one that it contradicts', () => {
  expect(relatedOf('release-date', `RELEASE DATE: July 7, 2003\n\n${LEAD}`)).toEqual([
    'July 7, 2003: Date of issue is "July 7, 2003" here',
  ])
})

test('an embargo points to the line that releases at once', () => {
  const release = `FOR IMMEDIATE RELEASE\n\nEMBARGOED UNTIL JULY 9, 2003\n\n${LEAD}`
  expect(relatedOf('release-line', release)).toEqual([
    'FOR IMMEDIATE RELEASE: Release line is "FOR IMMEDIATE RELEASE" here',
  ])
})

test('a second safe harbor points to the first', () => {
  const release = `${LEAD}\n\n${SAFE_HARBOR}\n\n${SAFE_HARBOR}\n`
  const [related = ''] = relatedOf('safe-harbor-wording', release, { house: true })
  expect(related).toMatch(/^Some statements .* this release\.: It stands here too$/)
})
