/**
 * What a filing puts around a release: no part of it.
 *
 *                                            EXHIBIT 99.1
 *                                            ^^^^^^^^^^^^
 */
import { claimOf, isProse, type Construct } from '../draft.js'
import { inlineNodes } from '../inline.js'

// "EXHIBIT 99.1", "Exhibit 99 to Form 8-K", "[EX-99.1]", "EX-99.1 2 d12345dex991.htm PRESS RELEASE", "Table of Contents"
const HEAD =
  /^\W{0,3}(?:ex(?:hibit)?[-\s.]{0,3}\d{1,2}(?:\.\d{1,3})?\b.{0,80}|table of contents|<(?:document|type|sequence|filename|description|text)>.{0,120})$/i

export const filingHead: Construct = {
  name: 'filingHead',
  alone: isHead,
  recognise: ({ passages, at }) =>
    passages.flatMap((passage, index) => {
      if (!isHead(passage.text) || isProse(passage)) return []
      const { lines } = passage
      return claimOf(index, index + 1, ["+7 a filing's own words"], () => [
        { type: 'heading', lines, position: at.ofLines(lines), children: inlineNodes(passage, at) },
      ])
    }),
}

function isHead(text: string): boolean {
  return text.length < 140 && HEAD.test(text) && !/[.;,]$/.test(text)
}
