import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsBetween } from '../../src/editor/edits.js'
import { applyEdits } from '../../src/formats/edits.js'

const WORDS = fc.array(
  fc.constantFrom('prove', 'to', 'be', 'have been', ' ', '\r\n', '\n', '😀', '𝒮', '&amp;', '\u00a0', '.'),
)

test('edits turn the one text into the other', () => {
  fc.assert(
    fc.property(WORDS, WORDS, (from, to) => {
      const [before, after] = [from.join(''), to.join('')]
      const edits = editsBetween(before, after)
      expect(applyEdits(before, edits)).toBe(after)
      for (const [index, { start }] of edits.entries()) expect(start).toBeGreaterThan(edits[index - 1]?.end ?? -1)
    }),
  )
})

test('only the words that change are replaced', () => {
  const before = 'They are "forward looking" and will prove to have been sound.'
  const after = 'They are "forward-looking" and will prove to be sound.'
  expect(editsBetween(before, after).map(({ start, end, text }) => [before.slice(start, end), text])).toEqual([
    [' ', '-'],
    ['have been', 'be'],
  ])
})

test('a text that does not change has no edits', () => {
  expect(editsBetween('prove to be sound', 'prove to be sound')).toEqual([])
})

test('a line end of two characters and a pair of surrogates are never cut', () => {
  for (const [before, after] of [
    ['one\r\ntwo', 'one\ntwo'],
    ['one \u{1F600} two', 'one \u{1F601} two'],
    ['one\r\n\r\ntwo', 'one\r\ntwo'],
  ] as const) {
    for (const { start, end } of editsBetween(before, after)) {
      for (const offset of [start, end]) {
        const pair = before.slice(offset - 1, offset + 1)
        expect(pair).not.toBe('\r\n')
        expect(pair).not.toMatch(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/)
      }
    }
  }
})
