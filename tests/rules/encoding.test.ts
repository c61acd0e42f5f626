import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'

const check = (release: string, settings = {}) => messagesOf('encoding', release, settings)

test('accented words of real languages are left alone', () => {
  expect(
    check(`São Paulo, Málaga, Zürich, Ångström, Île-de-France, Škoda, Łódź, naïve, “CAFÉ’S”, „Über“, ÇA ©, Æ, Ð`),
  ).toEqual([])
})

test('a capital with a ring or two dots before a closing mark is a word', () => {
  expect(check(`“MODÄ”, “KÅ–SEN” and “VILLÄ”`)).toEqual([])
})

test('an ampersand is no entity', () => {
  expect(check(`AT&T, R&D; Q&A, and &c.`)).toEqual([])
})

test('UTF-8 read as windows-1252', () => {
  expect(check(`the companyâ€™s cafÃ© â€“ Halcyonâ„¢ and Â®`)).toEqual([
    'â€™: "â€™" is "’" read in a wrong encoding',
    'Ã©: "Ã©" is "é" read in a wrong encoding',
    'â€“: "â€“" is "–" read in a wrong encoding',
    'â„¢: "â„¢" is "™" read in a wrong encoding',
    'Â®: "Â®" is "®" read in a wrong encoding',
  ])
})

test('a no-break space read as windows-1252', () => {
  expect(check(`$14Â million`)).toEqual(['Â : "Â " is a no-break space read in a wrong encoding'])
})

test('control characters that were quotation marks', () => {
  expect(check(`We are ready`)).toEqual([
    ': Character U+0093 has no place in a release, expected "“"',
    ': Character U+0094 has no place in a release, expected "”"',
  ])
})

test('characters without width', () => {
  expect(check(`HA\u200bLC and M\ufeffLF, but \ufeff here\u200b it is idle`)).toEqual([
    '​: Character U+200B has no place in a release (2 places)',
    ' : Character U+FEFF has no place in a release (2 places)',
  ])
})

test('lost characters', () => {
  expect(check(`the company�s and the valleyï¿½s`)).toEqual([
    '�: "�" stands for a character that was lost, expected the character',
    'ï¿½: "ï¿½" stands for a character that was lost, expected the character',
  ])
})

test('entities in plain text', () => {
  expect(check(`Halcyon &amp; Redwood&rsquo;s &#147;plan&#x201d;`)).toEqual([
    '&amp;: "&amp;" is markup, expected "&"',
    '&rsquo;: "&rsquo;" is markup, expected "’"',
    '&#147;: "&#147;" is markup, expected "“"',
    '&#x201d;: "&#x201d;" is markup, expected "”"',
  ])
})

test('one that stands everywhere is reported once', () => {
  expect(check(`HA\u200bLC \u200b and\u200b MLF`)).toEqual([
    '\u200b: Character U+200B has no place in a release (3 places)',
  ])
})
