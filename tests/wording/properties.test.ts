/** What holds for any change in any layout, with `diff` as the cross-check. */
import { diffArrays } from 'diff'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOf } from '../../src/wording/index.js'
import { compare, fix, release, SAFE_HARBOR } from './halcyon.js'
import { readLines } from './release.js'

const WORDS = SAFE_HARBOR.split(/\s+/)

/** Sets words in lines of a width. */
function set(words: readonly string[], width: number, lineEnd: string): string {
  const lines = ['']
  for (const word of words) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join(lineEnd)
}

const layout = { width: fc.integer({ min: 40, max: 100 }), lineEnd: fc.constantFrom('\n', '\r\n') }
const edit = fc.record({
  at: fc.integer({ min: 0, max: WORDS.length - 1 }),
  gone: fc.integer({ min: 0, max: 3 }),
  fresh: fc.array(fc.constantFrom('steady', 'of', 'not', 'Spokane', 'the', '1934'), { maxLength: 3 }),
})

function change(edits: readonly { at: number; gone: number; fresh: string[] }[]): string[] {
  const words = [...WORDS]
  for (const { at, gone, fresh } of edits) words.splice(at, gone, ...fresh)
  return words
}

const textsOf = (text: string): string[] => wordsOf(readLines(text).lines).map((word) => word.text)

it('layout alone is never a finding', () => {
  fc.assert(
    fc.property(layout.width, layout.lineEnd, (width, lineEnd) => {
      expect(compare(release(set(WORDS, width, lineEnd))).verdict).toBe('exact')
    }),
  )
})

it('a change that `diff` sees within the passage is a difference, and the fix leaves none', () => {
  fc.assert(
    fc.property(
      layout.width,
      layout.lineEnd,
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (width, lineEnd, edits) => {
        const words = change(edits.map((each) => ({ ...each, at: 1 + (each.at % (WORDS.length - 8)) })))
        const text = release(set(words, width, lineEnd))
        const comparison = compare(text)
        const changed = diffArrays(textsOf(words.join(' ')), textsOf(WORDS.join(' '))).some(
          (part) => part.added || part.removed,
        )
        expect(comparison.verdict).toBe(changed ? 'drifted' : 'exact')
        const fixed = fix(text, comparison)
        expect(compare(fixed).verdict).toBe('exact')
        expect(fixed.startsWith('Spokane, WA, June 3, 2003 - Halcyon')).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

it('differences are in order, within the passage, and their fixes do not overlap', () => {
  fc.assert(
    fc.property(layout.width, fc.array(edit, { minLength: 1, maxLength: 8 }), (width, edits) => {
      const { differences, range } = compare(release(set(change(edits), width, '\n')))
      let last = 0
      for (const { start, end } of differences) {
        expect(start).toBeLessThanOrEqual(end)
        expect(start).toBeGreaterThanOrEqual((range?.start ?? 0) - 1)
        expect(end).toBeLessThanOrEqual((range?.end ?? 0) + 1)
      }
      const fixes = differences.flatMap((each) => (each.fix ? [each.fix] : [])).sort((a, b) => a.start - b.start)
      for (const each of fixes) {
        expect(each.start).toBeGreaterThanOrEqual(last)
        last = each.end
      }
    }),
  )
})
