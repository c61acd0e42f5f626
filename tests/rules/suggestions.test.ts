import { expect, test } from 'vitest'
import { judge, type Example } from '../../scripts/pages.js'
import { CONTACT, LEAD } from './releases.js'

/** A release with the first suggestion of each of a rule's messages applied, and what the suggestions are called. */
function suggested(id: string, release: string, settings: Example['settings'] = {}): { text: string; names: string[] } {
  const choices = judge(id, { release, settings }).flatMap(({ suggestions = [] }) => suggestions.slice(0, 1))
  let text = release
  for (const { fix } of choices.toSorted((a, b) => b.fix.range[0] - a.fix.range[0]))
    text = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])
  return { text, names: choices.map(({ message }) => message) }
}

test('a weekday is replaced with its full stop', () => {
  expect(suggested('weekday-date', 'The call is on Mon., Nov. 4, 2003, at noon.')).toEqual({
    text: 'The call is on Tuesday, Nov. 4, 2003, at noon.',
    names: ['Write "Tuesday"'],
  })
})

test('a symbol is replaced alone', () => {
  const { text } = suggested('ticker-consistency', LEAD.replace('HALC', 'HALC.OB'), { house: true })
  expect(text).toBe(LEAD)
})

test('a number keeps its digits and its extension', () => {
  const contact = CONTACT.replace('877-555-0142', '877.555.0142 x12')
  const { text } = suggested('phone-format', `${contact}\n\nHALCYON OPENS DONOR SITE\n\n${LEAD}`, { house: true })
  expect(text).toContain('         877-555-0142 x12\n')
})

test('a number gains no digit but its country code', () => {
  const settings = { options: [{ form: '0-000-000-0000' }] }
  const { text } = suggested('phone-format', `${CONTACT}\n\nHALCYON OPENS DONOR SITE\n\n${LEAD}`, settings)
  expect(text).toContain('         1-877-555-0142\n')
})

test('who has left is replaced with who followed', () => {
  const release = `${CONTACT}\n\nHALCYON NAMES TWO DIRECTORS\n\n${LEAD.replace('July 8', 'November 17')}`
  const { text, names } = suggested('contact-approved', release, { house: true })
  expect(names).toEqual(['Write "Ruth Maddox"'])
  expect(text).toBe(release.replace('Alder', 'Maddox'))
})

test('a dateline is written in the form of the house', () => {
  const release = LEAD.replace('Los Angeles, CA, July 8', 'LOS ANGELES, Calif., Jul. 8')
  expect(suggested('dateline-form', release, { house: true }).text).toBe(LEAD)
})

test('a dateline with a gap in it is not suggested', () => {
  expect(suggested('dateline-form', LEAD.replace(', July 8, 2003', ''), { house: true }).names).toEqual([])
})

test('a compound keeps its letters', () => {
  expect(suggested('term-hyphenation', 'FORWARD LOOKING STATEMENTS and non GAAP terms were used today.').text).toBe(
    'FORWARD-LOOKING STATEMENTS and non-GAAP terms were used today.',
  )
})

test('characters are put back', () => {
  expect(suggested('encoding', 'Halcyonâ€™s cafÃ© &amp; &#147;plan&#148;').text).toBe('Halcyon’s café & “plan”')
})

test('an Act that may be either is suggested twice', () => {
  const release = `${LEAD}\n\nThis release holds forward-looking statements as the Securities Act of 1934 uses the term. Results may differ materially.`
  const [message] = judge('safe-harbor-statute', { release, settings: {} })
  expect(message?.suggestions?.map(({ fix }) => fix.text)).toEqual([
    'Securities Act of 1933',
    'Securities Exchange Act of 1934',
  ])
})

test('an end mark is added below the text, in the line ends of the file', () => {
  expect(suggested('end-mark', `${LEAD}\n`, { house: true }).text).toBe(`${LEAD}\n\n###\n`)
  expect(suggested('end-mark', LEAD.replaceAll('\n', '\r\n'), { house: true }).text).toBe(
    `${LEAD}\n\n###`.replaceAll('\n', '\r\n'),
  )
})

test('an end mark is replaced by that of the house', () => {
  const { text } = suggested('end-mark', `${LEAD}\n\nEND`, { options: [{ mark: '-30-' }] })
  expect(text).toBe(`${LEAD}\n\n-30-`)
})
