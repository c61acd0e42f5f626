/** Words: what is folded, what never is, and where each one stands. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/wording/index.js'
import { readLines } from './release.js'

const texts = (text: string): string[] => wordsOf(readLines(text).lines).map((word) => word.text)

describe('what layout alone changes', () => {
  it.each([
    ['justified lines', 'Halcyon   Plasma\n  Corporation', 'Halcyon Plasma Corporation'],
    [
      'curly quotes',
      '\u201cforward-looking\u201d plans, the Company\u2019s',
      '"forward-looking" plans, the Company\'s',
    ],
    ['an em dash', 'plasma\u2014and more', 'plasma -- and more'],
    ['a dash between spaces', 'CA - Halcyon', 'CA \u2013 Halcyon'],
    ['a no-break space', 'Section\u00a027A', 'Section 27A'],
    ['a no-break hyphen', 'forward\u2011looking', 'forward-looking'],
    ['an ellipsis', 'and so on\u2026', 'and so on...'],
    ['a soft hyphen', 'opportun\u00adities', 'opportunities'],
    ['page furniture', 'the expectations\n\n        - more -\n\n<PAGE> 2\nreflected', 'the expectations reflected'],
  ])('%s is folded', (_name, one, other) => {
    expect(texts(one)).toEqual(texts(other))
  })
})

describe('what is never folded', () => {
  it.each([
    ['a hyphen', 'forward-looking', 'forward looking'],
    ['case', 'the Company', 'the company'],
    ['a comma', 'in, or contemplated by', 'in or contemplated by'],
    ['a letter', 'underlined', 'underlying'],
    ['a figure', 'Section 27A', 'Section 27B'],
  ])('%s stays', (_name, one, other) => {
    expect(texts(one)).not.toEqual(texts(other))
  })
})

describe('a word broken at a line end', () => {
  it('has a reading with the hyphen and one without', () => {
    const [word] = wordsOf(readLines('forward-\nlooking').lines)
    expect(word?.joined).toEqual(['forward-looking', 'forwardlooking'])
  })

  it('covers both of its halves', () => {
    const text = 'many opportun-\n     ities here'
    const word = wordsOf(readLines(text).lines)[1]
    expect(text.slice(word?.start, word?.end)).toBe('opportun-\n     ities')
  })

  it('is not made of a dash', () => {
    expect(texts('plasma --\nand more')).toEqual(['plasma', '--', 'and', 'more'])
  })
})

it('names keep their inner marks', () => {
  expect(texts("Halcyon's R&D in the U.S. cost $1,200.50.")).toEqual([
    "Halcyon's",
    'R&D',
    'in',
    'the',
    'U.S',
    '.',
    'cost',
    '$',
    '1,200.50',
    '.',
  ])
})

it('every range slices back to the word, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let last = 0
      for (const word of wordsOf([{ text, start: 0, end: text.length }])) {
        expect(word.start).toBeGreaterThanOrEqual(last)
        expect(word.end).toBeGreaterThan(word.start)
        last = word.end
      }
      expect(text.slice(last).trim().length).toBeLessThanOrEqual(text.length)
    }),
  )
})
